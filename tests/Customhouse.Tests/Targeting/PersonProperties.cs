using System.Text;
using CsCheck;
using Customhouse.App;
using Customhouse.Clearance;
using Customhouse.Targeting;
using Customhouse.Terms;
using NodaTime;
using Xunit;

namespace Customhouse.Tests.Targeting;

/// <summary>What holds of every two parties.</summary>
public class PersonProperties
{
    static readonly Gen<(Party, Party)> Two = Gen.Select(PartyGen.Party, PartyGen.Party);

    [Fact]
    public void A_link_is_the_same_from_either_side() => Two.Sample((left, right) =>
    {
        PersonForm one = FormOf(left), other = FormOf(right);
        static string Told(PersonForm one, PersonForm other) =>
            PersonLink.Between(one, other, LinkSettings.Published).ToString();
        Assert.Equal(Told(one, other), Told(other, one));
    }, iter: 20_000);

    [Fact]
    public void Each_setting_finds_what_the_one_before_it_finds() => Two.Sample((left, right) =>
    {
        var reader = new PersonReader();
        bool Same(PersonMatching matching) => reader.Key(left, matching) == reader.Key(right, matching);
        if (Same(PersonMatching.Exact)) Assert.True(Same(PersonMatching.Normalised));
        var index = new PersonIndex();
        if (Same(PersonMatching.Normalised)) Assert.Equal(index.Assign(left).Person, index.Assign(right).Person);
    }, iter: 20_000);

    [Fact]
    public void Exact_is_what_the_sum_of_a_day_takes_for_one_person() => Two.Sample((left, right) =>
    {
        static UInt128 Key(in Party party) => new PersonReader().Key(party, PersonMatching.Exact);
        Assert.Equal(DayKey(left) == DayKey(right), Key(left) == Key(right));
    }, iter: 20_000);

    [Fact]
    public void Folding_what_is_folded_changes_nothing() => PartyGen.Text.Sample(text =>
    {
        var once = Folded(text);
        Assert.Equal(once, Folded(once));
    }, iter: 50_000);

    [Fact]
    public void A_party_written_in_canonical_form_has_that_form() => PartyGen.Party.Sample(party =>
    {
        var form = FormOf(party);
        Assert.Equal(Said(form), Said(FormOf(Rewritten(form))));
    }, iter: 20_000);

    [Fact]
    public void Case_blanks_and_points_say_nothing() => PartyGen.Party.Sample(party =>
    {
        var loose = LabelledParties.Of(
            Loose(party.Name), LineOf(party, 0), LineOf(party, 1), Loose(party.Address.City),
            party.Address.PostalCode.ToString(), Loose(party.Address.Subdivision), "US");
        Assert.Equal(FormOf(party).Key, FormOf(loose).Key);
    }, iter: 20_000);

    [Fact]
    public void Any_text_can_be_read_and_compared() => PartyGen.Hostile.Array[2].Sample(two =>
    {
        var index = new PersonIndex();
        var (left, right) = (index.Assign(two[0]), index.Assign(two[1]));
        var link = PersonLink.Between(two[0], two[1]);
        Assert.Equal(link.IsOne, left.Person == right.Person);
    }, iter: 5_000);

    [Fact]
    public void The_same_parties_in_order_give_the_same_persons() => PartyGen.Party.Array[1, 60].Sample(parties =>
    {
        PersonIndex one = new(), other = new();
        Assert.Equal(parties.Select(party => one.Assign(party)), parties.Select(party => other.Assign(party)));
    }, iter: 300);

    [Fact]
    public void Slips_are_counted_as_the_whole_table_counts_them() =>
        Gen.Select(Gen.Char['A', 'C'].Array[0, 6], Gen.Char['A', 'C'].Array[0, 6]).Sample((left, right) =>
        {
            byte[] one = [.. left.Select(c => (byte)c)], other = [.. right.Select(c => (byte)c)];
            Assert.Equal(Math.Min(Slips(one, other), EditDistance.Most + 1), EditDistance.Of(one, other));
        }, iter: 50_000);

    static PersonForm FormOf(in Party party) => new PersonReader().Read(party);

    static string Said(PersonForm form) => string.Join(" | ", Enum.GetValues<PersonPart>().Select(form.Said));

    static UInt128 DayKey(Party party)
    {
        var filing = new Filing();
        filing.Parties.Add() = party;
        return PersonDay.Key(filing, default, new LocalDate(2024, 5, 20));
    }

    static string Folded(string text)
    {
        var to = new byte[Folding.MostBytes];
        return Encoding.UTF8.GetString(to, 0, Folding.Fold(Encoding.UTF8.GetBytes(text), to));
    }

    static Party Rewritten(PersonForm form)
    {
        string Part(PersonPart part) => form.Said(part);
        var unit = Part(PersonPart.Unit) is [>= '0' and <= '9', ..] said ? $"UNIT {said}" : Part(PersonPart.Unit);
        return LabelledParties.Of(
            string.Join(' ', Part(PersonPart.Name), Part(PersonPart.Legal), Part(PersonPart.Generation)),
            $"{Part(PersonPart.Number)} {Part(PersonPart.Street)}", $"{Part(PersonPart.SecondLine)} {unit}",
            Part(PersonPart.City), Part(PersonPart.PostalCode), Part(PersonPart.State), "US");
    }

    static string Loose(Text text) =>
        text.ToString().ToLowerInvariant().Replace(" ", "  ", StringComparison.Ordinal) + " ";

    static string LineOf(in Party party, int line) => line < party.Address.Count
        ? Loose(party.Address[line].Value).Replace("st ", "St. ", StringComparison.Ordinal)
        : "";

    // Optimal string alignment, by its definition.
    static int Slips(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (left.IsEmpty || right.IsEmpty) return left.Length + right.Length;
        var least = Math.Min(Slips(left[..^1], right) + 1, Slips(left, right[..^1]) + 1);
        least = Math.Min(least, Slips(left[..^1], right[..^1]) + (left[^1] == right[^1] ? 0 : 1));
        return left.Length > 1 && right.Length > 1 && left[^1] == right[^2] && left[^2] == right[^1]
            ? Math.Min(least, Slips(left[..^2], right[..^2]) + 1)
            : least;
    }
}
