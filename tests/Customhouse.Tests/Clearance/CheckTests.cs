using Customhouse.Clearance;
using Customhouse.Law;
using Xunit;

namespace Customhouse.Tests.Clearance;

public class CheckTests
{
    const string ArrivedTwoDaysBefore = "bill,arrived,port\nHAWB8654321,";

    [Fact]
    public void A_valid_filing_is_accepted_without_a_finding()
    {
        var (summary, answers) = Runs.Check(Runs.Batch(Runs.Filing()));
        var answer = Assert.Single(answers);
        Assert.Equal("accepted", answer.Verdict());
        Assert.Equal("ABC-8654321-4", (string)answer["entryNumber"]!);
        Assert.Empty(answer.Rules());
        Assert.True(summary.IsAllAccepted);
    }

    [Theory]
    [InlineData("2024-02-14", "2024-02-12T09:00", "accepted", null)]
    [InlineData("2024-05-20", "2024-05-18T09:00", "accepted", false)]
    [InlineData("2024-10-01", "2024-09-29T09:00", "rejected", false)]
    public void An_entry_filed_two_days_after_arrival(string day, string arrived, string verdict, bool? lawful)
    {
        var (_, answers) = Runs.Check(
            Runs.Batch(Runs.Filing(eda: ""))
                .Replace("SE30CN", "SE20EDA080224".PadRight(80) + "\nSE30CN", StringComparison.Ordinal), Noon(day),
            ArrivedTwoDaysBefore + arrived + ",4701\n");
        var answer = Assert.Single(answers);
        Assert.Equal(verdict, answer.Verdict());
        Assert.Equal(lawful, (bool?)answer["lawful"]);
        if (lawful == false)
            Assert.Contains(
                "89 FR 2630", answer["findings"]![0]!["authority"]!.AsArray().Select(cite => (string)cite!));
    }

    [Theory]
    [InlineData("2024-07-24", "accepted")]
    [InlineData("2024-07-25", "rejected")]
    public void An_entry_without_estimated_date(string day, string verdict)
    {
        var answer = Assert.Single(Runs.Check(Runs.Batch(Runs.Filing(eda: "")), Noon(day)).Answers);
        Assert.Equal(verdict, answer.Verdict());
        if (verdict == "rejected") Assert.Equal(["282"], answer.Codes());
    }

    [Theory]
    [InlineData("2025-02-05", "rejected")]
    [InlineData("2025-02-20", "accepted")]
    [InlineData("2025-05-01", "accepted")]
    [InlineData("2025-05-02", "rejected")]
    public void Goods_of_China(string day, string verdict) =>
        Assert.Equal(
            verdict, Assert.Single(Runs.Check(Runs.Batch(Runs.Filing(origin: "CN")), Noon(day)).Answers).Verdict());

    [Fact]
    public void From_29_August_2025_any_entry_is_rejected_and_the_living_route_named()
    {
        var answer = Assert.Single(Runs.Check(Runs.Batch(Runs.Filing()), Noon("2025-08-29")).Answers);
        Assert.Equal("rejected", answer.Verdict());
        Assert.Contains("ET86.DEAD", answer.Rules());
        Assert.Contains("entry type 11", (string)answer["findings"]![0]!["fix"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_stands_twice_in_a_file_is_rejected_the_second_time()
    {
        var (_, answers) = Runs.Check(Runs.Batch(Runs.Filing(), Runs.Filing(), Runs.Filing(8654322)));
        Assert.Equal(["accepted", "rejected", "accepted"], answers.Select(answer => answer.Verdict()));
        Assert.Equal(["007"], answers[1].Codes());
    }

    [Fact]
    public void The_entry_that_crosses_the_daily_limit_and_later_ones_break_the_law()
    {
        var batch = Runs.Batch(Runs.Filing(1, value: 500), Runs.Filing(2, value: 300), Runs.Filing(3, value: 1),
            Runs.Filing(4, value: 5, consignee: "MARY JONES"));
        var (summary, answers) = Runs.Check(batch);
        Assert.Equal([null, null, false, null], answers.Select(answer => (bool?)answer["lawful"]));
        Assert.All(answers, answer => Assert.Equal("accepted", answer.Verdict()));
        Assert.Equal((1, 3), (summary.PersonsOverLimit, summary.EntriesOverLimit));
        var held = Runs.Check(batch.Replace("080224", "081325", StringComparison.Ordinal), Noon("2025-08-13")).Answers;
        Assert.Equal(["accepted", "accepted", "held", "accepted"], held.Select(answer => answer.Verdict()));
    }

    [Fact]
    public void Under_the_stricter_reading_the_whole_day_falls()
    {
        var batch = Runs.Batch(Runs.Filing(1, value: 500), Runs.Filing(2, value: 300), Runs.Filing(3, value: 1),
            Runs.Filing(4, value: 5, consignee: "MARY JONES"));
        var answers = Runs.Check(batch, aggregate: Aggregate.WholeDay).Answers;
        Assert.Equal([false, false, false, null], answers.Select(answer => (bool?)answer["lawful"]));
    }

    [Fact]
    public void A_fault_late_in_a_batch_keeps_its_first_entry_from_a_verdict_and_the_next_batch_goes_on()
    {
        var broken = Runs.Batch(Runs.Filing(1), [.. Runs.Filing(2), "QQ99"]);
        var (summary, answers) = Runs.Check(broken + Runs.Batch(Runs.Filing(3)));
        Assert.Equal([true, false], answers.Select(answer => answer["entryNumber"] is null));
        Assert.Equal("X34", (string)answers[0]["findings"]![0]!["code"]!);
        Assert.Equal("accepted", answers[1].Verdict());
        Assert.Equal((2, 1), (summary.Messages, summary.RejectedMessages));
        Assert.False(summary.IsAllAccepted);
    }

    static NodaTime.Instant Noon(string day)
    {
        var date = NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;
        return When.Eastern(date.Year, date.Month, date.Day, 12);
    }
}
