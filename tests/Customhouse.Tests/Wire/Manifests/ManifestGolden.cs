using System.Buffers;
using System.Text;
using Customhouse.Law;
using Customhouse.Terms;
using Customhouse.Tests.Habits;
using Customhouse.Wire;
using Xunit;

namespace Customhouse.Tests.Wire.Manifests;

/// <summary>The samples of manifests tell what is kept beside them. UPDATE=1 writes it anew.</summary>
public class ManifestGolden
{
    public static TheoryData<string> Samples =>
        [.. Directory.GetFiles(Repository.At("samples", "manifests")).Select(path => Path.GetFileName(path)!)
            .Where(name => !name.EndsWith(".told.txt", StringComparison.Ordinal) &&
                !name.StartsWith("answers", StringComparison.Ordinal) && name != "README.md")
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_tells_what_is_kept(string name)
    {
        var bytes = File.ReadAllBytes(Repository.At("samples", "manifests", name));
        Keep($"samples/manifests/{name}.told.txt", Told.Of(ManifestSniffer.Detect(bytes), bytes).ToString());
    }

    [Fact]
    public void The_two_forms_of_our_own_tell_the_same()
    {
        Assert.Equal(WithoutPlaces(Sample("manifest.csv")), WithoutPlaces(Sample("manifest.json")));
        Assert.Empty(Sample("manifest.csv").Faults);
    }

    [Fact]
    public void Answers_to_an_air_carrier_are_those_kept()
    {
        var to = new ArrayBufferWriter<byte>();
        var answers = new AirAnswers(to, When.Zone);
        var told = Sample("air-express.txt").Events;
        var house = CarrierBill.Of(told[0].Manifest, Told.BillOf(told[0])!);
        var part = CarrierBill.Of(told[1].Manifest, Told.BillOf(told[1])!);
        var master = CarrierBill.Of(told[2].Manifest, Told.BillOf(told[2])!);
        var at = When.Eastern(2025, 7, 2, 6, 12);
        var bill = Told.BillOf(told[0])!;
        answers.Notify(house, new BillStatus(Disposition.Released, at, 1, bill.EntryType.Value,
            bill.EntryNumber.Value));
        answers.Notify(part, new BillStatus(Disposition.DeMinimisMet, at, Remarks: "De minimis met/withheld"),
            new BillStatus("1H", at));
        answers.Notify(master, new BillStatus("1M", at), new BillStatus("4E", at));
        answers.Answer(part, Text.Of("01"), new BillStatus("1H", at));
        answers.Inform(master, new BillStatus("1H", at));
        answers.Reject(house, new CarrierError(AirError.EntryLineIgnored), new CarrierError(AirError.OriginInvalid),
            new CarrierError(AirError.ExpressIncomplete));
        answers.RejectDeparture(told[5].Manifest, new CarrierError(AirError.Duplicate));
        Keep("samples/manifests/answers-air.txt", Encoding.ASCII.GetString(to.WrittenSpan));
    }

    [Fact]
    public void Answers_to_a_truck_carrier_are_those_kept()
    {
        var to = new ArrayBufferWriter<byte>();
        var answers = new X12Answers(to, When.Zone);
        var told = Sample("truck-309.edi").Events;
        var (head, bill) = (told[0].Manifest, CarrierBill.Of(told[0].Manifest, Told.BillOf(told[0])!));
        var at = When.Eastern(2025, 7, 2, 6, 12);
        answers.Notify(new InterchangeEnvelope("CBPACE", "XYTR", at, 21), head,
            (bill, new BillStatus(Disposition.DailyValueWarning, at)),
                (bill, new BillStatus(Disposition.Released, at, 1)));
        var set = new X12Set("309", 3, 22, "0001", head, new X12Source("XYTR", "CBPACE", "000000007", "AQ", "7"),
            new Dictionary<string, long>());
        answers.Acknowledge(new InterchangeEnvelope("CBPACE", "XYTR", at, 22), set, SetVerdict.AcceptedWithErrors,
            new CarrierError(TruckError.OriginInvalid, "N10", 11, 17, "CN"));
        answers.Acknowledge(new InterchangeEnvelope("CBPACE", "XYTR", at, 23), set, SetVerdict.Accepted);
        answers.Acknowledge(new InterchangeEnvelope("CBPACE", "XYTR", at, 24), set, SetVerdict.Rejected,
            new CarrierError(TruckError.NoPort, "P4", 0, 20));
        Keep("samples/manifests/answers-truck.edi", Encoding.ASCII.GetString(to.WrittenSpan));
        Assert.Equal("SN517", Disposition.CusresDailyValueWarning);
    }

    static Told Sample(string name)
    {
        var bytes = File.ReadAllBytes(Repository.At("samples", "manifests", name));
        return Told.Of(ManifestSniffer.Detect(bytes), bytes);
    }

    static string WithoutPlaces(Told told) =>
        System.Text.RegularExpressions.Regex.Replace(told.ToString(), " at \\d+,", "");

    static void Keep(string path, string text)
    {
        if (Approved.Updates) Approved.Write(path, text);
        Assert.Equal(Approved.Kept(path), text);
    }
}
