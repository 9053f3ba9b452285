using System.Buffers;
using System.Text;
using CsCheck;
using Customhouse.Law;
using Customhouse.Terms;
using Customhouse.Wire;
using Xunit;

namespace Customhouse.Tests.Wire.Manifests;

/// <summary>Whatever the bytes are, a reader ends, throws nothing, and says what it did not read.</summary>
public class ManifestHostile
{
    static readonly ManifestForm[] forms = [ManifestForm.AirAms, ManifestForm.CargoImp, ManifestForm.X12,
        ManifestForm.Csv, ManifestForm.Json];

    static readonly byte[][] samples = [.. Directory.GetFiles(Repository.At("samples", "manifests"))
        .Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    public static TheoryData<string> Samples => ManifestGolden.Samples;

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_source_that_is_cut_anywhere_is_read_to_the_cut(string name)
    {
        var bytes = File.ReadAllBytes(Repository.At("samples", "manifests", name));
        var form = ManifestSniffer.Detect(bytes);
        for (var length = 0; length < bytes.Length; length++) Told.Of(form, bytes[..length]);
    }

    [Fact]
    public void Bent_bytes_of_every_sample_are_read_by_every_form() =>
        Gen.Select(Gen.Int[0, samples.Length - 1].Select(i => samples[i]),
            Gen.Int[0, forms.Length - 1].Select(i => forms[i]), Gen.Select(Gen.Int[0, 4000], Gen.Byte).Array[1, 12])
            .Sample((sample, form, bends) =>
        {
            var bytes = (byte[])sample.Clone();
            foreach (var (at, value) in bends) bytes[at % bytes.Length] = value;
            Told.Of(form, bytes);
            Told.Of(ManifestSniffer.Detect(bytes) is var found and not ManifestForm.None ? found : form, bytes);
        }, iter: 3000);

    [Fact]
    public void A_source_that_comes_byte_by_byte_tells_the_same()
    {
        foreach (var name in ManifestGolden.Samples.Select(row => row.Data))
        {
            var bytes = File.ReadAllBytes(Repository.At("samples", "manifests", name));
            var form = ManifestSniffer.Detect(bytes);
            Assert.Equal(Told.Of(form, bytes).ToString(), Told.Of(form, new Drops(bytes), Told.Clock).ToString());
        }
    }

    [Theory]
    [InlineData(ManifestForm.AirAms, "W59")]
    [InlineData(ManifestForm.X12, "W60")]
    [InlineData(ManifestForm.Csv, "W10")]
    [InlineData(ManifestForm.Json, "W59")]
    public void A_line_without_an_end_is_told_in_bounded_memory(ManifestForm form, string code)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var told = Told.Of(form, new Endless(form == ManifestForm.Json ? "{\"carrier\":\""
            : form == ManifestForm.AirAms ? "FRI\n" : "ISB", 64 * 1024 * 1024), Told.Clock);
        Assert.Empty(told.Events);
        Assert.Contains(code, told.Codes);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 24 * 1024 * 1024);
    }

    [Fact]
    public void Many_lines_of_one_unknown_kind_are_told_once_and_counted()
    {
        var told = Told.Of(ManifestForm.AirAms,
            "FRI\n999-12345675\n" + string.Concat(Enumerable.Repeat("ZZZ/1\n", 5000)));
        Assert.Single(told.Events);
        Assert.Equal(["W51", "W51"], told.Codes);
        Assert.Contains("5000 times", told.Faults[1].Plain, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_more_faults_than_ten_thousand_the_rest_are_counted()
    {
        var told = Told.Of(ManifestForm.Csv, "master_bill\n" + string.Concat(Enumerable.Repeat("a,b\n", 12_000)));
        Assert.Equal(10_001, told.Faults.Count);
        Assert.Equal("2000 faults beyond 10000 are not listed.", told.Faults[^1].Plain);
    }

    [Fact]
    public void A_description_of_a_megabyte_is_joined_in_one_pass()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var told = Told.Of(ManifestForm.CargoImp,
            "FHL/5\nMBI/618-12345675SINJFK/T1K1\nHBS/A1/SINJFK/1/K1//X\nTXT/A\n" +
            string.Concat(Enumerable.Repeat("/A\n", 300_000)));
        Assert.Single(told.Events);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
    }

    [Theory]
    [InlineData("FRI\nJFKXY\n999-12345675-HA*B\n", "W53", "AWB")]
    [InlineData("FRI\nJFKXY\n", "W56", "FRI")]
    [InlineData("FRI\n999-12345670\n", "W63", "AWB")]
    [InlineData("FRI\n999-12345675\n/X\nWBL/CDG/T1/K1/A\nWBL/CDG/T1/K1/A\n", "W57", "WBL")]
    [InlineData("FDM\nDEP/XY123/02JUL/XX\n", "W53", "DEP")]
    [InlineData("FDM\nDEP/XY123/03JUL/032310\n", "W64", "DEP")]
    [InlineData("HELLO\n", "W51", "line")]
    [InlineData("FHL/9\n", "W50", "FHL")]
    [InlineData("FRI\n999-12345675\n\u0001\n", "W12", "FRI")]
    public void A_fault_has_its_code_line_place_and_remedy(string text, string code, string record)
    {
        var fault = Told.Of(ManifestForm.AirAms, text).Faults.First(fault => fault.Code == code);
        Assert.InRange(fault.At.Line, 1, 9);
        Assert.StartsWith(record, fault.At.Record ?? "", StringComparison.Ordinal);
        Assert.NotEmpty(fault.Fix);
        Assert.NotEmpty(fault.Source);
        Assert.Contains(record == "AWB" ? "line" : record, fault.Plain, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Nothing_that_a_carrier_wrote_can_add_a_line_or_a_segment_to_its_answer() =>
        Gen.Select(Gen.String, Gen.String, Gen.String).Sample((number, carrier, remarks) =>
        {
            var head = Manifest.None with
            {
                Trip = new Trip(Text.Of(carrier), Text.Of(number), null),
                Airport = Text.Of(number),
                Conveyance = Text.Of(remarks),
            };
            var bill = new CarrierBill(head, new BillOfLading { Number = Text.Of(number), Issuer = Text.Of(carrier) },
                default, Text.Of(carrier));
            var (air, truck) = (new ArrayBufferWriter<byte>(), new ArrayBufferWriter<byte>());
            new AirAnswers(air, When.Zone).Notify(bill, new BillStatus("4M", Told.Received, Remarks: remarks));
            new X12Answers(truck, When.Zone)
                .Notify(new InterchangeEnvelope(number, carrier, Told.Received, 1), head,
                (bill, new BillStatus("95", Told.Received, Remarks: remarks)));
            Assert.InRange(Encoding.ASCII.GetString(air.WrittenSpan).Count(c => c == '\n'), 4, 6);
            Assert.Equal(10, Encoding.ASCII.GetString(truck.WrittenSpan).Count(c => c == '~'));
        }, iter: 500);

    /// <summary>A stream that hands out one byte at a time.</summary>
    sealed class Drops(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1));
    }

    /// <summary>A beginning, and then the letter A over and over.</summary>
    sealed class Endless(string begins, long length) : Stream
    {
        readonly byte[] head = Encoding.ASCII.GetBytes(begins);
        long at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get => at; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - at);
            for (var i = 0; i < read; i++) buffer[offset + i] = at + i < head.Length ? head[at + i] : (byte)'A';
            at += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
