namespace Customhouse.Terms;

/// <summary>Which record of a status notice a code stands in.</summary>
public enum StatusRecord : byte
{
    /// <summary>SO50: of a bill.</summary>
    Bill = 50,

    /// <summary>SO60: of the entry.</summary>
    Entry = 60,

    /// <summary>SO70: of another agency.</summary>
    Agency = 70,
}

/// <summary>A code of a status notice, with where we have it from.</summary>
/// <param name="Record">Which record it stands in: 50 means one thing in SO50 and another in SO60.</param>
/// <param name="Number">Two characters.</param>
/// <param name="Text">The narrative, at most 40 characters; at most 28 of an agency.</param>
/// <param name="Provenance">How far it may be trusted.</param>
public sealed record StatusCode(StatusRecord Record, string Number, string Text, Provenance Provenance)
{
    /// <summary>Record and number as people write them: 60/98.</summary>
    public override string ToString() => $"{(int)Record}/{Number}";
}
