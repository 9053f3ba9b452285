using Customhouse.App;
using Customhouse.Targeting;
using Xunit;

namespace Customhouse.Tests.Targeting;

/// <summary>
/// Where the dictionaries lie beside the repository, the carried table of words is made again from them and compared
/// byte for byte. With UPDATE=1 in the environment it is written instead.
/// </summary>
public class WordsRederived
{
    static string In(string file) => Repository.At("src", "Customhouse.Targeting", "Persons", file);

    [Fact]
    public void The_carried_words_are_what_the_dictionaries_give()
    {
        var made = WordImport.Read(Beside.Dictionaries, In("words.csv"));
        if (Environment.GetEnvironmentVariable("UPDATE") == "1") File.WriteAllBytes(In("words.table"), made);
        var isSame = File.ReadAllBytes(In("words.table")).AsSpan().SequenceEqual(made);
        Assert.True(isSame, "words.table differs from its sources; UPDATE=1 writes it.");
    }

    [Fact]
    public void The_carried_table_names_its_sources()
    {
        Assert.NotEmpty(WordTable.Carried.Sources);
        Assert.All(WordTable.Carried.Sources, source => Assert.Equal(64, source.Sha256.Length));
        Assert.InRange(WordTable.Carried.Count, 1_500, 10_000);
    }
}
