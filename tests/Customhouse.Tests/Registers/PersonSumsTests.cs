using CsCheck;
using Customhouse.Registers;
using Customhouse.Terms;
using NodaTime;
using Xunit;

namespace Customhouse.Tests.Registers;

public class PersonSumsTests
{
    static readonly UInt128 Person = SumsHistory.PersonOf(1);

    const int Day = 20_000;

    /// <summary>
    /// After every step the register says what the naive model says, and told what that step changed.
    /// </summary>
    [Fact]
    public void Every_step_of_any_history_says_what_the_naive_model_says() => SumsHistory.Any.Sample(steps =>
    {
        var (sums, naive) = (new PersonSums(SumsHistory.Limit), new NaiveSums(SumsHistory.Limit));
        var over = new HashSet<ulong>();
        foreach (var step in steps)
        {
            Assert.Equal(step.On(naive), step.On(sums));
            var now = naive.Over();
            Assert.Equal(now.Except(over).Order(), Crossed(sums, isOver: true));
            Assert.Equal(over.Except(now).Order(), Crossed(sums, isOver: false));
            over = now;
        }
        AssertSame(naive, sums);
    });

    [Fact]
    public void Changes_made_together_end_as_each_alone_and_tell_the_same_in_turn() =>
        Gen.Select(SumsHistory.Any, SumsHistory.Any).Sample((before, steps) =>
        {
            var (one, other) = (Run(before).Sums, Run(before).Sums);
            var (made, told) = (0, new List<Crossing>());
            foreach (var step in steps)
            {
                if (step.On(one)) made++;
                told.AddRange(one.Crossings);
            }
            Assert.Equal(made, other.Apply([.. steps.Select(step => step.Change)]));
            Assert.Equal(told, other.Crossings);
            Assert.Equal(Bytes(one), Bytes(other));
        });

    [Fact]
    public void Any_order_of_one_history_ends_at_the_same_sums_order_and_crossing_entries() =>
        SumsHistory.Twice.Sample(orders =>
        {
            var (one, other) = (Run(orders.One), Run(orders.Other));
            Assert.Equal(one.Over.Order(), other.Over.Order());
            Assert.Equal(Bytes(one.Sums), Bytes(other.Sums));
            var naive = new NaiveSums(SumsHistory.Limit);
            foreach (var step in orders.Other) step.On(naive);
            AssertSame(naive, one.Sums);
        });

    [Fact]
    public void Entries_that_come_and_go_for_long_are_found_in_a_register_that_grows_and_in_one_that_does_not()
    {
        const int Many = 20_000, Rounds = 6;
        foreach (var room in (int[])[0, Many])
        {
            var sums = new PersonSums(SumsHistory.Limit, room);
            for (var i = 0; i < Many; i++) sums.File(Alone(i));
            for (var day = Day + 1; day <= Day + Rounds; day++)
                for (var i = 0; i < Many; i++) Assert.True(sums.Move((ulong)i + 1, day, 0));
            Assert.Equal(Many, sums.PersonDays);
            for (var i = 0; i < Many; i++)
            {
                Assert.Equal(Alone(i) with { Day = Day + Rounds }, sums.Find((ulong)i + 1));
                Assert.Equal(Usd.Dollars(1), sums.Sum((UInt128)i, Day + Rounds));
                Assert.Equal(Usd.Zero, sums.Sum((UInt128)i, Day + Rounds - 1));
            }
        }
    }

    [Fact]
    public void What_is_frozen_is_written_as_it_was_while_entries_come_and_go()
    {
        const int Many = 20_000, Rounds = 4;
        var sums = new PersonSums(SumsHistory.Limit, Many);
        for (var i = 0; i < Many; i++) sums.File(Alone(i));
        var before = Bytes(sums);
        var write = sums.Freeze();
        for (var day = Day + 1; day <= Day + Rounds; day++)
            for (var i = 0; i < Many; i++) sums.Move((ulong)i + 1, day, 0);
        using var image = new MemoryStream();
        var to = new ImageWriter(image);
        write(to);
        to.End();
        image.Position = 0;
        var read = new PersonSums(SumsHistory.Limit);
        read.Load(new ImageReader(image));
        Assert.Equal(before, Bytes(read));
        Assert.All(Enumerable.Range(0, Many), i => Assert.Equal(Usd.Dollars(1), read.Sum((UInt128)i, Day)));
    }

    [Fact]
    public void Many_claims_of_one_day_stay_in_order_and_in_balance_whatever_the_order_they_came_in()
    {
        const int Many = 20_000;
        foreach (var (start, stride) in ((int, int)[])[(0, 1), (Many - 1, Many - 1), (7, 7_919)])
        {
            var sums = new PersonSums(SumsHistory.Limit);
            for (var i = 0; i < Many; i++) sums.File(Numbered((start + (long)i * stride) % Many));
            Assert.Equal(Usd.Dollars(Many), sums.Sum(Person, Day));
            Assert.Equal(Enumerable.Range(1, Many).Select(i => (ulong)i), sums.Of(Person, Day).Select(c => c.Entry));
            Assert.Equal(Usd.Dollars(Many - 1), sums.Before(Many));
            for (var i = 1; i < Many; i += 2) sums.Cancel((ulong)i);
            Assert.Equal(Usd.Dollars(Many / 2), sums.Sum(Person, Day));
            Assert.Equal(801UL, (ulong)sums.Of(Person, Day).Count(claim => claim.Entry <= 1602));
        }
    }

    [Fact]
    public void The_entry_that_crosses_the_limit_and_those_behind_it_are_told_and_told_again_when_it_is_cancelled()
    {
        var sums = new PersonSums(SumsHistory.Limit);
        File(sums, 1, 500, order: 10);
        File(sums, 2, 300, order: 20);
        Assert.Empty(sums.Crossings);
        File(sums, 3, 1, order: 30);
        Assert.Equal([new Crossing(3, true)], sums.Crossings);
        File(sums, 4, 400, order: 5);
        Assert.Equal([new Crossing(1, true), new Crossing(2, true)], sums.Crossings);
        sums.Cancel(1);
        Assert.Equal([new Crossing(2, false), new Crossing(3, false), new Crossing(1, false)], sums.Crossings);
        Assert.Null(sums.Find(1));
        Assert.False(sums.File(new Claim(1, Person, Day, Usd.Dollars(1), 0)));
    }

    [Fact]
    public void A_slip_of_arrival_frees_one_day_and_fills_another()
    {
        var sums = new PersonSums(SumsHistory.Limit);
        File(sums, 1, 500, order: 1);
        File(sums, 2, 500, order: 2);
        Assert.True(sums.Move(1, Day + 1, 1));
        Assert.Equal([new Crossing(2, false)], sums.Crossings);
        Assert.True(sums.Move(2, Day + 1, 0));
        Assert.Equal([new Crossing(1, true)], sums.Crossings);
        Assert.Equal(0, sums.Sum(Person, Day).Cents);
        Assert.Equal(1, sums.PersonDays);
    }

    [Fact]
    public void Eight_hundred_dollars_are_not_over_and_a_cent_more_is()
    {
        var sums = new PersonSums(SumsHistory.Limit);
        File(sums, 1, 800, order: 1);
        Assert.Empty(sums.Crossings);
        sums.Correct(1, Person, Usd.Dollars(800) + new Usd(1));
        Assert.Equal([new Crossing(1, true)], sums.Crossings);
    }

    [Theory]
    [InlineData(0, Day, 0)]
    [InlineData(1, -1, 0)]
    [InlineData(1, 65_536, 0)]
    [InlineData(1, Day, -1)]
    [InlineData(1, Day, 1L << 40)]
    public void A_claim_that_no_row_can_hold_is_refused(int entry, int day, long cents) =>
        Assert.Throws<ArgumentOutOfRangeException>(
            () => new PersonSums(SumsHistory.Limit).File(new Claim((ulong)entry, Person, day, new Usd(cents), 0)));

    [Fact]
    public void Of_changes_made_together_those_before_one_that_no_row_can_hold_are_made()
    {
        var sums = new PersonSums(SumsHistory.Limit);
        var first = ClaimChange.File(new Claim(1, Person, Day, Usd.Dollars(1), 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => sums.Apply([first, ClaimChange.Move(1, -1, 0)]));
        Assert.Equal(first.Claim, sums.Find(1));
    }

    [Fact]
    public void A_person_of_the_highest_key_has_a_sum()
    {
        var sums = new PersonSums(SumsHistory.Limit);
        Assert.True(sums.File(new Claim(1, UInt128.MaxValue, Day, Usd.Dollars(1), 0)));
        Assert.Equal(Usd.Dollars(1), sums.Sum(UInt128.MaxValue, Day));
    }

    [Fact]
    public void Days_have_numbers_and_numbers_days() => Gen.Int[0, Claim.LastDay].Sample(number =>
        Assert.Equal(number, Claim.DayOf(Claim.DayOf(number))));

    [Fact]
    public void The_first_day_is_the_first_of_1970() => Assert.Equal(0, Claim.DayOf(new LocalDate(1970, 1, 1)));

    static void File(PersonSums sums, ulong entry, long dollars, ulong order) =>
        Assert.True(sums.File(new Claim(entry, Person, Day, Usd.Dollars(dollars), order)));

    static Claim Alone(int i) => new((ulong)i + 1, (UInt128)i, Day, Usd.Dollars(1), 0);

    static Claim Numbered(long number) => new((ulong)number + 1, Person, Day, Usd.Dollars(1), (ulong)number);

    static (PersonSums Sums, HashSet<ulong> Over) Run(Step[] steps)
    {
        var (sums, over) = (new PersonSums(SumsHistory.Limit), new HashSet<ulong>());
        foreach (var step in steps)
        {
            step.On(sums);
            foreach (var (entry, isOver) in sums.Crossings) Assert.True(isOver ? over.Add(entry) : over.Remove(entry));
        }
        return (sums, over);
    }

    static IEnumerable<ulong> Crossed(PersonSums sums, bool isOver) =>
        sums.Crossings.Where(crossing => crossing.IsOver == isOver).Select(crossing => crossing.Entry).Order();

    static void AssertSame(NaiveSums naive, PersonSums sums)
    {
        Assert.Equal(naive.PersonDays, sums.PersonDays);
        for (var person = 1; person <= SumsHistory.Persons; person++)
            for (var day = Day; day < Day + SumsHistory.Days; day++)
            {
                Assert.Equal(naive.Sum(SumsHistory.PersonOf(person), day), sums.Sum(SumsHistory.PersonOf(person), day));
                Assert.Equal(naive.Of(SumsHistory.PersonOf(person), day), sums.Of(SumsHistory.PersonOf(person), day));
            }
        for (var entry = 1UL; entry <= SumsHistory.Entries; entry++)
        {
            Assert.Equal(naive.Find(entry), sums.Find(entry));
            if (naive.Find(entry) is not null) Assert.Equal(naive.Before(entry), sums.Before(entry));
        }
    }

    static byte[] Bytes(PersonSums sums)
    {
        using var bytes = new MemoryStream();
        SumsSnapshot.Write(sums, bytes);
        return bytes.ToArray();
    }
}
