using CsCheck;
using Customhouse.App;
using Customhouse.Terms;

namespace Customhouse.Tests.Targeting;

/// <summary>Made-up parties of few names and streets, so that two of them are often alike.</summary>
static class PartyGen
{
    static readonly string[] Given = ["JANE", "JOHN", "JOAN", "MARIA", "MARIO", "WEI", "J", "ANNA MARIE", "WM", ""];

    static readonly string[] Surnames =
        ["ROE", "DOE", "PETERSON", "PETERSEN", "O'BRIEN", "VAN DER BERG", "ZHANG", "SMITH JR", ""];

    static readonly string[] Streets =
    [
        "12 MAIN ST", "12 N MAIN ST", "21 MAIN STREET", "12 MIAN ST", "350 FIFTH AVE", "350 5TH AVENUE", "PO BOX 12",
        "12 ST JOHNS ST", "1-2 W 6TH ST", "",
    ];

    static readonly string[] Seconds = ["", "APT 4", "#4", "HARRISON COURT", "2ND FLOOR", "C/O ACME"];

    static readonly string[] Cities = ["DENVER", "ST LOUIS", "SAINT LOUIS", "E ORANGE", ""];

    static readonly string[] Codes = ["80202", "80220", "80202-1234", "63101", "K1A 0B1", ""];

    public static readonly Gen<Party> Party =
        from given in OneOf(Given)
        from surname in OneOf(Surnames)
        from street in OneOf(Streets)
        from second in OneOf(Seconds)
        from city in OneOf(Cities)
        from code in OneOf(Codes)
        from state in OneOf("CO", "COLORADO", "MO", "")
        select LabelledParties.Of($"{given} {surname}", street, second, city, code, state, "US");

    static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    static readonly Gen<char> Letter = Gen.OneOf(
        Gen.Char[' ', '~'], Gen.Char['\u00A0', '\u024F'], Gen.Char['\u0300', '\u036F'],
        Gen.Char['\u0370', '\u06FF'], Gen.Char['\u1E00', '\u2060'],
        Gen.Char['\u3040', '\u9FFF'], Gen.Char['\uFB00', '\uFFFF'], Gen.Const('\uD800'), Gen.Const('\uDC00'));

    public static readonly Gen<string> Text = Letter.Array[0, 60].Select(letters => new string(letters));

    /// <summary>Any text at all, in every field.</summary>
    public static readonly Gen<Party> Hostile =
        from texts in Text.Array[8]
        select LabelledParties.Of(texts[0], texts[1], texts[2], texts[3], texts[4], texts[5], texts[6]);
}
