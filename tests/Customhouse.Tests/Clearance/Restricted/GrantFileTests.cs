using System.Text;
using Customhouse.Clearance;
using Customhouse.Terms;
using Xunit;

namespace Customhouse.Tests.Clearance.Restricted;

/// <summary>The register of grants: what it says, and what is refused with the place.</summary>
public class GrantFileTests
{
    [Fact]
    public void It_says_who_may_read_what_in_which_role()
    {
        var register = Listed.Register();
        Assert.True(register.Holds("K. Ames", ProgrammeRole.Officer));
        Assert.False(register.Holds("k. ames", ProgrammeRole.Officer));
        Assert.True(register.Holds("P. Vale", ProgrammeRole.Participant, CaseOf("ABC")));
        Assert.False(register.Holds("P. Vale", ProgrammeRole.Participant, CaseOf("XYZ")));
        Assert.Equal("Delegation order 4701-3", Assert.Single(register.Of("K. Ames")).Because);
    }

    [Theory]
    [InlineData("""{"grants":[{"person":"A","role":"boss","because":"x"}]}""", "grants[0].role")]
    [InlineData("""{"grants":[{"person":"A","role":"system","because":"x"}]}""", "grants[0].role")]
    [InlineData("""{"grants":[{"person":"A","role":"officer"}]}""", "because is missing")]
    [InlineData("""{"grants":[{"person":"","role":"officer","because":"x"}]}""", "grants[0].person")]
    [InlineData("""{"grants":[{"person":"A","role":"officer","because":"x","lists":["all"]}]}""", "lists[0]")]
    [InlineData("""{"grants":[{"person":"A","role":"appeal-official","because":"x","lists":["watch-list"]}]}""",
        "a list that the appeal-official can be given")]
    [InlineData("""{"grants":[{"person":"A","role":"participant","because":"x"}]}""", "filer is missing")]
    [InlineData("""{"grants":[{"person":"A","role":"officer","filer":"ABC","because":"x"}]}""", "no filer")]
    [InlineData("""{"grants":[{"person":"A","role":"officer","because":"x","all":true}]}""", "no such member")]
    [InlineData("""{"grants":[{"person":"A","role":"officer","because":"x"},""" +
        """{"person":"A","role":"officer","because":"y"}]}""", "stands in it twice")]
    [InlineData("{", "no JSON")]
    public void What_is_wrong_in_it_is_said_with_its_place(string text, string says)
    {
        var bad = Assert.Throws<FactsException>(
            () => GrantFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "grants.json"));
        Assert.Contains(says, bad.Message, StringComparison.Ordinal);
        Assert.StartsWith("grants.json", bad.Message, StringComparison.Ordinal);
    }

    static FilerCode CaseOf(string filer) =>
        FilerCode.TryRead(Encoding.ASCII.GetBytes(filer), out var code) ? code : default;
}
