using Customhouse.Law;
using Customhouse.Sandbox;
using Customhouse.Terms;
using Customhouse.Wire;
using NodaTime.Text;
using Xunit;

namespace Customhouse.Tests.Sandbox;

/// <summary>A day is the same wherever it is made, and what it holds is as trade would send it.</summary>
public class SandboxDayTests(ITestOutputHelper output)
{
    static readonly Lazy<Day> May = new(() => Days.Make(Days.Plan(20_000, "2024-05-20")));

    [Fact]
    public void One_seed_gives_the_same_bytes_however_many_work_on_it()
    {
        var plan = Days.Plan(9_000, "2024-05-20");
        var (alone, together) = (Days.Make(plan, workers: 1), Days.Make(plan, workers: 5));
        output.WriteLine($"{plan}: SHA-256 {alone.Hash()}");
        foreach (var (name, bytes) in alone.Files)
            Assert.True(bytes.AsSpan().SequenceEqual(together.Files[name]), name);
    }

    /// <summary>
    /// Pinned, so that another machine, runtime or order of work shows. Only the files that no writer of a form has a
    /// hand in; a change of the sandbox's own tables changes it.
    /// </summary>
    [Fact]
    public void These_are_the_facts_of_seed_7_on_20_May_2024_everywhere()
    {
        var day = Days.Make(Days.Plan(5_000, "2024-05-20"));
        Assert.Equal("2e2527c195ff6fe8", Hash(day.Files[SandboxDay.Arrivals]));
        Assert.Equal("854e74294ce52a28", Hash(day.Files[SandboxDay.Clients]));
    }

    static string Hash(byte[] bytes) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))[..16];

    [Fact]
    public void Another_seed_gives_another_day()
    {
        var (left, right) = (Days.Make(Days.Plan(200, "2024-05-20", seed: 1)),
            Days.Make(Days.Plan(200, "2024-05-20", seed: 2)));
        foreach (var name in new[] { SandboxDay.Catair, SandboxDay.Csv, SandboxDay.Arrivals, SandboxDay.Clients,
            SandboxDay.Truth })
            Assert.False(left.Files[name].AsSpan().SequenceEqual(right.Files[name]), name);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(1_997)]
    [InlineData(3_997)]
    public void A_day_has_the_entries_that_were_asked_for(int entries)
    {
        var (day, count) = (Days.Make(Days.Plan(entries, "2024-10-01")), 0);
        day.ForEach(SandboxDay.Catair, _ => count++);
        Assert.Equal(entries, count);
        Assert.Equal(entries, day.Summary.Entries);
    }

    [Theory]
    [InlineData(0, "2024-05-20", "has 1 to 10,000,000 entries")]
    [InlineData(10_000_001, "2024-05-20", "has 1 to 10,000,000 entries")]
    [InlineData(10, "2016-03-09", "No law is coded for 2016-03-09")]
    [InlineData(10, "2099-01-01", "years of two digits")]
    public void A_plan_that_cannot_be_made_says_why(int entries, string date, string why)
    {
        Assert.Contains(why, Days.Plan(entries, date).Trouble!, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Days.Make(Days.Plan(entries, date)));
    }

    [Fact]
    public void Both_forms_hold_the_same_filings()
    {
        var day = Days.Make(Days.Plan(2_500, "2024-10-01") with { FaultShare = 0.3m });
        List<string> records = [], rows = [];
        day.ForEach(SandboxDay.Catair, filing => records.Add(string.Join('\n', FilingFacts.Of(filing))));
        day.ForEach(SandboxDay.Csv, filing => rows.Add(string.Join('\n', FilingFacts.Of(filing))));
        Assert.Equal(records, rows);
    }

    [Fact]
    public void Entry_numbers_of_clean_entries_are_right_and_used_once()
    {
        var seen = new HashSet<ulong>();
        ForEachClean(May.Value, filing => Assert.True(seen.Add(filing.Number.Value.Key), filing.Number.ToString()));
    }

    [Fact]
    public void Air_waybills_end_in_the_remainder_of_seven()
    {
        var checkedBills = 0;
        ForEachClean(May.Value, filing =>
        {
            if (!filing.Mode.Value.IsAir || filing.Bills[0].Number.Length != 11) return;
            var number = long.Parse(
                filing.Bills[0].Number.ToString(), System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(number / 10 % 10_000_000 % 7, number % 10);
            checkedBills++;
        });
        Assert.True(checkedBills > 10_000);
    }

    [Fact]
    public void Clean_entries_are_whole_and_within_the_limit()
    {
        var day = Days.Date("2024-05-20");
        ForEachClean(May.Value, filing =>
        {
            long sum = 0;
            foreach (ref readonly var tariff in filing.Tariffs.Span)
            {
                sum += tariff.Value.Value.Cents;
                Assert.Equal(TariffPresence.Valid, TariffTable.Carried.On(tariff.Number.Value, day).Presence);
                Assert.False(
                    FlagTable.Carried.Of(tariff.Number.Value) is { Antidumping: true } or { Countervailing: true }
                        or { AsksPga: true });
            }
            Assert.Equal(filing.Value.Value.Cents, sum);
            Assert.InRange(sum, 100, 80_000);
            Assert.InRange(filing.Lines.Count, 1, 4);
            Assert.Equal(1, filing.EdaCount);
            Assert.Equal(2, filing.Parties.Count);
        });
    }

    [Fact]
    public void Nobodys_clean_entries_come_to_more_than_800_dollars()
    {
        var sums = new Dictionary<string, long>();
        ForEachClean(May.Value, filing =>
        {
            var person = filing.Parties[0];
            var key = $"{person.Name}{person.Id}{(person.Address.Count > 0 ? person.Address[0].Value : default)}" +
                $"{person.Address.City}";
            sums[key] = sums.GetValueOrDefault(key) + filing.Value.Value.Cents;
        });
        Assert.All(sums.Values, sum => Assert.InRange(sum, 100, 80_000));
        Assert.True(sums.Count < May.Value.Summary.Entries * 97 / 100, "Some people order more than once.");
    }

    [Fact]
    public void Most_entries_are_worth_10_to_150_dollars()
    {
        var values = new List<long>();
        ForEachClean(May.Value, filing => values.Add(filing.Value.Value.Cents / 100));
        Assert.True(values.Count(value => value is >= 10 and <= 150) > values.Count * 3 / 4);
        Assert.Contains(values, value => value > 600);
    }

    [Fact]
    public void Clean_entries_arrive_after_they_are_filed_and_when_they_say()
    {
        var received = When.Eastern(2024, 5, 20, 12);
        var arrivals = May.Value.Rows(SandboxDay.Arrivals)
            .ToLookup(row => row[0], row => OffsetDateTimePattern.Rfc3339.Parse(row[1]).Value);
        ForEachClean(May.Value, filing =>
        {
            var bill = filing.Bills[filing.LowestBill];
            var arrived = Assert.Single(arrivals[$"{bill.Issuer}{bill.Number}"]);
            Assert.True(arrived.ToInstant() > received);
            Assert.Equal(arrived.Date, filing.Eda.Value);
        });
    }

    static void ForEachClean(Day day, Action<Filing> show)
    {
        var faulty = day.Truths().Select(truth => truth.Line).ToHashSet();
        day.ForEach(SandboxDay.Catair, filing =>
        {
            if (!faulty.Contains(filing.Line)) show(filing);
        });
    }
}
