namespace Customhouse.App;

/// <summary>What the program returns to its caller.</summary>
static class Exit
{
    /// <summary>All accepted; the proof holds; the files say the same.</summary>
    public const int Good = 0;

    /// <summary>Something was held or rejected; the proof fails; the files differ.</summary>
    public const int Bad = 1;

    /// <summary>The input can't be used, or the call is wrong.</summary>
    public const int Unusable = 2;
}
