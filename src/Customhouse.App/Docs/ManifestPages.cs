using Customhouse.Clearance;
using Customhouse.Law;
using Customhouse.Terms;
using Customhouse.Wire;

namespace Customhouse.App;

/// <summary>
/// The page of manifests: what is read of each form, what is answered, and how far each is confirmed.
/// </summary>
static class ManifestPages
{
    /// <summary>The pages.</summary>
    public static IEnumerable<Page> All => [new Page("formats/manifests.md", Write())];

    static string Write()
    {
        var page = new Markdown("Manifests");
        page.Paragraph("What carriers and forwarders tell of bills, departures and arrivals. Every form is read " +
            "into the same events: " +
            "a bill reported, changed or deleted, a conveyance departed or arrived, a status asked. Each event has " +
                "the instant " +
            "when it was learned; a departure or an arrival has the instant when it happened too.");
        page.List([
            "[S\\*] the specification's text was seen as an excerpt or bulletin only; [C] public code transcribes " +
                "it; [R] reconstructed: " +
                "check it against CBP's guide before you claim to conform.",
            "Nothing is skipped in silence. A line that is known and not kept, and one that is not known, is told " +
                "when the first of " +
                "its kind comes, and how many there were at the end.",
            "Letters are made upper case, as on the wire. A value that cannot be read stays as it was written and " +
                "is told.",
            "Bounds: a line of a message 2,000 characters, a message 1 MB, a segment 8,192 characters, a row or an " +
                "object 1 MB.",
            "A day without a year is the one nearest to the receipt. Times without a zone are by the clock of the " +
                "port, lift-offs " +
                "by that of Greenwich. What happened after it was learned is refused, as CBP refuses it of departures.",
        ]);
        Ours(page);
        Lines(page);
        Segments(page);
        Answers(page);
        Faults(page);
        return page.ToString();
    }

    static void Ours(Markdown page)
    {
        page.Heading("CSV and JSON of our own");
        page.Paragraph("One row or object an event, with these columns or keys; a party's keys stand in an object " +
            "of its own in JSON " +
            "(`{\"consignee\":{\"name\":\"...\"}}`). CSV is that of [filings](csv.md): UTF-8, commas, semicolons or " +
                "tabs, quotes by RFC 4180. " +
            "JSON is an array of events, or one event after the other. A name that begins with `x_` is ignored in " +
                "silence.");
        page.List([
            "A CSV names `master_bill`, `house_bill` or `flight_trip` in its first row.",
            "A row that says nothing from `mot` to `manifest_number` belongs to the manifest of the row before.",
            "`depart` and `arrive` need `happened` with a time: a day alone does not say what was filed before. A " +
                "second arrival of one " +
                "trip at one port corrects the first and does not erase it.",
        ]);
        page.Table(["Column", "Key", "What it says"],
            ManifestColumns.All.Select(column => new[] { $"`{column.Name}`", $"`{column.Key}`", column.Content }));
    }

    static void Lines(Markdown page)
    {
        page.Heading("ACE air manifest messages");
        page.Paragraph("**Reconstructed.** That these messages and lines exist, and what they say, is in the " +
            "contents of CAMIR Air Import " +
            "(Message Line Identifiers, August 2020) and in its error texts; how the elements of a line are written " +
                "is not. " +
            "A master bill is an air waybill with -M, a house bill one with a house number; FXI, FXC and FXX are of " +
                "express carriers. " +
            "PDM, which networks insert before a possible duplicate, is passed over, as CBP does.");
        page.Table(["Line", "Form", "What it says", "Kept", "Mark", "Error"], AirLine.All.Select(line => new[]
        {
            line.Id, line.Form, line.Content, YesNo(line.IsKept), Mark(line.Provenance), line.Error ?? "",
        }));
        page.Heading("Cargo-IMP");
        page.Paragraph("FHL 4 and 5, FWB 17 [C]. A house bill is reported for each HBS; the parties and the value " +
            "after it are its own.");
        page.Table(["Line", "In", "Form", "What it says", "Kept"], CargoImpLine.All.Select(line => new[]
        {
            line.Id, line.Message, line.Form, line.Content, YesNo(line.IsKept),
        }));
        page.Heading("Messages of lines");
        page.Table(["Message", "What it is", "Versions", "Read", "Mark"], MessageKind.All.Select(kind => new[]
        {
            kind.Id, kind.What, string.Join(", ", kind.Versions), YesNo(kind.IsRead), Mark(kind.Provenance),
        }));
    }

    static void Segments(Markdown page)
    {
        page.Heading("X12: 309 and 353");
        page.Paragraph("309 by vessel (004010, 006050) and truck (005020), 353 (004010 to 006050). The ISA segment " +
            "says what separates. " +
            "Counts and control numbers are checked and told when they disagree; they do not stop the reading. " +
                "Other sets are told and not read.");
        page.Table(["Segment", "In", "What it says", "Kept", "Mark"], X12Segment.All.Select(segment => new[]
        {
            segment.Id, segment.Sets, segment.Content, YesNo(segment.IsKept), Mark(segment.Provenance),
        }));
        page.Heading("What M15 tells of (353)");
        page.Table(["Code", "What happened", "Kept", "Mark"],
            NoticeQualifier.All.Select(one =>
            new[] { one.Code, one.Text, YesNo(one.IsOfConveyance), Mark(one.Provenance) }));
        page.Heading("Bill types (M11)");
        Codes(page, BillTypeCode.All);
        page.Heading("Express entry types (CED)");
        Codes(page, ExpressEntry.All);
    }

    static void Answers(Markdown page)
    {
        page.Heading("Answers to carriers");
        page.Paragraph("To air messages FER with errors, to sets of X12 355 with acceptance or errors; then, of the " +
            "entries on their bills, FSN or X12 350 as the manifest came. **Reconstructed**, but for the elements of " +
            "X4, which are the standard's. What a carrier wrote is repeated without the characters that separate. " +
            "Who asks for it gets CUSRES of EDIFACT D.03B in place of 350: of its codes only " +
            $"{Disposition.CusresDailyValueWarning} is known, which says what {Disposition.DailyValueWarning} of " +
            "350 says; the others are taken to be those of X12.");
        Replies(page);
        page.Heading("Dispositions and statuses (CSN, X4)");
        Codes(page, Disposition.All);
        page.Heading("Errors of air messages (ERR)");
        Codes(page, AirError.All);
        page.Heading("Errors of truck manifests (355)");
        Codes(page, TruckError.All);
    }

    static void Replies(Markdown page)
    {
        page.Heading("When an air message is answered with an error");
        page.Paragraph("One FER a message, with all its errors; without an error there is none. A line that can't " +
            "be read is answered with the error of its line in the table above. 000 is answered to a departure that " +
            "can't be read. The bill stays on file in every case. That these errors exist is in bulletins; **when " +
            "each is answered is reconstructed** from its text [R].");
        page.Table(["Error", "Text", "Of an express bill, when"], AirCheck.All.Select(check => new[]
        {
            check.Code, AirError.Find(check.Code)!.Text, check.When,
        }));
        page.Heading("When a set 309 or 353 is answered with an error");
        page.Paragraph("One 355 a set: A when all of it is kept, E when something is wrong and the rest is kept, R " +
            "when nothing is kept. AK3 names the segment by its position, with 3 when it is missing and 8 when an " +
            "element is in error; AK4 has the element, the code and what was found. It has the control number of " +
            "the interchange that it answers. **When each is answered, and what is not kept then, is " +
            "reconstructed** [R].");
        page.Table(["Error", "Text", "When", "Not kept"],
        [
            .. SetCheck.All.Select(check => Error(check.Code, check.When, "the set")),
            .. TruckError.OfElements.Select(one => Error(one.Code, $"{one.Segment} element {one.Element} of either " +
                "set is missing or can't be read", "the bill or event that it names")),
            Error(TruckError.OriginInvalid, "a bill of section 321 (M11), of goods of China or Hong Kong " +
                $"from {CarrierOrigins.Since:uuuu-MM-dd} and of any country from {CarrierOrigins.AllSince:uuuu-MM-dd}",
                "the bill"),
        ]);
    }

    static string[] Error(string code, string when, string lost) => [code, TruckError.Find(code)!.Text, when, lost];

    static void Faults(Markdown page)
    {
        page.Heading("Faults of form");
        page.Paragraph("What is said of CSV and JSON as such is in [their table](csv.md). *Warns* loses nothing " +
            "that the bill needs; *filing* means that " +
            "one message, bill or event is not read; *source* that nothing more is. None of these codes is ever " +
                "sent to a carrier.");
        page.Table(["Code", "Text", "Reach", "What to do"], ManifestFault.All.Select(fault => new[]
        {
            fault.Code, fault.Text, fault.Reach.ToString().ToLowerInvariant(), fault.Fix,
        }));
    }

    static void Codes(Markdown page, IEnumerable<ManifestCode> codes) =>
        page.Table(["Code", "Text", "Seen in", "Mark"], codes.Select(code => new[]
    {
        code.Code, code.Text.Length == 0 ? "(its text is not known)" : code.Text, code.Source, Mark(code.Provenance),
    }));

    static string Mark(Provenance provenance) => provenance.Letters().Replace("*", "\\*", StringComparison.Ordinal);

    static string YesNo(bool holds) => holds ? "yes" : "";
}
