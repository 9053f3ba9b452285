using System.Text;
using Customhouse.Clearance;
using Customhouse.Terms;
using Customhouse.Tests.Habits;
using Xunit;

namespace Customhouse.Tests.Clearance;

/// <summary>A register of transmitters is read as it was written, or refused with the path to what is wrong.</summary>
public class TransmitterFileTests
{
    static TransmitterRegister Read(string text) =>
        TransmitterFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "register.json");

    static string Written(TransmitterRegister register)
    {
        using var to = new MemoryStream();
        TransmitterFile.Write(to, register);
        return Encoding.UTF8.GetString(to.ToArray());
    }

    [Fact]
    public void The_example_of_the_document_is_read_and_written_again()
    {
        var page = Sources.File("docs/formats/transmitters.md").Text;
        var example = page.Split("```json\n")[1].Split("```")[0];
        var register = Read(example);
        Assert.Equal(Tri.Yes, register.Filers.Single().NationalPermit);
        var transmitter = register.Find("4701", "ABC", "")!;
        Assert.True(transmitter.Password!.Holds("PASSWD"u8));
        Assert.Equal("ABC at 4701", transmitter.SendsFor.Single().ToString());
        Assert.Equal(Written(register), Written(Read(Written(register))));
        Assert.All(["filesRemotely\": true", "\"2704\"", "remoteApplications", "nationalPermit\": true"],
            part => Assert.Contains(part, Written(register), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "is no JSON at line 1")]
    [InlineData("{\n \"filers\": [}", "is no JSON at line 2")]
    [InlineData("{\"filers\":[],\"filers\":[]}", "is no JSON")]
    [InlineData("[]", "at its start: found a list, expected an object")]
    [InlineData("{\"filer\":[]}", "filer: no such member is known; transmitters, filers, remoteApplications are")]
    [InlineData("{\"filers\":{}}", "filers: found an object, expected a list")]
    [InlineData("{\"filers\":[{\"ports\":[]}]}", "filers[0]: filer is missing")]
    [InlineData("{\"filers\":[{\"filer\":\"ABCD\"}]}", "filers[0].filer: found 'ABCD', expected one to 3 letters or digits")]
    [InlineData("{\"filers\":[{\"filer\":\"ABC\",\"nationalPermit\":\"yes\"}]}", "filers[0].nationalPermit: found 'yes', expected true or false")]
    [InlineData("{\"filers\":[{\"filer\":\"ABC\",\"ports\":[{\"port\":4701}]}]}", "filers[0].ports[0].port: found '4701', expected a Schedule D code")]
    [InlineData("{\"filers\":[{\"filer\":\"ABC\"},{\"filer\":\"abc\"}]}", "filers[1]: this filer stands in it twice")]
    [InlineData("{\"transmitters\":[{\"site\":\"4701\"}]}", "transmitters[0]: sender is missing")]
    [InlineData("{\"transmitters\":[{\"site\":\"47011\",\"sender\":\"ABC\"}]}", "transmitters[0].site: found '47011'")]
    [InlineData("{\"transmitters\":[{\"site\":\"4701\",\"sender\":\"ABC\",\"sendsFor\":[{\"ports\":[\"4701\"]}]}]}", "transmitters[0].sendsFor[0]: filer is missing")]
    public void What_can_not_be_used_is_refused_with_its_path(string text, string said) => Assert.Contains(
        said, Assert.Throws<FactsException>(() => Read(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("{\"transmitters\":[{\"site\":\"4701\",\"sender\":\"ABC\",\"password\":\"SECRET\"}]}")]
    [InlineData("{\"transmitters\":[{\"site\":\"4701\",\"sender\":\"ABC\",\"password\":SECRET}]}")]
    [InlineData("{\"transmitters\":[{\"site\":\"4701\",\"sender\":\"ABC\",\"password\":{\"is\":\"SECRET\"}}]}")]
    public void A_password_in_the_place_of_its_hash_is_not_repeated(string text)
    {
        var said = Assert.Throws<FactsException>(() => Read(text)).Message;
        Assert.DoesNotContain("SECRET", said, StringComparison.Ordinal);
        Assert.DoesNotContain("'S'", said, StringComparison.Ordinal);
    }

    // Such a text once stopped the program as a mistake of its own.
    [Theory]
    [InlineData("{\"filers\":[{\"filer\":\"AB\u00FF\"}]}")]
    [InlineData("{\"filers\":[{\"filer\":\"\\uD800\"}]}")]
    [InlineData("{\"\\uD800\":[]}")]
    public void A_text_that_is_no_Unicode_is_refused(string text) => Assert.Contains("is no Unicode",
        Assert.Throws<FactsException>(() => TransmitterFile.Read(
            new MemoryStream(Encoding.Latin1.GetBytes(text)), "register.json")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_without_end_and_one_without_bottom_are_refused()
    {
        Assert.Contains("is longer than", Assert.Throws<FactsException>(
            () => Read(new string(' ', TransmitterFile.LengthMax + 1))).Message, StringComparison.Ordinal);
        Assert.Contains("is no JSON", Assert.Throws<FactsException>(
            () => Read(new string('[', 1_000_000))).Message, StringComparison.Ordinal);
    }
}
