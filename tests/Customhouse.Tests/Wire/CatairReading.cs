using CsCheck;
using Customhouse.Wire;
using Xunit;
using static Customhouse.Tests.Wire.CatairText;

namespace Customhouse.Tests.Wire;

/// <summary>Framing, cutting and hostile input: whatever comes, the same records give the same answer.</summary>
public class CatairReading
{
    static string[] Many(int count) => [.. Enumerable.Repeat(Entry, count).SelectMany(e => e)];

    [Fact]
    public void A_whole_batch_reads_without_a_fault()
    {
        var seen = Read(Stream(Batch(Entry)));
        var filing = Assert.Single(seen);
        Assert.Equal("line 3: A ABC-86543214 86 40 0 0000000125 4701 EDA 080224 x1 by JANE BROKER 7185550100 ; " +
            "M  99912345675  0 N @5, H  HAWB0001 00000001 0 N @6; EDA 080224 @7, CR ORDER1001 @8; " +
            "CN -1 JOHN SMITH   [15 12 MAIN ST APT 4] @10 BROOKLYN NY 11201 US @11 @9, " +
            "SE -1 LYON HOME GOODS SARL   [15 8 RUE DE LA REPUBLIQUE] @13 LYON  69002 FR @14 @12; " +
            "001 FR COTTON KITCHEN TOWELS, SET OF SIX  @15, 002 PT WOVEN FLAX HANDBAG  @17; " +
            "0 6307909882 0000000080  @16, 1 4202226000 0000000045  @18; ; 1280 bytes", filing);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("")]
    public void Line_ends_do_not_matter(string end)
    {
        string[] lines = [.. Batch(Many(3)), .. Batch([.. Entry, "SE99"])];
        Assert.Equal(Read(Stream(lines)), Read(Stream(lines, end)));
    }

    [Fact]
    public void Mixed_line_ends_and_none_at_the_end_are_read()
    {
        var lines = Batch(Entry).Select((line, i) => line.PadRight(80) + (i % 2 == 0 ? "\n" : "\r\n"));
        Assert.Equal(Read(Stream(Batch(Entry))), Read(Stream(string.Concat(lines).TrimEnd())).Take(1));
    }

    [Fact]
    public void A_line_of_79_that_ends_in_CRLF_is_one_column_short_wherever_it_stands()
    {
        var batch = Batch(Entry).Select(line => line.PadRight(80)).ToArray();
        foreach (var at in (int[])[2, batch.Length - 1])
        {
            string[] lines = [.. batch];
            lines[at] = lines[at][..79];
            var said = Faults(Stream(string.Concat(lines.Select(line => line + "\r\n")))).Select(fault => fault.Plain);
            Assert.Equal("The line is 79 bytes long; every record is exactly 80.", Assert.Single(said));
        }
    }

    [Fact]
    public void The_length_of_a_line_is_said_in_bytes_since_a_letter_outside_ASCII_has_two()
    {
        var lines = Batch(Entry).Select(line => line.PadRight(80)).ToArray();
        var at = Array.FindIndex(lines, line => line.Contains("JOHN", StringComparison.Ordinal));
        lines[at] = lines[at].Replace("JOHN ", "J\u00C3\u0096HN ", StringComparison.Ordinal);
        var said = Faults(Stream(string.Concat(lines.Select(line => line + "\n")))).Select(fault => fault.Plain);
        Assert.Contains(said, plain => plain.StartsWith(
            "The line is 81 bytes long; every record is exactly 80. It holds letters outside ASCII",
                StringComparison.Ordinal));
    }

    [Fact]
    public void An_undelimited_stream_may_end_in_a_line_end() =>
        Assert.Equal(Read(Stream(Batch(Entry))), Read(Stream(Lines(Batch(Entry), "") + "\n")));

    [Fact]
    public void Lower_case_is_read_as_upper_case() => Assert.Equal(
        Read(Stream(Batch(Entry))), Read(Stream(Batch(Entry).Select(line => line.ToLowerInvariant()))));

    [Fact]
    public void A_byte_order_mark_is_no_data() =>
        Assert.Equal(Read(Stream(Batch(Entry))), Read(Stream("\u00EF\u00BB\u00BF" + Lines(Batch(Entry)))));

    static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    /// <summary>
    /// Lines of every kind, right and wrong, cut into blocks of any size and read in pieces of any size.
    /// </summary>
    [Fact]
    public void Where_blocks_are_cut_does_not_matter() =>
        Gen.Select(Gen.OneOf(
                Gen.Int[0, Entry.Length - 1].Select(i => Entry[i]),
                OneOf(A1, B1, Y1, Z1, Entry[0], Entry[0], "", "SE99", "SE41P", "  ", Entry[0] + "          X",
                    "A4701ABC      130124     SX", "Y  4701ABDSE", "Z4701ABC", "SE16\tX")).Array[1, 60],
            Gen.Int[1, 40], Gen.Int[1, 300], OneOf("\n", "\r\n"))
        .Sample((lines, records, piece, end) =>
        {
            var whole = Read(Stream(lines, end));
            Assert.Equal(whole, Sorted(Read(new Trickle(Stream(lines, end), piece), records), whole));
        });

    /// <summary>Filings and faults come block by block: with other cuts only their interleaving may differ.</summary>
    static List<string> Sorted(List<string> seen, List<string> like) =>
        seen.Order(StringComparer.Ordinal).SequenceEqual(like.Order(StringComparer.Ordinal)) ? like : seen;

    sealed class Trickle(Stream source, int piece) : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position
        {
            get => throw new NotSupportedException(); set =>
            throw new NotSupportedException();
        }
        public override void Flush() { }
        public override int Read(byte[] buffer, int offset, int count) =>
            source.Read(buffer, offset, Math.Min(count, piece));
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    [Fact]
    public void An_empty_input_is_said_to_be_empty() => Assert.Equal(["Z98"], Faults(Stream("")).Select(f => f.Code));

    [Fact]
    public void Noise_is_all_faults_and_no_filing()
    {
        var noise = new byte[3_000_000];
        new Random(7).NextBytes(noise);
        var reader = new CatairReader(new MemoryStream(noise));
        var (block, batch) = (new RecordBlock(), new FilingBatch());
        var faults = 0;
        while (reader.TryRead(block))
        {
            batch.Clear();
            reader.Assemble(block, batch);
            Assert.Equal(0, batch.Count);
            faults += batch.Faults.Count;
        }
        Assert.True(faults > 1000);
    }

    [Fact]
    public void A_line_of_ten_million_characters_is_one_fault_and_reading_goes_on()
    {
        string[] lines = [A1, B1, .. Entry, "SE99" + new string('X', 10_000_000), .. Entry, Y1, Z1];
        var reader = new CatairReader(Stream(lines));
        var seen = Read(Stream(lines));
        Assert.Equal(2, seen.Count(s => s.StartsWith("line ", StringComparison.Ordinal)));
        Assert.Equal(["X40", "X34"], Faults(Stream(lines)).Select(f => f.Code));
        Assert.Contains("10,000,004 bytes", Faults(Stream(lines))[0].Plain, StringComparison.Ordinal);
    }

    [Fact]
    public void A_transaction_beyond_the_bound_is_a_fault_and_the_next_is_read()
    {
        var giant = Enumerable.Repeat("SE17EQUIP", CatairReader.TransactionRecordsMax + 1000);
        string[] lines = [A1, B1, Entry[0], Entry[1], Entry[2], .. giant, .. Entry, Y1, Z1];
        var seen = Read(Stream(lines));
        Assert.Contains(seen,
            s => s.StartsWith("X36", StringComparison.Ordinal) && s.Contains("209,715", StringComparison.Ordinal));
        Assert.Equal(2, seen.Count(s => s.StartsWith("line ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Faults_beyond_ten_thousand_in_a_block_are_counted()
    {
        var faults = Faults(Stream([A1, B1, .. Enumerable.Repeat("SE10\tX", 12_000), Y1, Z1]), blockRecords: 13_107);
        Assert.True(faults.Count <= 10_002);
        Assert.Contains("further faults", faults[^1].Plain, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_official_shape_of_input_sample_reads_clean()
    {
        var folder = Repository.At("..", "shared", "samples", "abi");
        if (!Directory.Exists(folder)) Assert.Skip("The sample messages are not beside this repository.");
        var files = Directory.GetFiles(folder, "se-*.txt");
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            using var source = File.OpenRead(file);
            Assert.StartsWith("line 3:", Assert.Single(Read(source)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_truncated_batch_says_what_is_missing_and_keeps_its_filings()
    {
        var text = Lines(Batch(Many(2)));
        var seen = Read(Stream(text[..(81 * 20 + 30)]));
        Assert.Equal(2, seen.Count(s => s.StartsWith("line ", StringComparison.Ordinal)));
        Assert.Equal(["X05", "X06", "X42"],
            Faults(Stream(text[..(81 * 20 + 30)])).Select(f => f.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Lines_are_physical_lines_even_between_batches()
    {
        string[] lines = [.. Batch(Entry), "", "", .. Batch(Entry)];
        var text = string.Concat(lines.Select(l => (l.Length == 0 ? "" : l.PadRight(80)) + "\n"));
        Assert.Equal([3, 25],
            Read(Stream(text))
                .Select(s => int.Parse(s["line ".Length..s.IndexOf(':', StringComparison.Ordinal)], null)));
    }
}
