using System.Buffers;
using System.Text;
using CsCheck;
using Customhouse.Terms;
using Customhouse.Wire;
using NodaTime;
using Xunit;
using static Customhouse.Tests.Wire.CatairText;

namespace Customhouse.Tests.Wire;

/// <summary>What is written is what was read; answers are those of the published examples, byte for byte.</summary>
public class CatairWriting
{
    static readonly BatchSender Sender = new("4701", "ABC", new LocalDate(2024, 8, 1), "4701", "ABC")
    {
        Password = "PASSWD",
        UserText = "TEST",
    };

    /// <summary>Reads batches and writes every filing again.</summary>
    static string Rewritten(IEnumerable<string> lines, List<FieldFacts> cut)
    {
        var reader = new CatairReader(Stream(lines));
        var (block, batch, output) = (new RecordBlock(), new FilingBatch(), new ArrayBufferWriter<byte>());
        var writer = new SeWriter(output);
        writer.Begin(Sender);
        while (reader.TryRead(block))
        {
            batch.Clear();
            reader.Assemble(block, batch);
            for (var i = 0; i < batch.Count; i++) writer.Write(batch[i], cut);
        }
        writer.End();
        return Encoding.Latin1.GetString(output.WrittenSpan);
    }

    [Fact]
    public void A_batch_is_written_as_it_was_read()
    {
        string[] lines =
        [
            A1.PadRight(59) + "TEST", B1,
            .. Entry[..3], "SE16ABCD1234 08012400000001PCS  VESSEL", "SE17ABCU1234567", .. Entry[3..15],
            "SE41P", "SE50MF TOWEL MILL", "SE5515ROUTE 1                            14B",
            "SE56LYON".PadRight(63) + "FR",
            "SE606307909882", "SE616307909889", "OI        TOWELS", "PG01001FDAFOO".PadRight(79) + "A", "PG02P", Y1, Z1,
        ];
        List<FieldFacts> cut = [];
        Assert.Empty(Faults(Stream(lines)));
        Assert.Equal(Lines(lines), Rewritten(lines, cut));
        Assert.Empty(cut);
    }

    [Fact]
    public void Blocks_are_closed_at_the_number_of_transactions_that_the_guide_allows()
    {
        var written = Rewritten(Batch([.. Enumerable.Repeat(Entry, 1500).SelectMany(e => e)]), []);
        Assert.Empty(Faults(Stream(written)));
        Assert.Equal(1500, Read(Stream(written)).Count);
    }

    [Fact]
    public void Actions_have_only_their_own_records()
    {
        foreach (var (action, last) in new[] { ("D", "SE20"), ("U", "SE20"), ("R", "SE60") })
        {
            var written = Rewritten(Batch([Entry[0][..4] + action + Entry[0][5..], .. Entry[1..]]), []);
            Assert.Empty(Faults(Stream(written)));
            Assert.Equal(last, written.Split('\n')[^4][..4]);
        }
    }

    /// <summary>Filings with any texts in any fields: read, written and read again they say the same.</summary>
    [Fact]
    public void Writing_and_reading_a_filing_changes_nothing() =>
        Gen.Select(Gen.Int[0, Entry.Length - 1].Array[0, 20], Gen.Int[4, 79].Array[0, 10], Gen.Char[' ', '~'].Array[10])
            .Sample((repeats, columns, characters) =>
            {
                var lines =
                    Entry.SelectMany(
                        (line, i) => Enumerable.Repeat(line, 1 + repeats.Count(r => r == i && i > 1 && i != 14)))
                    .Select((line, i) =>
                    {
                        var changed = line.PadRight(80).ToCharArray();
                        for (var c = i % 7; c < columns.Length; c += 7)
                            if (i > 0 && changed[columns[c]] != ' ')
                                changed[columns[c]] = char.ToUpperInvariant(characters[c]);
                        return new string(changed);
                    }).ToArray();
                var first = Read(Stream(Batch(lines)));
                List<FieldFacts> cut = [];
                var again = Read(Stream(Rewritten(Batch(lines), cut)));
                Assert.Empty(cut);
                Assert.Equal(WithoutPlaces(first), WithoutPlaces(again));
            });

    /// <summary>Lines move when a record that says nothing is not written again.</summary>
    static IEnumerable<string> WithoutPlaces(List<string> seen) => seen
        .Where(s => s.StartsWith("line ", StringComparison.Ordinal))
        .Select(s => System.Text.RegularExpressions.Regex.Replace(s[..s.LastIndexOf(';')], "@[0-9]+", "@"));

    [Fact]
    public void A_value_that_does_not_fit_is_cut_and_named()
    {
        var filing = new Filing
        {
            Action = Declared<ActionCode>.Of(ActionCode.Add, Text.Of("A")),
            Contact = Text.Of(new string('N', 41)),
        };
        filing.Value = Declared<Usd>.Of(new Usd(1250), Text.Of("12.50"));
        ref var line = ref filing.Lines.Add();
        line.Description = Text.Of("Caf\u00E9 table");
        List<FieldFacts> cut = [];
        var output = new ArrayBufferWriter<byte>();
        SeWriter.WriteRecords(filing, output, cut);
        var lines = Encoding.ASCII.GetString(output.WrittenSpan).Split('\n');
        Assert.Equal(
            ["Estimated Entry Value", "Contact Name", "Commercial Invoice Description"], cut.Select(f => f.Name));
        Assert.Equal("0000000013", lines[0].Substring(39, 10));
        Assert.Equal("CAF? TABLE", lines[2][10..].TrimEnd());
    }

    static string Shared(string name)
    {
        var path = Repository.At("..", "shared", "samples", "abi", name);
        if (!File.Exists(path)) Assert.Skip("The sample messages are not beside this repository.");
        return File.ReadAllText(path);
    }

    static string Answer(Stream source, SxAnswer answer)
    {
        var reader = new CatairReader(source);
        var (block, batch, output) = (new RecordBlock(), new FilingBatch(), new ArrayBufferWriter<byte>());
        var writer = new SxWriter(output);
        while (reader.TryRead(block))
        {
            batch.Clear();
            reader.Assemble(block, batch);
            writer.Write(block, batch, _ => answer);
        }
        return Encoding.Latin1.GetString(output.WrittenSpan);
    }

    [Fact]
    public void An_accepted_entry_is_answered_as_in_the_sample() => Assert.Equal(
        Shared("sx-et86-accepted.txt"),
        Answer(Stream(Shared("se-et86-add.txt")), new SxAnswer(Verdict.Accepted, default)));

    [Fact]
    public void An_entry_without_date_of_arrival_is_answered_as_in_the_sample()
    {
        SxCondition[] conditions = [new(Datum.Eda, -1, Effect.Reject, "282", "EDA REQUIRED FOR ENTRY TYPE 86")];
        Assert.Equal(Shared("sx-et86-rejected-282.txt"),
            Answer(Stream(Shared("se-et86-missing-eda.txt")), new SxAnswer(Verdict.Rejected, conditions)));
    }

    [Fact]
    public void Answers_echo_each_record_in_error_with_at_most_nine_conditions()
    {
        SxCondition[] conditions =
        [
            new(Datum.Origin, 1, Effect.Warn, "", "A WARNING"), new(Datum.EntryValue, -1, Effect.Note, "", "A NOTE"),
            .. Enumerable.Range(100, 12)
                .Select(i => new SxCondition(Datum.Hts, 0, Effect.Reject, $"{i}", new string('T', 50))),
        ];
        var lines = Answer(Stream(Batch(Entry)), new SxAnswer(Verdict.Held, conditions)).Split('\n');
        string[] ids = [.. lines.Select(l => l.Length < 9 ? l : l[..4] == "SE90" ? l[..9] : l[..4].TrimEnd())];
        Assert.Equal(["A470", "B  4", "SE10", "SE15", "SE15", "SE60",
            .. Enumerable.Range(100, 9).Select(i => $"SE9011{i}"), "SE40", "SE9013   ", "SE9004   ", "Y  4", "Z470",
            ""], ids);
        Assert.Equal("00016", lines[^3].Substring(12, 5));
        Assert.All(lines[..^1], l => Assert.Equal(80, l.Length));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(10_000)]
    public void Answers_do_not_depend_on_where_blocks_are_cut(int records)
    {
        var lines = Batch([.. Enumerable.Repeat(Entry, 30).SelectMany(e => e)]);
        var reader = new CatairReader(Stream(lines), records);
        var (block, batch, output) = (new RecordBlock(), new FilingBatch(), new ArrayBufferWriter<byte>());
        var writer = new SxWriter(output);
        while (reader.TryRead(block))
        {
            batch.Clear();
            reader.Assemble(block, batch);
            writer.Write(block, batch, _ => new SxAnswer(Verdict.Accepted, default));
        }
        Assert.Equal(Answer(Stream(lines), new SxAnswer(Verdict.Accepted, default)),
            Encoding.Latin1.GetString(output.WrittenSpan));
    }
}
