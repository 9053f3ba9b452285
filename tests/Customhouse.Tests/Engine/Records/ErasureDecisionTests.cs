using System.Formats.Cbor;
using Customhouse.Engine;
using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;
using Xunit;

namespace Customhouse.Tests.Engine.Records;

/// <summary>When records may be erased, and how the event of it is kept.</summary>
public class ErasureDecisionTests
{
    static readonly Instant Then = When.Eastern(2025, 1, 1);

    static ulong Key(string filer) =>
        FilerCode.TryRead(System.Text.Encoding.ASCII.GetBytes(filer), out var code) ? EntryNumber.Of(code, 1).Key : 0;

    static int Refused(KeptRecords records, LocalDate today, params LegalHold[] holds) =>
        ErasureDecision.Refusals([records], holds, today).Count;

    static LegalHold Hold(string filer, params ulong[] entries) =>
        new("m", filer, entries.ToHashSet(), Then, "counsel", "litigation");

    [Theory]
    [InlineData("2020-03-01", "2025-03-01", 1)]
    [InlineData("2020-03-01", "2025-03-02", 0)]
    [InlineData("2020-02-29", "2025-02-28", 1)]
    [InlineData("2020-02-29", "2025-03-01", 0)]
    public void Five_years_end_with_their_last_day(string last, string today, int refused)
    {
        Assert.True(When.TryDay(last, out var from));
        Assert.True(When.TryDay(today, out var to));
        Assert.Equal(refused, Refused(new KeptRecords(0, Key("ABC"), from, false), to));
    }

    [Fact]
    public void A_hold_holds_what_it_is_of_and_what_may_be()
    {
        LocalDate old = new(2016, 4, 1), today = new(2026, 1, 1);
        KeptRecords mine = new(0, Key("ABC"), old, false);
        KeptRecords unread = new(1, 0, old, false), message = new(2, 0, old, true);
        Assert.Equal(1, Refused(mine, today, Hold("ABC")));
        Assert.Equal(0, Refused(mine, today, Hold("XYZ")));
        Assert.Equal(1, Refused(mine, today, Hold("", Key("ABC"))));
        Assert.Equal(0, Refused(mine, today, Hold("", Key("XYZ"))));
        Assert.Equal(1, Refused(mine, today, Hold("")));
        Assert.Equal(1, Refused(unread, today, Hold("XYZ")));
        Assert.Equal(0, Refused(unread, today, Hold("", Key("XYZ"))));
        Assert.Equal(1, Refused(message, today, Hold("", Key("XYZ"))));
        Assert.Equal(0, Refused(message, today));
    }

    [Fact]
    public void An_event_is_read_as_it_was_written_and_a_bent_one_is_refused()
    {
        foreach (var told in (RecordsTold[])[
            new(Then, RecordsWord.HoldSet, "counsel", "litigation") { Hold = "m", Filer = "ABC" },
            new(Then, RecordsWord.HoldSet, "counsel", "litigation") { Hold = "m", Entries = [Key("ABC"), 7] },
            new(Then, RecordsWord.Erased, "an officer", "a request") { Places = [0, 1, 5_000_000_000] }])
        {
            var cbor = new CborWriter(CborConformanceMode.Lax);
            told.Write(cbor);
            var bytes = cbor.Encode();
            var read = RecordsTold.Read(bytes);
            Assert.Equal((told.Learned, told.Word, told.Who, told.Why, told.Hold, told.Filer),
                (read.Learned, read.Word, read.Who, read.Why, read.Hold, read.Filer));
            Assert.Equal(told.Entries, read.Entries);
            Assert.Equal(told.Places, read.Places);
            for (var cut = 0; cut < bytes.Length; cut++)
                Assert.Throws<CborContentException>(() => RecordsTold.Read(bytes.AsMemory(0, cut)));
        }
    }

    [Fact]
    public void No_term_is_called_confirmed_that_was_not_read() =>
        Assert.All(Retention.All.SelectMany(parameter => parameter.History),
            value => Assert.Equal(Mark.Unconfirmed, value.Source.Mark));
}
