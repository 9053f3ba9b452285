using System.Buffers;
using System.Text;

namespace Customhouse.Wire;

/// <summary>
/// Characters of an answer to a carrier. What a carrier wrote is repeated to it, so a character that would end an
/// element, a line or a segment becomes a blank, and no answer can be made to say more than it says.
/// </summary>
static class CarrierText
{
    static readonly SearchValues<char> air = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789. -");

    /// <summary>Letters, digits, blank, point and hyphen, at most so many.</summary>
    public static string Air(string? text, int lengthMax) => Fit(text, lengthMax, air.Contains);

    /// <summary>Printable characters of X12 that separate nothing in our interchanges, at most so many.</summary>
    public static string X12(string? text, int lengthMax) =>
        Fit(text, lengthMax, c => c is >= ' ' and <= 'Z' and not ('*' or '>'));

    /// <summary>Printable characters of EDIFACT that separate nothing and release nothing, at most so many.</summary>
    public static string Edifact(string? text, int lengthMax) =>
        Fit(text, lengthMax, c => c is >= ' ' and <= 'Z' and not ('+' or ':' or '\'' or '?' or '#' or '$' or '@'));

    static string Fit(string? text, int lengthMax, Func<char, bool> isAllowed)
    {
        var fitted = new StringBuilder();
        foreach (var c in (text ?? "").ToUpperInvariant())
            if (fitted.Length < lengthMax) fitted.Append(isAllowed(c) ? c : ' ');
        return fitted.ToString().Trim();
    }
}
