using CsCheck;
using Customhouse.Registers;
using Customhouse.Terms;
using Xunit;

namespace Customhouse.Tests.Registers;

public class SumsSnapshotTests
{
    [Fact]
    public void What_was_read_is_what_was_written_and_goes_on_alike() => SumsHistory.Any.Sample(steps =>
    {
        var sums = new PersonSums(SumsHistory.Limit);
        foreach (var step in steps[..(steps.Length / 2)]) step.On(sums);
        var read = Read(Written(sums));
        foreach (var step in steps[(steps.Length / 2)..])
        {
            Assert.Equal(step.On(sums), step.On(read));
            Assert.Equal(sums.Crossings, read.Crossings);
        }
        Assert.Equal(Written(sums), Written(read));
    });

    [Fact]
    public void Every_byte_that_differs_is_refused()
    {
        var bytes = Written(Three());
        for (var at = 0; at < bytes.Length; at++)
        {
            var bent = (byte[])bytes.Clone();
            bent[at] ^= 1;
            Assert.Throws<InvalidDataException>(() => Read(bent));
        }
    }

    [Fact]
    public void One_that_is_cut_short_or_goes_on_is_refused()
    {
        var bytes = Written(Three());
        for (var length = 0; length < bytes.Length; length++)
            Assert.Throws<InvalidDataException>(() => Read(bytes[..length]));
        Assert.Throws<InvalidDataException>(() => Read([.. bytes, 0]));
    }

    [Fact]
    public void What_is_refused_says_what_to_do() => Assert.Contains(
        "Make them of the journal again", Assert.Throws<InvalidDataException>(() => Read([1, 2, 3])).Message,
        StringComparison.Ordinal);

    static PersonSums Three()
    {
        var sums = new PersonSums(SumsHistory.Limit);
        for (var i = 1; i <= 3; i++)
            sums.File(new Claim((ulong)i, SumsHistory.PersonOf(1), 20_000, Usd.Dollars(300), (ulong)i));
        sums.Cancel(2);
        return sums;
    }

    static byte[] Written(PersonSums sums)
    {
        using var bytes = new MemoryStream();
        SumsSnapshot.Write(sums, bytes);
        return bytes.ToArray();
    }

    static PersonSums Read(byte[] bytes) => SumsSnapshot.Read(new MemoryStream(bytes));
}
