namespace Customhouse.Terms;

/// <summary>What a transmission asks for. Source: ACE Cargo Release Guide v40, SE10 note 1.</summary>
public enum ActionCode : byte
{
    /// <summary>None was read.</summary>
    None = 0,

    /// <summary>A: a new entry.</summary>
    Add = (byte)'A',

    /// <summary>D: cancel an entry.</summary>
    Cancel = (byte)'D',

    /// <summary>R: replace an entry that is on file.</summary>
    Replace = (byte)'R',

    /// <summary>U: update port, bill and manifest facts.</summary>
    Update = (byte)'U',
}
