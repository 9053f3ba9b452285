using System.Runtime.CompilerServices;
using Customhouse.Engine;
using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;
using Xunit;

namespace Customhouse.Tests.Engine.Lives;

/// <summary>What holds of every life, whatever happens in whatever order: 20,000 random events.</summary>
public class LifeProperties
{
    const int Steps = 20_000;

    [Fact]
    public void Nothing_is_released_under_a_hold_nor_twice_and_what_is_cancelled_stays_so()
    {
        var walk = new Walk(seed: 86);
        for (var i = 0; i < Steps; i++)
        {
            var before = walk.Entry;
            var answer = walk.Next();
            var after = answer.Entry;
            var released = answer.Notices.Count(notice => notice.Code == StatusCodes.Released);
            Assert.True(released <= 1, "Released twice by one event.");
            if (released == 1)
            {
                Assert.True(after.IsClear && before.Stage != LifeStage.Released, $"Released though {after}");
                Assert.NotNull(after.ReleaseDay);
            }
            Assert.False(after.Stage == LifeStage.Released && after.IsStopped, "A hold stands and it stays released.");
            if (before.Stage == LifeStage.Cancelled) Assert.Equal((before, 0), (after, answer.Notices.Count));
            Assert.Equal(LifeMarks.None, after.Marks & LifeMarks.NewBill);
            Assert.Equal(after.Stage == LifeStage.Withheld, after.Withheld != WithheldBy.None
                && after.Stage != LifeStage.Cancelled);
            Assert.All(answer.Notices, notice =>
                Assert.Same(notice.Code, StatusCodes.Find(notice.Code.Record, notice.Code.Number)));
            Assert.All(answer.Notices, notice => Assert.Equal(
                notice.Code == StatusCodes.Released || notice.Code == StatusCodes.ReleaseDateUpdate,
                notice.ReleaseDate is not null && notice.Origin != ReleaseOrigin.None));
        }
        Assert.True(walk.Taken.Count > Transitions.All.Count * 9 / 10, $"Only {walk.Taken.Count} transitions walked.");
    }

    [Fact]
    public void A_release_follows_a_release_only_over_a_suspension()
    {
        var walk = new Walk(seed: 321);
        var isReleased = false;
        for (var i = 0; i < Steps; i++)
        {
            if (walk.IsNewLife) isReleased = false;
            foreach (var notice in walk.Next().Notices)
            {
                if (notice.Code == StatusCodes.Released) Assert.False(isReleased);
                if (notice.Code == StatusCodes.Released) isReleased = true;
                if (notice.Code == StatusCodes.ReleaseSuspended) isReleased = false;
            }
        }
    }

    [Fact]
    public void The_same_events_give_the_same_life()
    {
        var (one, other) = (new Walk(seed: 7), new Walk(seed: 7));
        for (var i = 0; i < Steps / 10; i++)
        {
            var (left, right) = (one.Next(), other.Next());
            Assert.Equal(left.Entry, right.Entry);
            Assert.Equal(left.Notices, right.Notices);
            Assert.Equal(left.Fact, right.Fact);
        }
    }

    [Fact]
    public void Late_is_what_the_deadline_says_of_the_arrival_now_known()
    {
        var walk = new Walk(seed: 1321);
        for (var i = 0; i < Steps; i++)
        {
            var before = walk.Entry;
            var answer = walk.Next();
            var (was, late) = (before.Has(LifeMarks.Untimely), answer.Entry.Has(LifeMarks.Untimely));
            Assert.Equal(was == late, answer.Fact is null);
            if (answer.Fact is { } fact)
            {
                Assert.Equal(late, fact is UntimelyFound);
                Assert.Equal(late, !Deadline.IsKept(fact.Filed, fact.Arrived));
                Assert.Equal(Deadline.RuleOf(fact.Filed)!.Id, fact.Rule);
            }
        }
    }

    [Fact]
    public void An_entry_takes_48_bytes_without_a_reference()
    {
        Assert.False(RuntimeHelpers.IsReferenceOrContainsReferences<LifeState>());
        Assert.InRange(Unsafe.SizeOf<LifeState>(), 1, 48);
    }

    [Fact]
    public void No_instant_however_wrong_stops_a_life()
    {
        var now = LifeScript.At("2025-06-02T10:00");
        foreach (var wrong in (Instant[])[Instant.MinValue, Instant.MaxValue, default])
        {
            var entry = default(LifeState);
            foreach (var happened in (LifeEvent[])[
                new LifeEvent.Accepted(now, new EntryParticulars(1, default, LocalDate.MinIsoValue), default, wrong),
                new LifeEvent.Departed(wrong, now), new LifeEvent.Arrived(wrong, now),
                new LifeEvent.ArrivalCorrected(default, now), new LifeEvent.ArrivalCorrected(wrong, now)])
                entry = EntryLife.On(entry, happened, LifeLaw.At(now)).Entry;
            Assert.NotEqual(LifeStage.None, entry.Stage);
        }
    }

    /// <summary>Lives one after the other, of events drawn from one seed; now and then a new one begins.</summary>
    sealed class Walk(int seed)
    {
        readonly Random random = new(seed);
        Instant now = When.Eastern(2023, 11, 1);

        public LifeState Entry { get; private set; }

        public bool IsNewLife { get; private set; }

        public HashSet<string> Taken { get; } = new(StringComparer.Ordinal);

        public LifeAnswer Next()
        {
            var stepped = now + Duration.FromMinutes(random.Next(1, random.Next(12) == 0 ? 30_000 : 3_000));
            now = stepped < When.Eastern(2025, 9, 20) ? stepped : When.Eastern(2023, 11, 1);
            var happened = Entry.Stage == LifeStage.None && random.Next(4) > 0 ? Accept() : Draw();
            var answer = EntryLife.On(Entry, happened, LifeLaw.At(now));
            foreach (var step in answer.Steps) Taken.Add(step.Id);
            IsNewLife = random.Next(25) == 0;
            Entry = IsNewLife ? default : answer.Entry;
            return answer;
        }

        LifeEvent.Accepted Accept() => new(now, Particulars(), Match(), One(now));

        LifeEvent Draw() => random.Next(26) switch
        {
            0 => Accept(),
            1 => new LifeEvent.Corrected(now, Particulars(), Match()),
            2 => new LifeEvent.UpdateOfBill(now, default, random.Next(4), random.Next(2) == 0 ? Match() : null),
            3 => new LifeEvent.CancellationAsked(now, random.Next(1, 13)),
            4 => new LifeEvent.RequestDecided(now, (LifeRequest)random.Next(1, 3), (RequestOutcome)random.Next(1, 4),
                random.Next(18), null, new LifeEvent.Corrected(now, Particulars())),
            5 or 6 => new LifeEvent.BillOnFile(now, Match()),
            7 => new LifeEvent.BillDeleted(now),
            8 => new LifeEvent.Departed(Around(), now),
            9 or 10 => new LifeEvent.Arrived(Around(), now),
            11 => new LifeEvent.ArrivalCorrected(Around(), now),
            12 => new LifeEvent.HoldSet(now, (LifeHolds)(1 << random.Next(3))),
            13 => new LifeEvent.HoldRemoved(now, (LifeHolds)(1 << random.Next(3))),
            14 => random.Next(2) == 0 ? new LifeEvent.ReviewSet(now) : new LifeEvent.ExamOrdered(now),
            15 => new LifeEvent.ReviewDone(now),
            16 => new LifeEvent.ExamDone(now),
            17 or 18 => new LifeEvent.PgaStatus(now, new AgencyStatus(random.Next(2) == 0 ? "FDA" : "XYZ",
                StatusCodes.All.Where(code => code.Record == StatusRecord.Agency).ElementAt(random.Next(4)))),
            19 => new LifeEvent.DayPassed(now),
            20 => new LifeEvent.LawChanged(now),
            21 => new LifeEvent.DeMinimisMet(now),
            22 => random.Next(3) == 0 ? new LifeEvent.NotAdmissible(now) : new LifeEvent.DayPassed(now),
            23 => new LifeEvent.ProgrammeShut(now),
            24 => new LifeEvent.ProgrammeReopened(now),
            _ => random.Next(2) == 0 ? new LifeEvent.Linked(now, EntryType.Informal)
                : new LifeEvent.Remedied(now, Remedy.Exported),
        };

        EntryParticulars Particulars() => new(random.Next(4), PortOfEntry.FromCode(4701), When.Day(Around()),
            (LifeMarks)random.Next(8));

        BillMatch Match() => new((BillStanding)random.Next(3), random.Next(4));

        Instant Around() => now + Duration.FromMinutes(random.Next(-40_000, 2_000));

        Instant? One(Instant instant) => random.Next(2) == 0 ? instant : null;
    }
}
