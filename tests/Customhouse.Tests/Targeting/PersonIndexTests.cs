using Customhouse.App;
using Customhouse.Targeting;
using Customhouse.Terms;
using Xunit;

namespace Customhouse.Tests.Targeting;

/// <summary>Who joins whom, where more than two parties are known.</summary>
public class PersonIndexTests
{
    static Party At(string name, string street = "1420 WILLOW CREEK DR") =>
        LabelledParties.Of(name, street, "", "BOISE", "83702", "ID", "US");

    static int[] Persons(params Party[] parties)
    {
        var index = new PersonIndex();
        return [.. parties.Select(party => index.Assign(party).Person)];
    }

    [Fact]
    public void A_party_that_fits_two_persons_alike_is_neither() =>
        Assert.Equal([0, 1, 2], Persons(At("JOHN PETERSON"), At("JAMES PETERSON"), At("J PETERSON")));

    [Fact]
    public void An_initial_does_not_make_one_person_of_two() =>
        Assert.Equal([0, 0, 1], Persons(At("J PETERSON"), At("JOHN PETERSON"), At("JAMES PETERSON")));

    [Fact]
    public void In_a_crowd_one_part_of_the_name_is_not_enough()
    {
        Party[] crowd = [At("ADAM AHO"), At("BERTA BORG"), At("CARL COHN"), At("DORA DAHL"), At("EMIL EK")];
        Assert.Equal([0, 0], Persons(At("KATE OLSEN"), At("KATE PETERSON")));
        Assert.Equal(7, Persons([.. crowd, At("KATE OLSEN"), At("KATE PETERSON")]).Distinct().Count());
        Assert.Equal(6, Persons([.. crowd, At("KATE OLSEN"), At("KATE OLSON")]).Distinct().Count());
    }

    [Fact]
    public void Spellings_of_one_person_are_no_crowd()
    {
        string[] spellings = ["ADAM AHOLA", "ADAM AHLOA", "ADAM AHOLAA", "ADAMM AHOLA", "AADAM AHOLA", "ADAM AHOLLA"];
        var persons = Persons([.. spellings.Select(name => At(name)), At("KATE OLSEN"), At("KATE PETERSON")]);
        Assert.Equal(2, persons.Distinct().Count());
    }

    [Fact]
    public void Households_are_kept_together_where_the_setting_says_so()
    {
        var index = new PersonIndex(LinkSettings.Published with { KeepsHouseholdsApart = false });
        Assert.Equal(index.Assign(At("JOHN PETERSON")).Person, index.Assign(At("MARY PETERSON")).Person);
    }

    [Fact]
    public void An_assignment_names_the_record_that_it_joined()
    {
        var index = new PersonIndex();
        index.Assign(At("JOHN PETERSON"));
        var joined = index.Assign(At("JOHN PETERSEN"));
        Assert.False(joined.IsNew);
        Assert.Equal("JOHN PETERSON", index.Form(joined.Record).Said(PersonPart.Name));
        Assert.InRange(joined.Total, LinkSettings.Published.Threshold, int.MaxValue);
        Assert.Equal(1, index.Count);
    }

    [Fact]
    public void A_party_that_comes_again_is_known_by_its_key()
    {
        var index = new PersonIndex();
        index.Assign(At("JOHN PETERSON"));
        var again = index.Assign(At("John Peterson", "1420 Willow Creek Drive"));
        Assert.Equal(new PersonAssignment(Person: 0, IsNew: false, Record: 0, Total: 0), again);
    }

    [Fact]
    public void What_is_taken_back_leaves_the_index_as_it_was()
    {
        var random = new Random(3);
        var (index, twin) = (new PersonIndex(), new PersonIndex());
        for (var step = 0; step < 400; step++)
        {
            var mark = index.Mark;
            for (var guest = random.Next(4); guest > 0; guest--) index.Assign(AtRandom(random));
            index.TakeBack(mark);
            var party = AtRandom(random);
            Assert.Equal(twin.Assign(party), index.Assign(party));
            Assert.Equal(twin.Mark, index.Mark);
        }
        Assert.InRange(index.Count, 2, index.Mark.Records - 1);
    }

    static Party AtRandom(Random random)
    {
        string[] given = ["JOHN", "JON", "MARY", "J", "KATE"], names = ["PETERSON", "PETERSEN", "OLSEN", "OLSON"];
        return At($"{given[random.Next(5)]} {names[random.Next(4)]}", $"{random.Next(1, 6)} WILLOW CREEK DR");
    }

    [Fact]
    public void A_name_of_a_thousand_words_is_cut_and_not_refused()
    {
        static string Words(int count) => string.Join(' ', Enumerable.Repeat("NAME", count));
        Assert.Equal([0, 0], Persons(At(Words(1000)), At(Words(999))));
    }
}
