using System.Reflection;
using System.Text.RegularExpressions;
using Customhouse.App;
using Customhouse.Law;
using Customhouse.Tests.Habits;
using Customhouse.Wire;
using Xunit;
using Code = Customhouse.Law.Code;

namespace Customhouse.Tests.App;

/// <summary>explain knows whatever an answer can carry.</summary>
public sealed partial class ExplainTests
{
    /// <summary>
    /// Every code of the product, from the tables' own fields and from what the writers of answers spell out.
    /// </summary>
    public static TheoryData<string> Emitted =>
        [.. Fields<Code>(typeof(Codes)).Select(code => code.Number)
            .Concat(Fields<FormFault>(typeof(FormFault)).Concat(Fields<FormFault>(typeof(ManifestFault)))
                .Select(fault => fault.Code))
            .Concat(QueryCondition.All.Select(condition => condition.Code))
            .Concat(Spelt).Distinct().Order(StringComparer.Ordinal)];

    // Carriers are answered with numbers of their own, which mean other things there: docs/formats/manifests.md has
    // them.
    static IEnumerable<string> Spelt =>
        from file in Sources.Product
        where !file.Path.StartsWith("src/Customhouse.Wire/Manifests/", StringComparison.Ordinal)
            && !file.Path.StartsWith("src/Customhouse.Clearance/Carriers/", StringComparison.Ordinal)
        where file.Path.StartsWith("src/Customhouse.Wire/", StringComparison.Ordinal) ||
            file.Path.StartsWith("src/Customhouse.Clearance/", StringComparison.Ordinal)
        from match in SpeltCode().Matches(file.Text)
        select match.Groups[1].Value;

    static IEnumerable<T> Fields<T>(Type table) =>
        table.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Select(field => field.GetValue(null)).OfType<T>();

    [Theory]
    [MemberData(nameof(Emitted))]
    public void Every_code_that_an_answer_can_carry_is_explained(string code)
    {
        var (told, line) = (Calls.Run("explain", code), Calls.Run("explain", code, "--json"));
        Assert.True(told.Exit == 0, told.Err);
        Assert.StartsWith($"{code}  ", told.Out, StringComparison.Ordinal);
        Assert.Equal(code, (string?)line.Lines.Single()["code"]);
    }

    [Fact]
    public void Codes_of_all_three_tables_are_emitted()
    {
        var emitted = Emitted.Select(row => row.Data).ToList();
        Assert.All((string[])["001", "282", "999", "X03", "Z01", "Z98", "Z99", "W01", "W32"],
            code => Assert.Contains(code, emitted));
        Assert.Equal(AnswerCode.All.Select(code => code.Number).Order(StringComparer.Ordinal), emitted);
    }

    [Fact]
    public void A_code_means_one_thing() =>
        Assert.Equal(AnswerCode.All.Count, AnswerCode.All.Select(code => code.Number).Distinct().Count());

    [Fact]
    public void A_private_code_says_that_it_is_ours()
    {
        Assert.All(AnswerCode.All,
            code => Assert.Equal(code.Number is ['Z' or 'W', >= '0' and <= '9', ..], code.IsOurs));
        Assert.Contains("ours", Calls.Run("explain", "w07").Out, StringComparison.Ordinal);
    }

    [GeneratedRegex("\"([WXZ][0-9]{2}|[0-9]{3})\"")]
    private static partial Regex SpeltCode();
}
