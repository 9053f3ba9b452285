namespace Customhouse.Wire;

/// <summary>
/// What characters a cell may hold and how it is justified.
/// Source: ACE ABI requirements overview, data classes.
/// </summary>
public enum CellClass : byte
{
    /// <summary>Upper-case letters, left-justified.</summary>
    A,
    /// <summary>Letters, digits and spaces, left-justified.</summary>
    AN,
    /// <summary>Digits, right-justified, filled with zeros; all spaces when not used, which is not zero.</summary>
    N,
    /// <summary>(S)N: digits, right-justified, filled with zeros or leading spaces.</summary>
    SN,
    /// <summary>Any keyboard character, left-justified.</summary>
    X,
    /// <summary>Spaces only.</summary>
    S,
    /// <summary>A date, MMDDYY.</summary>
    D,
}

/// <summary>Whether a cell must be filled, as the guide's column Des says.</summary>
public enum Use : byte
{
    /// <summary>Mandatory.</summary>
    M,
    /// <summary>Conditional: a note of the guide says when.</summary>
    C,
    /// <summary>Optional.</summary>
    O,
}

/// <summary>What reading a cell gives. A blank number is absent, which is not zero.</summary>
public enum CellState : byte
{
    /// <summary>Nothing but spaces.</summary>
    Absent,
    /// <summary>A value of the cell's class.</summary>
    Value,
    /// <summary>Something that the cell's class does not allow.</summary>
    Bad,
}
