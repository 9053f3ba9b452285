namespace Customhouse.Wire;

/// <summary>
/// A usage map made ready for reading: what each record means after each other, worked out once.
/// Safe to share between threads.
/// </summary>
public sealed class UsageMap
{
    readonly Row[] rows;
    readonly byte[] rowOf = new byte[RecordKinds.Count];
    readonly UsageStep[] steps;

    /// <summary>Makes a map of the rows of one transaction.</summary>
    /// <param name="actions">Action codes that it is for.</param>
    /// <param name="nodes">Its rows.</param>
    public UsageMap(string actions, IReadOnlyList<UsageNode> nodes)
    {
        Actions = actions;
        Nodes = nodes;
        List<Row> flat = [new Row("transaction", Parent: 0, Max: 1, Must: true, First: 1)];
        foreach (var node in nodes) Flatten(node, 0, flat);
        rows = [.. flat];
        steps = new UsageStep[rows.Length * rows.Length];
        for (var from = 1; from < rows.Length; from++)
            for (var to = 0; to < rows.Length; to++)
                if (rows[from].IsRecord && (to == 0 || rows[to].IsRecord))
                    steps[from * rows.Length + to] = Work(from, to);
    }

    /// <summary>Action codes that it is for.</summary>
    public string Actions { get; }

    /// <summary>The rows as the guide prints them.</summary>
    public IReadOnlyList<UsageNode> Nodes { get; }

    internal int RowCount => rows.Length;

    internal int RowOf(RecordKind kind) => rowOf[(int)kind];

    internal ref readonly Row this[int row] => ref rows[row];

    /// <summary>What a record of one row means after one of another; row 0 is the end.</summary>
    internal ref readonly UsageStep Step(int from, int to) => ref steps[from * rows.Length + to];

    /// <summary>Rows in the order of the guide, a group before its rows. Row 0 is the transaction.</summary>
    /// <param name="Name">Record or group.</param>
    /// <param name="Parent">Row of its group.</param>
    /// <param name="Max">How often it may stand there.</param>
    /// <param name="Must">True when it must stand there.</param>
    /// <param name="First">A group's first row; 0 for a record.</param>
    internal readonly record struct Row(string Name, int Parent, int Max, bool Must, int First)
    {
        public bool IsRecord => First == 0;
    }

    void Flatten(UsageNode node, int parent, List<Row> flat)
    {
        var at = flat.Count;
        flat.Add(new Row(node.Name, parent, node.Max, node.Use == Use.M, node.Rows.Count == 0 ? 0 : at + 1));
        foreach (var kind in node.Kinds) rowOf[(int)kind] = (byte)at;
        foreach (var row in node.Rows) Flatten(row, at, flat);
    }

    UsageStep Work(int from, int to)
    {
        if (to != 0 && to <= from)
        {
            var group = LoopOpenedBy(from, to);
            if (group == 0) return new UsageStep(to == from ? UsageMove.Repeat : UsageMove.Back, 0, 0);
            return new UsageStep(UsageMove.Enter, group, MissingAfter(from, group));
        }
        var shared = to == 0 ? 0 : Shared(from, to);
        var missing = MissingAfter(from, shared, until: to == 0 ? rows.Length : to);
        return new UsageStep(UsageMove.Enter, to == 0 ? 0 : ChildOn(to, shared), missing);
    }

    /// <summary>The group around one row that a record of another opens anew; 0 when none.</summary>
    int LoopOpenedBy(int from, int to)
    {
        if (to == from && rows[to].Max > 1) return 0;
        for (var group = rows[from].Parent; group != 0; group = rows[group].Parent)
            if (rows[group].First == to) return group;
        return 0;
    }

    int Shared(int from, int to)
    {
        var group = rows[from].Parent;
        while (!Within(to, group)) group = rows[group].Parent;
        return group;
    }

    bool Within(int row, int group)
    {
        while (row > group) row = rows[row].Parent;
        return row == group;
    }

    /// <summary>The row on the way from a group down to a row; 0 when that is the row itself.</summary>
    int ChildOn(int row, int group)
    {
        var child = row;
        while (rows[child].Parent != group) child = rows[child].Parent;
        return child == row ? 0 : child;
    }

    /// <summary>The first record that had to stand before the next: in a group left, or passed over.</summary>
    int MissingAfter(int from, int group, int until = int.MaxValue)
    {
        for (var row = from + 1; row < Math.Min(until, rows.Length); row++)
        {
            var parent = rows[row].Parent;
            var open = Within(from, parent) || (until < rows.Length && Within(until, parent));
            if (!rows[row].Must || !open || !Within(row, group) || Within(from, row)) continue;
            if (until < rows.Length && Within(until, row)) continue;
            return rows[row].IsRecord ? row : rows[row].First;
        }
        return 0;
    }
}

/// <summary>How one record follows another.</summary>
enum UsageMove : byte
{
    /// <summary>The same record again.</summary>
    Repeat,
    /// <summary>Onward in the map, or the first record of a group that repeats.</summary>
    Enter,
    /// <summary>To a place that was passed.</summary>
    Back,
}

/// <summary>What one record means after another.</summary>
/// <param name="Move">How it follows.</param>
/// <param name="Group">The outermost group that it opens; 0 when none.</param>
/// <param name="Missing">Row of a record that had to stand between; 0 when none.</param>
readonly record struct UsageStep(UsageMove Move, int Group, int Missing);
