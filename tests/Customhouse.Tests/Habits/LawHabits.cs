using System.Text.RegularExpressions;
using Customhouse.Law;
using Customhouse.Terms;
using Xunit;

namespace Customhouse.Tests.Habits;

/// <summary>What every rule, code and parameter of the law has.</summary>
public partial class LawHabits
{
    [Fact]
    public void Every_rule_has_authority_and_a_sentence()
    {
        Assert.All(Statutes.All, rule =>
        {
            Assert.NotEmpty(rule.Authority);
            Assert.All(rule.Authority, cite => Assert.False(string.IsNullOrWhiteSpace(cite.Text)));
            Assert.Matches("^[A-Z].*[^.]$", rule.Sentence);
            Assert.True(rule.Revision >= 1);
        });
    }

    [Fact]
    public void Ids_are_unique_and_shaped_alike()
    {
        Assert.Distinct(Statutes.All.Select(rule => rule.Id));
        Assert.All(Statutes.All, rule => Assert.Matches("^[A-Z0-9]+(\\.[A-Z0-9]+)*$", rule.Id));
    }

    [Fact]
    public void Every_end_of_a_term_has_its_source_and_no_term_is_empty()
    {
        foreach (var term in Statutes.All.SelectMany(Law.RuleEdges.Terms))
        {
            Assert.NotEmpty(term.FromSource.Text);
            Assert.Equal(term.To is null, term.ToSource is null);
            Assert.True(term.To is null || term.From < term.To);
        }
    }

    [Fact]
    public void The_system_never_does_two_things_about_one_rule_at_once()
    {
        foreach (var rule in Statutes.All)
            for (var i = 1; i < rule.System.Count; i++)
                Assert.DoesNotContain(rule.System.Take(i), other => other.During.Overlaps(rule.System[i].During));
    }

    [Fact]
    public void The_system_never_merely_notes() =>
        Assert.All(Statutes.All.SelectMany(rule => rule.System), part => Assert.NotEqual(Effect.Note, part.Effect));

    /// <summary>
    /// A rule that takes over begins where the other ends: never both on one fact, and never neither.
    /// </summary>
    [Fact]
    public void Rules_in_place_of_one_another_meet_at_one_instant()
    {
        foreach (var rule in Statutes.All.Where(rule => rule.TakesOver is not null))
        {
            var before = Statutes.Find(rule.TakesOver!);
            Assert.NotNull(before);
            Assert.Equal(before.InForce.To, rule.InForce.From);
            Assert.False(before.InForce.Overlaps(rule.InForce));
        }
    }

    [Fact]
    public void What_only_flags_suggest_never_rejects()
    {
        foreach (var rule in Statutes.All.Where(rule => rule.Verified == Mark.Unconfirmed))
            Assert.True(rule.System.Count == 0 && rule.WhenUnknown <= Effect.Warn,
                $"{rule.Id} is unconfirmed and does more than warn.");
    }

    [Fact]
    public void A_mark_is_never_better_than_every_authority() =>
        Assert.All(Statutes.All,
            rule => Assert.True(
                rule.Verified >= rule.Authority.Min(cite => cite.Mark), $"{rule.Id} says more than its sources."));

    [Fact]
    public void A_code_has_three_characters_and_at_most_forty_of_text_in_capitals()
    {
        Assert.All(Codes.All, code =>
        {
            Assert.Matches("^([0-9]{3}|Z[0-9]{2})$", code.Number);
            Assert.InRange(code.Text.Length, 1, 40);
            Assert.Equal(code.Text.ToUpperInvariant(), code.Text);
            Assert.Same(code, Codes.Find(code.Number));
        });
        Assert.Distinct(Codes.All.Select(code => code.Text));
        Assert.All(Statutes.All, rule => Assert.Same(rule.Otherwise, Codes.Find(rule.Otherwise.Number)));
        Assert.All(Codes.All, code => Assert.Contains(Statutes.All, rule => rule.Otherwise == code));
    }

    [Fact]
    public void A_private_code_says_that_it_is_ours() =>
        Assert.All(Codes.All,
            code => Assert.Equal(
                code.IsPrivate, code.Source.Text.Contains("private block of Customhouse", StringComparison.Ordinal)));

    [Fact]
    public void Every_value_of_a_parameter_has_a_source_and_they_stand_in_order()
    {
        Assert.All((IReadOnlyList<Parameter>[])[Limits.All, DaySettings.All], parameters => Assert.Equal(
            parameters.Select(parameter => parameter.Id).Order(StringComparer.OrdinalIgnoreCase),
            parameters.Select(parameter => parameter.Id)));
        Assert.All(Limits.All.Concat(DaySettings.All), parameter =>
        {
            var history = parameter.History.ToList();
            Assert.NotEmpty(history);
            Assert.NotEmpty(parameter.Unit);
            Assert.All(history, value => Assert.NotEmpty(value.Source.Text));
            Assert.Equal(history.Select(value => value.From).Order(), history.Select(value => value.From));
        });
    }

    [Fact]
    public void A_parameter_refuses_a_date_before_its_first_value() =>
        Assert.Throws<LawNotCodedException>(
            () => Limits.EntryDays.At(Statutes.CodedFrom - NodaTime.Duration.FromTicks(1)));

    [Fact]
    public void Terms_law_and_engine_know_no_floating_point()
    {
        var found = ((string[])["Customhouse.Terms", "Customhouse.Law", "Customhouse.Engine"])
            .SelectMany(
                project => Directory.GetFiles(Repository.At("src", project), "*.cs", SearchOption.AllDirectories))
            .SelectMany(
                path => File.ReadLines(path)
                    .Select((line, i) => (Where: $"{path}:{i + 1}", Code: Comment().Replace(line, ""))))
            .Where(line => Floating().IsMatch(line.Code))
            .Select(line => line.Where);
        Assert.Empty(found);
    }

    [GeneratedRegex("//.*$|\"[^\"]*\"")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\b(double|float|Double|Single|Half)\b")]
    private static partial Regex Floating();
}
