using Customhouse.Clearance;
using Customhouse.Law;
using Customhouse.Registers;
using Customhouse.Targeting;
using Customhouse.Terms;
using Customhouse.Wire;
using Xunit;

namespace Customhouse.Tests.Clearance;

/// <summary>Lives in rows say what lives as objects say, whatever happens, and go on from an image.</summary>
public class LifeRegisterTests
{
    const int Steps = 400;

    [Theory]
    [InlineData(1, PersonMatching.Exact)]
    [InlineData(2, PersonMatching.Exact)]
    [InlineData(3, PersonMatching.Exact)]
    [InlineData(4, PersonMatching.Normalised)]
    [InlineData(5, PersonMatching.Normalised)]
    [InlineData(6, PersonMatching.Linked)]
    [InlineData(7, PersonMatching.Linked)]
    public void It_says_what_the_naive_model_says(int seed, PersonMatching persons)
    {
        var (history, kept, model) = (new LifeHistory(seed), new KeptLives(persons), new ModelOfLives(persons));
        var (notices, over) = (0, 0);
        for (var step = 0; step < Steps; step++)
        {
            var told = history.Next();
            told(kept);
            told(model);
            notices += SameSaid(kept, model);
            over += SameSums(kept, model);
        }
        SameStanding(kept, model);
        Assert.InRange(over, 100, int.MaxValue);
        Assert.InRange(notices, 100, int.MaxValue);
        Assert.NotEmpty(model.Lives.Facts);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void An_image_holds_what_was_when_it_was_frozen_and_a_restored_register_goes_on_from_there(int seed)
    {
        var (history, kept, model) = (new LifeHistory(seed), new KeptLives(), new ModelOfLives());
        var cut = new Random(seed).Next(20, Steps - 20);
        Action<ImageWriter>? frozen = null;
        List<Action<ITold>> tail = [];
        for (var step = 0; step < Steps; step++)
        {
            if (step == cut) frozen = kept.Freeze();
            var told = history.Next();
            told(kept);
            if (step < cut) told(model);
            else tail.Add(told);
        }
        var restored = KeptLives.Of(frozen!);
        kept.Thaw();
        model.Lives.Take();
        Assert.Equal(model.Bills.Count, restored.Bills.Count);
        SameStanding(restored, model);
        foreach (var told in tail)
        {
            told(restored);
            told(model);
            SameSaid(restored, model);
        }
        SameStanding(restored, model);
        SameStanding(kept, model);
    }

    // The model speaks to filers alone; what carriers are told has tests of its own.
    static int SameSaid(KeptLives kept, ModelOfLives model)
    {
        var expected = model.Lives.Take();
        Assert.Equal(expected.Select(Shown), kept.Lives.Take().Where(said => said.Carrier is null).Select(said =>
            Shown(new EntryNotices(kept.Heads.Find(said.Head), said.Notices))));
        return expected.Length;
    }

    static void SameStanding(KeptLives kept, ModelOfLives model)
    {
        FilerCode.TryRead("ABC"u8, out var filer);
        for (var entry = 0; entry < 30; entry++)
        {
            var number = EntryNumber.Of(filer, entry);
            Assert.Equal(model.Lives.Find(number)?.State, kept.Lives.Find(number)?.State);
            Assert.Equal(Shown(model.Lives.StatusOf(number)), Shown(kept.Lives.StatusOf(number)));
        }
        SameOnBills(kept, model, filer);
        Assert.Equal(
            model.Lives.Facts.Select(fact => (Shown(fact.Entry, []), fact.Fact)),
            kept.Lives.Facts().Select(fact => (Shown(fact.Entry, []), fact.Fact)));
        Assert.Equal(model.Lives.LastTold, kept.Lives.LastTold);
        SameSums(kept, model);
    }

    /// <summary>Each entry brings the same person the same on the same day, after the same others.</summary>
    /// <returns>How many entries are over the limit.</returns>
    static int SameSums(KeptLives kept, ModelOfLives model)
    {
        FilerCode.TryRead("ABC"u8, out var filer);
        var (sums, naive) = (kept.Lives.Sums, model.Lives.Sums);
        Assert.Equal(naive.PersonDays, sums.PersonDays);
        for (var number = 0; number < 30; number++)
        {
            var entry = EntryNumber.Of(filer, number).Key;
            var claim = sums.Find(entry);
            Assert.Equal(naive.Find(entry) is { } expected ? expected with { Order = 0 } : (Claim?)null,
                claim is { } found ? found with { Order = 0 } : null);
            if (claim is null) continue;
            Assert.Equal(naive.Before(entry), sums.Before(entry));
            Assert.Equal(naive.Sum(claim.Value.Person, claim.Value.Day), sums.Sum(claim.Value.Person, claim.Value.Day));
        }
        return naive.Over().Count;
    }

    static void SameOnBills(KeptLives kept, ModelOfLives model, FilerCode filer)
    {
        FilerCode.TryRead("XYZ"u8, out var other);
        var master = new BillOfLading { Number = Text.Of("99912345675") };
        var at = kept.Lives.LastTold!.Value;
        for (var bill = 1; bill <= 10; bill++)
        {
            var key = BillKey.Of(new BillOfLading { Number = Text.Of($"HAWB{bill:D7}") }, master);
            Assert.Equal(Shown(model.Lives.StatusOf(key, filer)), Shown(kept.Lives.StatusOf(key, filer)));
            Assert.Null(kept.Lives.StatusOf(key, other));
        }
        var above = BillKey.Of(master);
        Assert.Equal(Shown(model.Bills.WithHouses(above, at)), Shown(kept.Bills.WithHouses(above, at)));
    }

    // Of the head of an arrival the register keeps the ports alone.
    static string Shown(ManifestedBill? bill) =>
        $"{(bill is { } known ? known with { Arrived = null } : bill)} {bill?.Arrived?.Happened}";

    static string? Shown(EntryNotices? said) => said is var (head, notices) ? Shown(head, notices) : null;

    static string Shown(SoEntry head, IReadOnlyList<StatusNotice> notices) => string.Join('\n',
        [.. SoGroup.Records(head, notices, When.Zone)
            .Select(record => System.Text.Encoding.ASCII.GetString(record.Span)),
            .. notices.Select(notice => $"{notice}")]);
}
