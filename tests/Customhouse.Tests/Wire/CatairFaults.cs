using Customhouse.Wire;
using Xunit;
using static Customhouse.Tests.Wire.CatairText;

namespace Customhouse.Tests.Wire;

/// <summary>Every condition that is checked, each with the smallest batch that has it.</summary>
public class CatairFaults
{
    public static TheoryData<string, string[]> Cases() => new()
    {
        { "X03", [A1, .. Entry, Y1, Z1] },
        { "X03", [A1, Z1] },
        { "X03", [A1, B1, .. Entry, Y1, Y1, Z1] },
        { "X04", [A1, B1, Y1, Z1] },
        { "X05", [A1, B1, .. Entry, B1, .. Entry, Y1, Z1] },
        { "X05", [A1, B1, .. Entry, Z1] },
        { "X06", [A1, B1, .. Entry, Y1] },
        { "X06", [A1, B1, .. Entry, Y1, .. Batch(Entry)] },
        { "X07", [.. Batch(Entry).Select(l => l.Replace("4701ABCPASSWD", "    ABCPASSWD", StringComparison.Ordinal).Replace("Z4701", "Z    ", StringComparison.Ordinal))] },
        { "X08", [.. Batch(Entry).Select(l => l.Replace("4701ABCPASSWD", "4701   PASSWD", StringComparison.Ordinal).Replace("Z4701ABC", "Z4701   ", StringComparison.Ordinal))] },
        { "X10", [A1.Replace("080124", "130124", StringComparison.Ordinal), B1, .. Entry, Y1, Z1.Replace("080124", "      ", StringComparison.Ordinal)] },
        { "X11", [A1[..25], B1[..10] + "  " + B1[12..], .. Entry, Y1[..10], Z1] },
        { "X12", [A1[..25] + "SX", B1[..10] + "SX" + B1[12..], .. Entry, Y1[..10] + "SX", Z1] },
        { "X13", [A1[..25] + "AE", B1[..10] + "AE" + B1[12..], .. Entry, Y1[..10] + "AE", Z1] },
        { "X14", [A1, B1, .. Entry, Y1, Z1.Replace("ABC", "ABD", StringComparison.Ordinal)] },
        { "X15", [A1, B1.Replace("4701", "    ", StringComparison.Ordinal), .. Entry, Y1.Replace("4701", "    ", StringComparison.Ordinal), Z1] },
        { "X16", [A1, B1.Replace("ABC", "   ", StringComparison.Ordinal), .. Entry, Y1.Replace("ABC", "   ", StringComparison.Ordinal), Z1] },
        { "X19", [A1, B1[..10] + "AE" + B1[12..], .. Entry, Y1[..10] + "AE", Z1] },
        { "X21", [A1, B1[..46] + "4701ABC  2", .. Entry, Y1, Z1] },
        { "X22", [A1, B1[..46] + "4701ABC   ", .. Entry, Y1, Z1] },
        { "X24", [A1, B1[..46] + "    ABC  1", .. Entry, Y1, Z1] },
        { "X25", [A1, B1[..46] + "4701     1", .. Entry, Y1, Z1] },
        { "X26", [A1, B1[..46] + "4701ABD  1", .. Entry, Y1, Z1] },
        { "X32", [A1, B1, .. Entry, Y1.Replace("4701", "4702", StringComparison.Ordinal), Z1] },
        { "X33", Batch(Entry[1..]) },
        { "X34", Batch([.. Entry[..5], "SE99", .. Entry[5..]]) },
        { "X34", Batch([Entry[0].Replace("SE10A", "SE10D", StringComparison.Ordinal), .. Entry[1..3]]) },
        { "X35", Batch([.. Entry, "SE11"]) },
        { "X35", Batch([.. Entry, "SE41P      00000001"]) },
        { "X36", Batch([.. Entry[..2], Entry[1], .. Entry[2..]]) },
        { "X36", Batch([.. Entry[..4], .. Enumerable.Repeat("SE20CR X", 100), .. Entry[6..]]) },
        { "X36", Batch([.. Entry[..6], .. Enumerable.Repeat("SE30CN X", 13), .. Entry[12..]]) },
        { "X36", Batch([.. Entry, .. Enumerable.Repeat(Entry[^1], 32)]) },
        { "X36", Batch([.. Enumerable.Repeat(Entry, 1000).SelectMany(e => e)]) },
        { "X37", Batch([Entry[0], .. Entry[2..]]) },
        { "X37", Batch([Entry[0]]) },
        { "X37", Batch([.. Entry[..6], .. Entry[7..9], .. Entry[12..]]) },
        { "X37", Batch([.. Entry[..12], .. Entry[13..14]]) },
        { "X38", Batch([.. Entry, Entry[4]]) },
        { "X38", Batch([.. Entry, .. Entry[6..9]]) },
        { "X39", Batch([Entry[0].PadRight(70) + "X", .. Entry[1..]]) },
        { "X39", [A1, B1[..20].PadRight(30) + "X" + B1[31..], .. Entry, Y1, Z1] },
        { "X40", Batch([Entry[0], Entry[1].Replace("JANE", "JA\tE", StringComparison.Ordinal), .. Entry[2..]]) },
        { "X40", Batch([Entry[0], Entry[1].Replace("JANE", "JAN\u00C9", StringComparison.Ordinal), .. Entry[2..]]) },
        { "X40", Batch([Entry[0].PadRight(81), .. Entry[1..]]) },
        { "Z98", [B1, .. Entry, Y1, Z1] },
        { "Z98", [.. Batch(Entry), Entry[0]] },
    };

    [Theory, MemberData(nameof(Cases))]
    public void Each_condition_is_found(string code, string[] lines)
    {
        var faults = Faults(Stream(lines));
        var fault = Assert.Single(faults, f => f.Code == code);
        Assert.Equal(BatchCondition.Of(code).Narrative, fault.Text);
        Assert.False(string.IsNullOrWhiteSpace(fault.Plain) || string.IsNullOrWhiteSpace(fault.Fix));
        Assert.Contains("ACE", fault.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_condition_has_a_case() => Assert.Equal(
        BatchCondition.All.Where(c => !c.NeedsRegister && !c.IsOfQueries).Select(c => c.Code)
            .Order(StringComparer.Ordinal),
        Cases().Select(row => row.Data.Item1).Append("X42").Append("Z99").Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Only_the_last_record_may_be_called_short()
    {
        var text = Lines(Batch(Entry));
        Assert.Equal(["X42"], Faults(Stream(text.TrimEnd())).Select(f => f.Code));
        var trimmed = string.Concat(Batch(Entry).Select((line, i) => i == 4 ? line + "\n" : line.PadRight(80) + "\n"));
        Assert.Equal(["X40"], Faults(Stream(trimmed)).Select(f => f.Code));
    }

    [Fact]
    public void A_fault_says_where_what_and_why()
    {
        var lines = Batch([.. Entry[..2], Entry[2], Entry[3][..67] + "??" + Entry[3][69..], .. Entry[4..]]);
        var fault = Assert.Single(Faults(Stream(lines)));
        Assert.Equal(new Place(6, "SE15", "Filler", "68-72", "??"), fault.At);
        Assert.Equal(6, fault.RecordNumber);
        Assert.Equal("Column 68 holds '?', but columns 68-72 are filler and must be blank.", fault.Plain);
        Assert.Equal("ACE Cargo Release Implementation Guide v40 (2025-07-01), SE15, p. 46", fault.Source);
        Assert.Equal((FaultLevel.Record, 1L, 1, 1, 68),
            (fault.Envelope!.Level, fault.Envelope.Batch, fault.Envelope.Block, fault.Envelope.Transaction,
                fault.Envelope.Column));
    }

    [Fact]
    public void A_mistake_of_one_entry_is_no_fault_of_the_batch()
    {
        var lines = Batch([Entry[0][..38] + "X00000001A5 4701", "SE13O'BRIEN & SONS", .. Entry[2..]]);
        var seen = Read(Stream(lines));
        Assert.Contains(" X 00000001A5 ", Assert.Single(seen), StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_goes_on_to_the_end_and_says_every_fault() => Assert.Equal(
        ["X03", "X39", "X34", "X14"],
        Codes(
            A1, Entry[0].PadRight(70) + "X", Entry[1], "SE99", Y1, Z1.Replace("ABC", "ABD", StringComparison.Ordinal)));

    [Fact]
    public void Faults_of_one_batch_leave_the_next_alone()
    {
        var faults = Faults(Stream([A1, B1, .. Entry, Y1, .. Batch(Entry), .. Batch([.. Entry, "SE99"])]));
        Assert.Equal([("X06", 1L), ("X34", 3L)], faults.Select(f => (f.Code, f.Envelope!.Batch)));
    }
}
