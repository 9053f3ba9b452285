using System.Text;
using Customhouse.Terms;

namespace Customhouse.App;

/// <summary>Reads entry numbers as people write them: with dashes, with spaces, or plain.</summary>
static class EntryNumbers
{
    const int FilerLength = 3;
    const int Length = 11;

    /// <summary>Reads one; false when it is none.</summary>
    public static bool TryRead(string text, out EntryNumber number)
    {
        number = default;
        var plain = Encoding.ASCII.GetBytes(
            text.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal)
                .ToUpperInvariant());
        return plain.Length == Length && FilerCode.TryRead(plain.AsSpan(0, FilerLength), out var filer) &&
            EntryNumber.TryRead(filer, plain.AsSpan(FilerLength), out number);
    }

    /// <summary>Reads one.</summary>
    public static EntryNumber Read(string text) => TryRead(text, out var number) ? number
        : throw new Trouble("--entry", $"'{text}' is no entry number", "Check it digit by digit.")
        {
            Expected = "three characters of the filer, seven digits and the check digit, such as UAA-0000012-3",
        };
}
