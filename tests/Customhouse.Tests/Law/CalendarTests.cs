using Customhouse.Law;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace Customhouse.Tests.Law;

/// <summary>The federal calendar against the days that were kept, and both edges of a clock.</summary>
public class CalendarTests
{
    /// <summary>Days kept, as the Office of Personnel Management published them.</summary>
    public static TheoryData<int, string> Years => new()
    {
        { 2016, "01-01 01-18 02-15 05-30 07-04 09-05 10-10 11-11 11-24 12-26" },
        { 2017, "01-02 01-16 02-20 05-29 07-04 09-04 10-09 11-10 11-23 12-25" },
        { 2018, "01-01 01-15 02-19 05-28 07-04 09-03 10-08 11-12 11-22 12-25" },
        { 2019, "01-01 01-21 02-18 05-27 07-04 09-02 10-14 11-11 11-28 12-25" },
        { 2020, "01-01 01-20 02-17 05-25 07-03 09-07 10-12 11-11 11-26 12-25" },
        { 2021, "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31" },
        { 2022, "01-17 02-21 05-30 06-20 07-04 09-05 10-10 11-11 11-24 12-26" },
        { 2023, "01-02 01-16 02-20 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25" },
        { 2024, "01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25" },
        { 2025, "01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25" },
        { 2026, "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25" },
    };

    [Theory]
    [MemberData(nameof(Years))]
    public void The_holidays_of_a_year_are_those_that_were_kept(int year, string kept)
    {
        var found = Enumerable.Range(0, CalendarSystem.Iso.GetDaysInYear(year))
            .Select(day => new LocalDate(year, 1, 1).PlusDays(day))
            .Where(day => FederalHolidays.On(day) is not null);
        Assert.Equal(kept, string.Join(' ', found.Select(day => day.ToString("MM-dd", null))));
    }

    [Theory]
    [InlineData("2020-06-19", true)]
    [InlineData("2021-06-18", false)]
    [InlineData("2021-01-20", true)]
    [InlineData("2025-01-09", true)]
    [InlineData("2024-12-24", true)]
    public void Juneteenth_begins_with_its_act_and_what_is_no_legal_holiday_is_a_business_day(string day, bool isOne) =>
        Assert.Equal(isOne, BusinessDays.Is(Day(day)));

    [Theory]
    [InlineData("2024-05-20", 10, DayCount.Business, "2024-06-04")]
    [InlineData("2024-05-24", 1, DayCount.Business, "2024-05-28")]
    [InlineData("2024-05-25", 1, DayCount.Business, "2024-05-28")]
    [InlineData("2021-12-30", 1, DayCount.Business, "2022-01-03")]
    [InlineData("2024-05-20", 30, DayCount.Calendar, "2024-06-20")]
    [InlineData("2024-05-20", 31, DayCount.Calendar, "2024-06-20")]
    [InlineData("2024-05-20", 32, DayCount.Calendar, "2024-06-21")]
    [InlineData("2024-05-25", 0, DayCount.Calendar, "2024-05-25")]
    public void A_clock_ends_on_its_last_day(string start, int days, DayCount count, string last) =>
        Assert.Equal(Day(last), BusinessDays.Last(Day(start), days, count));

    [Fact]
    public void The_last_day_is_whole_by_the_Eastern_clock()
    {
        var served = When.Eastern(2024, 5, 20, 23, 59);
        Assert.Equal(When.Eastern(2024, 6, 5), BusinessDays.Due(served, 10, DayCount.Business));
        Assert.Equal(When.Eastern(2024, 6, 6),
            BusinessDays.Due(served + Duration.FromMinutes(1), 10, DayCount.Business));
    }

    static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
