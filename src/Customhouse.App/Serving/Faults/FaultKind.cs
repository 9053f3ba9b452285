namespace Customhouse.App;

/// <summary>What a world can be told to let go wrong.</summary>
enum FaultKind
{
    /// <summary>The answer comes later.</summary>
    Late,

    /// <summary>What was sent is filed, and its answer does not go out.</summary>
    Lose,

    /// <summary>A batch is rejected whole, and not filed.</summary>
    Reject,

    /// <summary>Nothing is taken and nothing told from one instant of the world to another.</summary>
    Outage,

    /// <summary>Status goes out twice.</summary>
    Repeat,
}
