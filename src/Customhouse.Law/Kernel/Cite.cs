using Customhouse.Terms;

namespace Customhouse.Law;

/// <summary>Where something is written, and how far we could confirm it.</summary>
/// <param name="Text">The citation in the field's form, such as 19 CFR 10.151(a).</param>
/// <param name="Mark">Primary when the text itself was read.</param>
public sealed record Cite(string Text, Mark Mark = Mark.Primary)
{
    /// <summary>The same place, known from a secondary source.</summary>
    public Cite Secondary => this with { Mark = Mark.Secondary };

    /// <summary>The same place, not confirmed.</summary>
    public Cite Unconfirmed => this with { Mark = Mark.Unconfirmed };

    /// <summary>The citation, with its mark unless it is primary.</summary>
    public override string ToString() => Mark switch
    {
        Mark.Primary => Text,
        Mark.Secondary => $"{Text} (secondary source)",
        Mark.Unconfirmed => $"{Text} (unconfirmed)",
        _ => throw new InvalidOperationException($"Mark {Mark}"),
    };
}

/// <summary>Short forms for the places law is written, so that a rule reads like a statute.</summary>
public static class Cites
{
    /// <summary>United States Code.</summary>
    public static Cite Usc(int title, string section) => new($"{title} USC {section}");

    /// <summary>Code of Federal Regulations.</summary>
    public static Cite Cfr(int title, string section) => new($"{title} CFR {section}");

    /// <summary>Federal Register.</summary>
    public static Cite FedReg(int volume, int page) => new($"{volume} FR {page}");

    /// <summary>A public law.</summary>
    public static Cite PubLaw(int congress, int number, string section) =>
        new($"Pub. L. {congress}-{number} s.{section}");

    /// <summary>A message of CBP's Cargo Systems Messaging Service.</summary>
    public static Cite Csms(int number) => new($"CSMS {number}");

    /// <summary>An executive order.</summary>
    public static Cite Order(int number) => new($"EO {number}");

    /// <summary>ACE Cargo Release Implementation Guide v40 (2025-07-01).</summary>
    public static Cite Guide(string place) => new($"ACE Cargo Release Guide v40, {place}");

    /// <summary>Anything else, in its own words.</summary>
    public static Cite Other(string text, Mark mark = Mark.Primary) => new(text, mark);
}
