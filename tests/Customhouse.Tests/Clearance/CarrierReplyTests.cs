using System.Text;
using Customhouse.Clearance;
using Customhouse.Law;
using Customhouse.Terms;
using Customhouse.Tests.Habits;
using Customhouse.Wire;
using NodaTime;
using Xunit;

namespace Customhouse.Tests.Clearance;

/// <summary>What carriers are answered in the form of their own messages, and what of them is kept.</summary>
public sealed class CarrierReplyTests
{
    static readonly Instant Received = When.Eastern(2025, 7, 2, 12);

    [Theory]
    [InlineData("air-refused.txt", "answers-air-refused.txt")]
    [InlineData("sets-refused.edi", "answers-sets-refused.edi")]
    public void What_is_wrong_is_answered_as_kept(string sample, string answers)
    {
        var text = CarrierReply.Write(Read(sample, Received));
        if (Approved.Updates) Approved.Write($"samples/manifests/{answers}", text);
        Assert.Equal(Approved.Kept($"samples/manifests/{answers}"), text);
    }

    [Theory]
    [InlineData(2025, 5, 1, "FR")]
    [InlineData(2025, 5, 1, "CN")]
    [InlineData(2025, 5, 2, "FR")]
    [InlineData(2025, 5, 2, "CN", "110", "181")]
    [InlineData(2025, 8, 28, "HK", "110", "181")]
    [InlineData(2025, 8, 28, "FR")]
    [InlineData(2025, 8, 30, "FR", "110")]
    [InlineData(2025, 8, 30, "CN", "110")]
    public void An_express_entry_line_is_ignored_by_the_law_of_the_day(
        int year, int month, int day, string origin, params string[] codes)
    {
        var text = Sample("air-refused.txt").Split("\n\n")[0]
            .Replace("CSD/CN", $"CSD/{origin}", StringComparison.Ordinal);
        var message = ManifestMessage.Read(Encoding.ASCII.GetBytes(text), When.Eastern(year, month, day, 12));
        Assert.Equal(codes, Codes(CarrierReply.Write(message)));
        Assert.IsType<BillReported>(Assert.Single(message.Events));
    }

    [Theory]
    [InlineData(2025, 5, 1, 0, "Accepted")]
    [InlineData(2025, 5, 2, 1, "AcceptedWithErrors")]
    [InlineData(2025, 8, 30, 2, "Rejected")]
    public void Bills_under_section_321_are_not_kept_where_their_goods_are_out(
        int year, int month, int day, int refused, string verdict)
    {
        var message = Read("sets-refused.edi", When.Eastern(year, month, day, 12));
        Assert.Equal(refused, message.Sets[0].Errors.Count(error => error.Code == TruckError.OriginInvalid));
        Assert.Equal(2 - refused, message.Sets[0].Kept.Count);
        Assert.Equal(verdict, message.Sets[0].Verdict.ToString());
    }

    [Fact]
    public void Nothing_of_a_rejected_set_is_kept_and_a_fault_of_one_is_no_fault_of_another()
    {
        var message = Read("sets-refused.edi", Received);
        Assert.Equal(
            [SetVerdict.AcceptedWithErrors, SetVerdict.Rejected, SetVerdict.Rejected, SetVerdict.AcceptedWithErrors,
                SetVerdict.Accepted, SetVerdict.Rejected, SetVerdict.Rejected],
            message.Sets.Select(set => set.Verdict));
        Assert.Equal(["PARCEL000012", "PARCEL000015"], message.Events.Select(CarrierReply.BillOf).OfType<ManifestBill>()
            .Select(bill => bill.Bill.Number.ToString()));
        Assert.Single(message.Events.OfType<ConveyanceArrived>());
    }

    [Fact]
    public void A_message_without_an_error_and_a_form_of_our_own_get_no_reply()
    {
        Assert.Equal("", CarrierReply.Write(Read("house-list-5.txt", Received)));
        Assert.Equal("", CarrierReply.Write(Read("manifest.csv", Received)));
        var air = CarrierReply.Write(Read("air-express.txt", Received));
        Assert.DoesNotContain("ERR", air, StringComparison.Ordinal);
    }

    /// <summary>The object of an answer holds the reply, so that a message that is sent again gets it again.</summary>
    [Fact]
    public void The_reply_is_in_the_answer()
    {
        var message = Read("sets-refused.edi", Received);
        var reply = ManifestAnswer.ReplyIn(ManifestAnswer.Write(message));
        Assert.Equal(CarrierReply.Write(message), Encoding.ASCII.GetString(reply));
        Assert.Empty(ManifestAnswer.ReplyIn(ManifestAnswer.Write(Read("manifest.csv", Received))));
    }

    /// <summary>
    /// The day of ISA09 was written with its century: no reader that counts 106 characters could read on.
    /// </summary>
    [Fact]
    public void An_ISA_segment_of_an_answer_had_108_characters()
    {
        var reply = CarrierReply.Write(Read("sets-refused.edi", Received));
        foreach (var interchange in reply.Split("IEA", StringSplitOptions.RemoveEmptyEntries).SkipLast(1))
            Assert.Equal(105, interchange.IndexOf('~', interchange.IndexOf("ISA*", StringComparison.Ordinal))
                - interchange.IndexOf("ISA*", StringComparison.Ordinal));
        var (parts, faults) = (new List<ManifestPart>(), new List<WireFault>());
        var reader = ManifestReaders.Open(ManifestForm.X12, new MemoryStream(Encoding.ASCII.GetBytes(reply)),
            new ManifestClock(Received, When.Zone), parts.Add);
        Assert.Null(reader.Next(faults));
        Assert.Equal(["W50", "W50"], faults.Select(fault => fault.Code));
    }

    /// <summary>
    /// Aim: whatever comes, an answer goes out. Every sample is cut short and bent, a byte at a time.
    /// </summary>
    [Theory]
    [InlineData("air-express.txt")]
    [InlineData("air-refused.txt")]
    [InlineData("sets-refused.edi")]
    [InlineData("truck-309.edi")]
    [InlineData("vessel-309.edi")]
    public void Bent_messages_are_answered_and_every_set_of_X12_is(string name)
    {
        var whole = Encoding.ASCII.GetBytes(Sample(name));
        for (var at = 0; at < whole.Length; at += 7)
        {
            Answer(whole[..at]);
            Answer([.. whole[..at], (byte)'/', .. whole[(at + 1)..]]);
            Answer([.. whole[..at], (byte)'*', .. whole[at..]]);
        }
    }

    static void Answer(byte[] bent)
    {
        var message = ManifestMessage.Read(bent, Received);
        var reply = Encoding.ASCII.GetString(ManifestAnswer.ReplyIn(ManifestAnswer.Write(message)));
        Assert.Equal(message.Sets.Count, reply.Split("ST*355*").Length - 1);
    }

    [Fact]
    public void Every_check_and_element_answers_with_a_code_that_is_known()
    {
        Assert.All(AirCheck.All, check => Assert.NotNull(AirError.Find(check.Code)));
        Assert.All(AirLine.All, line => Assert.True(line.Error is null || AirError.Find(line.Error) is not null));
        Assert.All(SetCheck.All, check => Assert.NotNull(TruckError.Find(check.Code)));
        Assert.All(TruckError.OfElements, one => Assert.NotNull(TruckError.Find(one.Code)));
    }

    static string[] Codes(string reply) =>
        [.. reply.Split('\n').Where(line => line.StartsWith("ERR/", StringComparison.Ordinal))
            .Select(line => line[4..7])];

    static string Sample(string name) => File.ReadAllText(Repository.At("samples", "manifests", name));

    static ManifestMessage Read(string name, Instant received) =>
        ManifestMessage.Read(Encoding.UTF8.GetBytes(Sample(name)), received);
}
