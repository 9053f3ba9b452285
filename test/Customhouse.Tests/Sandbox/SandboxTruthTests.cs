using System.Globalization;
using Customhouse.Law;
using Customhouse.Sandbox;
using Customhouse.Terms;
using Xunit;

namespace Customhouse.Tests.Sandbox;

/// <summary>The truth file says what was done to which entry, and every kind of fault is done as often as the others.</summary>
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
        var plan = Days.Plan(10_000, "2024-10-01") with { FaultShare = decimal.Parse(share, CultureInfo.InvariantCulture) };
        Assert.Equal(faults, Days.Make(plan).Truths().Count);
    }

    /// <summary>
    /// Every rule that can reject, hold or warn on a day has a kind of fault that day, save two that no file of the
    /// sandbox can show, and the tariff's before it is carried. The rules are asked for their ids and effects only.
    /// </summary>
    [Theory]
    [InlineData("2018-01-01")]
    [InlineData("2020-06-01")]
    [InlineData("2024-05-20")]
    [InlineData("2024-10-01")]
    [InlineData("2025-02-05")]
    [InlineData("2025-03-01")]
    [InlineData("2025-08-13")]
    [InlineData("2025-10-01")]
    [InlineData("2026-07-01")]
    [InlineData("2027-08-01")]
    public void Every_rule_of_the_day_has_a_kind_of_fault(string date)
    {
        string[] never = ["S321.ADCVD.DECLARED", "ENTNO.ONFILE"];
        string[] apart = Days.Date(date) < TariffTable.Carried.From ? [.. never, "HTS.EXISTS"] : never;
        var seeded = Days.Make(Days.Plan(1, date)).Summary.ByKind.Select(kind => kind.Rule).ToHashSet();
        var noon = When.StartOf(Days.Date(date)) + NodaTime.Duration.FromHours(12);
        var missing = Statutes.At(noon).Rules.Where(rule => rule.Effect > Effect.Note)
            .Select(rule => rule.Rule.Id).Except(seeded).Except(apart);
        Assert.Empty(OnlyOfTheDaysType(missing, noon));
    }

    // Where entry type 86 does not live, rules that ask for type 86 in full are silent for what the sandbox files.
    static IEnumerable<string> OnlyOfTheDaysType(IEnumerable<string> rules, NodaTime.Instant noon) =>
        noon >= When.Eastern(2019, 9, 28) ? rules : rules.Where(rule => !rule.StartsWith("S321.", StringComparison.Ordinal));

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
                Assert.DoesNotContain(Marks.Where(mark => mark.Key is not ("half-a-pair" or "two-bills")), mark => mark.Value(filing));
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
