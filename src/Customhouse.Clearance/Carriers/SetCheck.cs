using Customhouse.Wire;

namespace Customhouse.Clearance;

/// <summary>
/// What is looked for in a set 309 as a whole; a set that fails is rejected, and nothing of it is kept. The codes are
/// published by name; that each rejects the set is reconstructed.
/// </summary>
/// <param name="Code">A code of <see cref="TruckError"/>.</param>
/// <param name="When">When it is answered, in words.</param>
/// <param name="Segment">The segment that is missing or wrong.</param>
/// <param name="Element">Number of the element that is wrong; 0 when the segment is missing.</param>
/// <param name="Finds">True when it is answered.</param>
public sealed record SetCheck(string Code, string When, string Segment, int Element, Func<X12Set, bool> Finds)
{
    /// <summary>All, in order of code.</summary>
    public static IReadOnlyList<SetCheck> All { get; } =
    [
        new(TruckError.NoHead, "a 309 has no M10", "M10", 0, set => !set.Has("M10")),
        new(TruckError.NoPort, "a 309 has no P4", "P4", 0, set => !set.Has("P4")),
        new(TruckError.NoBill, "a 309 has neither M11 nor M13", "M11", 0, set => !set.Has("M11") && !set.Has("M13")),
        new(TruckError.CarrierInvalid, "M10 of a 309 names no carrier by two to four letters", "M10", 1,
            set => set.Has("M10") && !IsCarrier(set.Head.Trip.Carrier.ToString())),
    ];

    /// <summary>The errors of a set, in order of code; none of a 353.</summary>
    public static IEnumerable<CarrierError> Of(X12Set set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return set.Kind != "309" ? [] : All.Where(check => check.Finds(set)).Select(check => check.In(set));
    }

    CarrierError In(X12Set set) => new(Code, Segment, Element,
        set.PositionOf(set.Places.GetValueOrDefault(Segment, set.Last)),
        Element == 0 ? null : set.Head.Trip.Carrier.ToString());

    // Standard Carrier Alpha Code.
    static bool IsCarrier(string code) => code.Length is >= 2 and <= 4 && code.All(char.IsAsciiLetterUpper);
}
