using System.Globalization;
using Customhouse.Law;
using Customhouse.Sandbox;
using Customhouse.Terms;
using Xunit;

namespace Customhouse.Tests.Sandbox;

/// <summary>
/// The truth file says what was done to which entry, and every kind of fault is done as often as the others.
/// </summary>
public class SandboxTruthTests
{
    static readonly Lazy<Day> October = new(() => Days.Make(Days.Plan(20_000, "2024-10-01")));

    [Fact]
    public void Every_kind_is_seeded_at_its_share()
    {
        var summary = October.Value.Summary;
        Assert.Equal(400, summary.Faults);
        Assert.Equal(400, October.Value.Truths().Count);
        var share = summary.Faults / summary.ByKind.Count;
        Assert.All(summary.ByKind, kind => Assert.InRange(kind.Count, share, share + 1));
        foreach (var (fault, rule, count) in summary.ByKind)
            Assert.Equal(count, October.Value.Truths().Count(truth => truth.Fault == fault && truth.Rule == rule));
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("0.05", 500)]
    [InlineData("0.5", 5_000)]
    public void The_share_of_faults_is_the_plans(string share, int faults)
    {
        var plan = Days.Plan(
            10_000, "2024-10-01") with
        { FaultShare = decimal.Parse(share, CultureInfo.InvariantCulture) };
        Assert.Equal(faults, Days.Make(plan).Truths().Count);
    }

    /// <summary>Rules that make notes and leave the law kept or unknown: nothing is seeded for them.</summary>
    static readonly string[] NotesOnly = ["ET86.PGA.MAY", "ET86.MAIL", "SE.COVERAGE"];

    /// <summary>A case number is on no form that the sandbox writes.</summary>
    const string OnNoForm = "S321.ADCVD.DECLARED";

    /// <summary>How an entry stands is known at a station alone, and no file of the sandbox makes one.</summary>
    static readonly string[] AtAStation = ["ENTRY.CANCELLED", "ENTRY.REPLACE", "ENTRY.UPDATE", "ET86.SHUT"];

    /// <summary>
    /// Every rule that is law on a day, or makes the system of that day act, has a kind of fault. The rules are asked
    /// for their ids and terms only. What cannot be shown before a date is listed.
    /// </summary>
    [Theory]
    [InlineData("2016-03-10")]
    [InlineData("2018-01-01")]
    [InlineData("2020-06-01")]
    [InlineData("2024-05-20")]
    [InlineData("2024-10-01")]
    [InlineData("2025-02-05")]
    [InlineData("2025-03-01")]
    [InlineData("2025-08-13")]
    [InlineData("2025-10-01")]
    [InlineData("2026-07-01")]
    [InlineData("2026-10-01")]
    [InlineData("2027-08-01")]
    public void Every_rule_of_the_day_has_a_kind_of_fault(string date)
    {
        var plan = Days.Plan(1, date) with { IntoEmptyJournal = true };
        var seeded = Days.Make(plan).Summary.ByKind.Select(kind => kind.Rule).ToHashSet();
        var noon = When.StartOf(plan.Date) + NodaTime.Duration.FromHours(12);
        var apart = NotesOnly.Append(OnNoForm).Concat(AtAStation).Concat(NotYet(plan.Date));
        Assert.Empty(Statutes.At(noon).Rules.Where(rule => rule.IsLawAtReceipt || rule.Effect > Effect.Note)
            .Select(rule => rule.Rule.Id).Except(seeded).Except(apart));
    }

    /// <summary>
    /// No type 86 is an entry before its day, so no day of a person comes to anything; no tariff is carried then.
    /// </summary>
    static IEnumerable<string> NotYet(NodaTime.LocalDate date)
    {
        if (date < Days.Date("2019-09-28")) yield return "S321.800";
        if (date < TariffTable.Carried.From) yield return "HTS.EXISTS";
    }

    [Fact]
    public void A_truth_row_names_the_entry_that_starts_at_its_line()
    {
        var truths = October.Value.Truths().ToDictionary(truth => truth.Line);
        October.Value.ForEach(SandboxDay.Catair, filing =>
        {
            if (!truths.Remove(filing.Line, out var truth)) return;
            var whole = filing.Filer.Text.IsEmpty || filing.Number.Text.IsEmpty ? ""
                : $"{filing.Filer}-{filing.Number.ToString()[..7]}-{filing.Number.ToString()[7..]}";
            Assert.Equal(whole, truth.Entry);
        });
        Assert.Empty(truths);
    }

    static readonly Dictionary<string, Predicate<Filing>> Marks = new()
    {
        ["no-action"] = filing => filing.Action.IsAbsent,
        ["bad-filer"] = filing => filing.Filer.IsBad,
        ["wrong-check-digit"] = filing => filing.Number.IsBad,
        ["no-contact"] = filing => filing.Contact.IsEmpty || filing.ContactPhone.IsEmpty,
        ["cancels-without-reason"] = filing => filing.Action.OrDefault == ActionCode.Cancel && filing.CancellationReason.IsEmpty,
        ["two-bills"] = filing => filing.Bills[filing.Bills.Count - 1].Group == 1,
        ["half-a-pair"] = filing => filing.Bills.Count == 1,
        ["no-bill-number"] = filing => filing.Bills[0].Number.IsEmpty,
        ["no-quantity"] = filing => !(filing.Bills[filing.LowestBill].Quantity is { Has: true, Value: > 0 }),
        ["no-value"] = filing => filing.Value.IsAbsent,
        ["bonded"] = filing => filing.Bond.Value == 8,
        ["no-seller"] = filing => filing.FindParty(PartyRole.Seller) < 0,
        ["party-twice"] = filing => filing.Parties.Count == 3,
        ["consignee-on-line"] = filing => filing.FindParty(PartyRole.Consignee, 0) >= 0,
        ["no-tariff-number"] = filing => filing.Tariffs.Count < Math.Max(1, filing.Lines.Count),
        ["zone-data"] = filing => filing.Lines.Span.ToArray().Any(line => !line.ZoneStatus.IsEmpty),
        ["over-800"] = filing => filing.Value.Value > Usd.Dollars(800),
        ["no-eda"] = filing => filing.EdaCount == 0,
        ["two-edas"] = filing => filing.EdaCount == 2,
        ["bad-eda"] = filing => filing.Eda.IsBad,
        ["filer-not-entitled"] = filing => filing.Filer.ToString() == "Q90",
    };

    [Fact]
    public void The_edit_that_the_truth_names_is_in_the_filing_and_in_no_other()
    {
        var truths = October.Value.Truths().ToDictionary(truth => truth.Line, truth => truth.Fault);
        var met = new HashSet<string>();
        October.Value.ForEach(SandboxDay.Catair, filing =>
        {
            if (!truths.TryGetValue(filing.Line, out var fault))
            {
                Assert.Equal(EntryType.Section321, filing.Type.Value);
                Assert.DoesNotContain(
                    Marks.Where(mark => mark.Key is not ("half-a-pair" or "two-bills")), mark => mark.Value(filing));
            }
            else if (Marks.TryGetValue(fault, out var mark))
            {
                Assert.True(mark(filing), fault);
                met.Add(fault);
            }
        });
        Assert.Equal(Marks.Count, met.Count);
    }
}
