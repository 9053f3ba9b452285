using Customhouse.App;
using Customhouse.Terms;
using Xunit;

namespace Customhouse.Tests.App.Serving;

/// <summary>What an officer or an agency says in words is read, or means nothing.</summary>
public class OfficerWordsTests
{
    [Theory]
    [InlineData("hold cbp", LifeWord.HoldSet, (int)LifeHolds.Cbp, "")]
    [InlineData("refuse correction 9", LifeWord.CorrectionRefused, 9, "")]
    [InlineData("agency fda 02", LifeWord.Agency, 2, "FDA")]
    [InlineData("agency fda 02 1.1.1-2", LifeWord.Agency, 2, "FDA 1.1.1-2")]
    public void Words_are_read(string words, object word, int argument, string said) =>
        Assert.Equal(((LifeWord)word, argument, said), OfficerWords.Read(words));

    [Theory]
    [InlineData("hold")]
    [InlineData("refuse correction 99")]
    [InlineData("agency fda 99")]
    [InlineData("agency fda 99 1")]
    [InlineData("agency fda 02 2-1")]
    [InlineData("agency fda 02 1 2")]
    public void Others_mean_nothing(string words) => Assert.Null(OfficerWords.Read(words));
}
