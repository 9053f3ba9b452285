namespace Customhouse.Wire;

/// <summary>
/// One row of a usage map: a record, a pool of records in any order, or a group of rows that repeats as a whole.
/// </summary>
public sealed class UsageNode
{
    UsageNode(string name, Use use, int max)
    {
        Name = name;
        Use = use;
        Max = max;
    }

    /// <summary>Identifier of the record, or what the group is.</summary>
    public string Name { get; }

    /// <summary>Whether it must stand in its group.</summary>
    public Use Use { get; }

    /// <summary>How often it may stand in its group.</summary>
    public int Max { get; }

    /// <summary>Rows of a group in their order; empty for a record.</summary>
    public IReadOnlyList<UsageNode> Rows { get; private init; } = [];

    internal RecordKind[] Kinds { get; private init; } = [];

    /// <summary>A record.</summary>
    public static UsageNode Record(Layout layout, Use use, int max) =>
        new(layout.Id, use, max) { Kinds = [RecordKinds.Of(layout)] };

    /// <summary>A group that opens with its first row.</summary>
    public static UsageNode Group(string name, Use use, int max, params UsageNode[] rows) =>
        new(name, use, max) { Rows = rows };

    internal static UsageNode Pool(string name, Use use, int max, params RecordKind[] kinds) =>
        new(name, use, max) { Kinds = kinds };
}
