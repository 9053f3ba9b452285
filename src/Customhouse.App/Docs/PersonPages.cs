using System.Globalization;
using Customhouse.Targeting;

namespace Customhouse.App;

/// <summary>The page of who is one person, made of the tables that decide it.</summary>
static class PersonPages
{
    /// <summary>The page.</summary>
    public static Page Page => new("persons.md", Write());

    static string Threshold => PersonLink.Bits(LinkSettings.Published.Threshold);

    static string Write()
    {
        var page = new Markdown("Who is one person");
        page.Paragraph(
            "Goods that one person imports on one day are free of duty up to a limit (19 USC 1321(a)(2)(C)). " +
            "The statute defines no key of a person, so when two parties are one is a published setting. A " +
            "wrong join takes an exemption away from somebody, a missed one grants it twice; the settings are " +
            "made so that the first hardly happens. [ADR 13](adr/0013-who-is-one-person.md) says why they are " +
            "as they are. `check` and `file` go by `exact`, `serve` and `person-day` by what `--persons` says.");
        page.Table(["Setting", "Two parties are one person when"], [
            ["`exact`", "identifier, name and address are the same, byte for byte"],
            ["`normalised`", "the identifier is the same; or name and address are, in canonical form"],
            ["`linked`", $"they are so normalised; or the weights of what agrees reach {Threshold} bits and nothing bars it"],
        ]);
        Normalised(page);
        Linked(page);
        Bars(page);
        Weights(page);
        Figures(page);
        Measure(page);
        Erasing(page);
        return page.ToString();
    }

    static void Erasing(Markdown page)
    {
        page.Heading("When a person is erased");
        page.Paragraph(
            "A journal keeps who a person is beside the log, where it can be erased ([ADR 8]" +
            "(adr/0008-personal-data-beside-the-log.md)). A server that reads its journal again then counts:");
        page.Table(["Setting", "After erasure"], [
            ["`exact`, `normalised`", "what is erased is in no sum; every other sum stands, for a key is made of its " +
                "own party alone. An image of the registers holds keys and no names, and is removed with what is " +
                "erased"],
            ["`linked`", "what is erased is in no sum, and speaks for and against nobody: whoever was joined through " +
                "it may be a person apart, and whoever it kept apart may be joined, so sums of others can change, of " +
                "days gone by too. Names are held in memory alone and are gone when the server stops; no image is " +
                "kept, so each start reads the journal"],
        ]);
    }

    static void Normalised(Markdown page)
    {
        page.Heading("Normalised");
        page.Paragraph(
            $"Case, accents and punctuation go (Unicode form KD); scripts stay. {WordTable.Carried.Count} forms " +
            "of words become the word in full. Where words are parted, and where a line breaks, says nothing.");
        page.List([
            "Names: a title is dropped, a surname before a comma goes behind, legal form and generation stand apart, " +
                "what follows \"care of\" is not the addressee.",
            "Streets: types, directions and numbers in order in every form of USPS Publication 28 and libpostal; " +
                "ST before a name is a saint.",
            "Units: APT 4, UNIT 4, STE 4 and #4 are one; FLOOR 4 and BUILDING 4 are others.",
            "Places: in the United States five digits of a ZIP code stand for city and state.",
        ]);
        page.Paragraph(
            "The words are in `src/Customhouse.Targeting/Persons/words.table`, which the importer makes of " +
            "these lists, in this order. A form belongs to the first list that has it; a form that two words " +
            "of one list share is left alone. Sources: USPS Publication 28 for `words.csv`; " +
            "openvenues/libpostal, commit 4c030d8 of 2025-09-07, MIT, for the others.");
        var sources = WordTable.Carried.Sources;
        page.Table(["List", "SHA-256"], sources.Select(source => new[] { source.File, source.Sha256[..16] }));
    }

    static void Linked(Markdown page)
    {
        var settings = LinkSettings.Published;
        page.Heading("Linked");
        page.Paragraph(
            "A party is compared with the records that share one of its blocking keys, which join two or three " +
            "parts of name and address. What agrees is weighed after Fellegi and Sunter: by how much more " +
            "often it agrees so among records of one person than among those of two. The order of the two does " +
            "not matter. A party joins the person with the likeliest record or is a new one, and never makes " +
            "one person of two.");
        page.Table(["Setting", "Published", "What it is"], [
            ["Threshold", $"{Threshold} bits", "the total from which two parties are one"],
            ["KeepsHouseholdsApart", settings.KeepsHouseholdsApart ? "yes" : "no",
                "one surname behind two given names at one address is two persons"],
            ["Crowd", Number(settings.Crowd), "persons at an address from which half a name is no longer enough there"],
            ["Lead", $"{PersonLink.Bits(settings.Lead)} bits", "by how much one person must be likelier than every other"],
        ]);
    }

    static void Bars(Markdown page)
    {
        page.Heading("What bars a link");
        var bars = Enum.GetValues<LinkBar>().Where(bar => bar != LinkBar.None);
        page.Table(["Bar", "Two persons, because"], bars.Select(bar => new[] { bar.ToString(), PersonLink.Said(bar) }));
        page.Paragraph(
            "A household is seen only where the address has no slip in it: two of one household write one " +
            "address alike. Where it has, the other given name may be a slip of the same hand, and the weights " +
            "decide.");
    }

    static void Weights(Markdown page)
    {
        page.Heading("Weights");
        page.Paragraph(
            "In bits; above zero speaks for one person. Counted on the half of febrl 4's persons that a hash " +
            "chooses; the other half was held out. Where those records, drawn at random, are unlike a " +
            "consignee's, the weight is set and says why.");
        string[] heads = ["What", "How", "Of one person", "Of two", "Bits", "Set because"];
        page.Table(heads, LinkWeights.All.Select(weight => new[]
        {
            weight.Evidence.ToString(), weight.Agreement.ToString(),
            Percent(weight.Same / 100m, "0.00"), Percent(weight.Chance / 10_000m, "0.0000"),
            PersonLink.Bits(weight.Weight), weight.Why,
        }));
        page.Paragraph(
            $"Postal code, city and state together weigh at most {PersonLink.Bits(LinkWeights.MostForPlace)} " +
            "bits: they are one place.");
    }

    static void Figures(Markdown page)
    {
        page.Heading("What each setting finds");
        page.Paragraph(
            "Names and addresses only: no date of birth, no social security number. Over all pairs of records; " +
            "a test measures them again.");
        string[] heads = ["Set", "Records", "Setting", "Precision", "Recall", "F1", "Right", "Wrong", "Missed"];
        page.Table(heads, LinkFigures.All.SelectMany(Rows).Concat(Halves()));
        page.Paragraph(
            "febrl 4 is two files of one record a person, febrl 1 and 2 one file with up to one and five " +
            "copies. One copy in eleven has another given name at the same address: in life that is a spouse, " +
            "a parent or a child. Kept apart, they are most of what is missed.");
        page.Paragraph(
            "febrl has no households, no warehouses and no streets of one name in many cities, so its " +
            "precision flatters. Of 199,823 consignees of a made-up American day, drawn from 32,768 names on " +
            "64 streets, 185,971 are told apart by normalised key, and links join 16 of them to another, " +
            "wrongly.");
    }

    static IEnumerable<string[]> Rows(LinkFigure figure) =>
    [
        Row(figure.Name, Number(figure.Records), "exact", figure.Exact),
        Row(figure.Name, Number(figure.Records), "normalised", figure.Normalised),
        Row(figure.Name, Number(figure.Records), "linked", figure.Linked),
        Row(figure.Name, Number(figure.Records), "linked, households together", figure.Together),
    ];

    static IEnumerable<string[]> Halves() =>
    [
        Row("febrl 4, half counted on", "", "linked", LinkFigures.Halves.Counted),
        Row("febrl 4, half held out", "", "linked", LinkFigures.Halves.HeldOut),
    ];

    static string[] Row(string set, string records, string setting, LinkMeasure found) =>
    [
        set, records, setting, Share(found.Precision), Share(found.Recall), Share(found.F1),
        Number(found.Right), Number(found.Wrong), Number(found.Missed),
    ];

    static void Measure(Markdown page)
    {
        page.Heading("Measuring it");
        page.Paragraph(
            "`./customhouse bench --only persons` measures what is above and how fast it goes; `--set FILE` " +
            "measures labelled records of your own, a CSV with a column of who is who (`cluster`, `rec_id`), " +
            "and of names and addresses as febrl names them.");
        page.Paragraph(
            "Taken on two cores of an AMD EPYC that other work kept busy, so by processor time, a second on " +
            "one core, over 199,823 consignees: 11 to 14 million exact keys and 1.0 to 1.6 million normalised " +
            "keys, none of which allocates; 82,000 to 110,000 parties assigned to persons by links, of which 93 " +
            "in a hundred are new.");
    }

    static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    static string Share(decimal value) => value.ToString("0.0000", CultureInfo.InvariantCulture);

    // Nothing where it was not counted.
    static string Percent(decimal value, string format) =>
        value == 0 ? "" : value.ToString(format, CultureInfo.InvariantCulture) + " %";
}
