namespace Customhouse.Wire;

/// <summary>
/// Follows one transaction through its usage map, a record at a time. After a fault it goes on from the misplaced
/// record, so that one slip is one fault.
/// </summary>
ref struct Grouping
{
    /// <summary>Rows of the largest map at most.</summary>
    public const int RowsMax = 64;

    readonly Span<ushort> counts;
    UsageMap? map;
    int at;

    /// <summary>Uses room of at least <see cref="RowsMax"/> for its counts.</summary>
    public Grouping(Span<ushort> room) => counts = room;

    /// <summary>True between the first record of a transaction and its end.</summary>
    public readonly bool IsOpen => map is not null;

    /// <summary>Starts at the header record of a transaction.</summary>
    public void Open(UsageMap usage)
    {
        map = usage;
        counts[..usage.RowCount].Clear();
        at = usage.RowOf(RecordKind.SE10);
        counts[at] = 1;
    }

    /// <summary>Ends the transaction.</summary>
    /// <returns>A missing record, or no fault.</returns>
    public GroupingFault Close()
    {
        if (map is null) return default;
        var missing = map.Step(at, 0).Missing;
        var fault = missing == 0 ? default : new GroupingFault("X37", map[missing].Name, 0);
        map = null;
        return fault;
    }

    /// <summary>Takes the next record of the open transaction.</summary>
    public GroupingFault Take(RecordKind kind)
    {
        var to = map!.RowOf(kind);
        if (to == 0) return new GroupingFault("X34", "", 0);
        ref readonly var step = ref map.Step(at, to);
        at = to;
        if (step.Move == UsageMove.Back) return Back(to);
        var over = step.Move == UsageMove.Enter ? Enter(step.Group, to) : Count(to);
        if (step.Missing != 0) return new GroupingFault("X37", map[step.Missing].Name, 0);
        return over == 0 ? default : new GroupingFault("X36", map[over].Name, map[over].Max);
    }

    /// <summary>Opens the groups from the outermost new one down to the record's own.</summary>
    /// <returns>Row whose maximum this exceeds; 0 when none.</returns>
    int Enter(int group, int to)
    {
        if (group == 0) return Count(to);
        for (var row = group + 1; row < map!.RowCount && map[row].Parent >= group; row++) counts[row] = 0;
        var over = Count(group);
        for (var inner = map[to].Parent; inner > group; inner = map[inner].Parent) counts[inner] = 1;
        counts[to] = 1;
        return over;
    }

    /// <summary>Counts a record; one more than its maximum opens its group anew when it is the group's first.</summary>
    int Count(int row)
    {
        if (counts[row] < ushort.MaxValue) counts[row]++;
        if (counts[row] <= map![row].Max) return 0;
        var group = map[row].Parent;
        if (group != 0 && map[group].First == row) return Enter(group, row);
        return counts[row] == map[row].Max + 1 ? row : 0;
    }

    readonly GroupingFault Back(int to)
    {
        var seen = counts[to] > 0;
        counts[to] = (ushort)Math.Min(counts[to] + 1, ushort.MaxValue);
        var parent = map![to].Parent;
        var repeats = map[to].Max > 1 || (parent != 0 && map[parent].First == to);
        if (!seen) return new GroupingFault("X35", map[to].Name, 0);
        return repeats
            ? new GroupingFault("X38", map[to].Name, 0)
            : new GroupingFault("X36", map[to].Name, map[to].Max);
    }
}

/// <summary>What is wrong with the place of a record; <c>default</c> is nothing.</summary>
/// <param name="Code">X34 to X38; null when nothing is wrong.</param>
/// <param name="Name">Record or group that the fault is about.</param>
/// <param name="Max">How often it may stand there, for X36.</param>
readonly record struct GroupingFault(string? Code, string Name, int Max);
