using System.Text;
using CsCheck;
using Customhouse.Terms;
using Customhouse.Wire;
using Xunit;

namespace Customhouse.Tests.Wire;

public class MaskTests
{
    static readonly Mask mask = new("0123456789abcdef"u8);

    const string One =
        """{"filer":"ABC","entryNumber":"86543214","importerId":"12-1234567XX","contactName":"Jane Broker","contactPhone":"718-555-0100","parties":[{"role":"CN","name":"Ann Lee","idType":"34","id":"123-45-6789","address":["12 Main St"],"city":"Brooklyn","state":"NY","postal":"11201","country":"US","phone":"2125550100","email":"a.b@x.org"},{"role":"BY","name":"Ann Lee"}],"lines":[{"hts":"6307909882","pga":["PG21CR JANE BROKER            7185550100     JANE@BROKER.EXAMPLE"]}]}""";

    [Fact]
    public void Nothing_personal_is_left_in_any_form()
    {
        var filing = Reading.Json(One).Only;
        mask.Apply(filing);
        foreach (var bytes in new[] { Written.Json(filing), Written.Csv(filing) })
        {
            var text = Encoding.UTF8.GetString(bytes);
            foreach (var personal in new[] { "ANN", "LEE", "MAIN", "BROOKLYN", "11201", "123-45-6789", "2125550100",
                "A.B@X",
                "JANE", "BROKER", "718-555", "1234567" })
                Assert.DoesNotContain(personal, text, StringComparison.OrdinalIgnoreCase);
        }
        Assert.True(filing.Raw.IsEmpty);
    }

    [Fact]
    public void The_shape_the_country_and_the_state_stay()
    {
        var filing = Reading.Json(One).Only;
        mask.Apply(filing);
        ref readonly var party = ref filing.Parties[0];
        Assert.Matches("^[A-Z]{3} [A-Z]{3}$", party.Name.ToString());
        Assert.Matches("^[0-9]{3}-[0-9]{2}-[0-9]{4}$", party.Id.ToString());
        Assert.Matches("^[A-Z]\\.[A-Z]@[A-Z]\\.[A-Z]{3}$", party.Email.ToString());
        Assert.Matches("^[0-9]{2}-[0-9]{7}[A-Z]{2}$", filing.Importer.ToString());
        Assert.Equal("NY US", $"{party.Address.Subdivision} {party.Address.Country}");
        Assert.Matches("^PG21CR  ?[A-Z]{4} [A-Z]{6} {12}[0-9]{10} {5}[A-Z]{4}@[A-Z]{6}\\.[A-Z]{7}$",
            filing.Pga[0].Record.ToString());
    }

    [Fact]
    public void Equal_stays_equal_and_another_salt_gives_another_name()
    {
        var filing = Reading.Json(One).Only;
        mask.Apply(filing);
        Assert.Equal(filing.Parties[0].Name, filing.Parties[1].Name);
        Assert.NotEqual(new Mask("another-salt-of-16"u8).Of(Text.Of("ANN LEE")), filing.Parties[0].Name);
    }

    [Fact]
    public void No_text_with_a_letter_or_a_digit_stays_itself() =>
        Gen.String[Gen.Char.AlphaNumeric, 1, 20].Sample(text =>
        {
            var masked = mask.Of(Text.Of(text)).ToString();
            Assert.NotEqual(text, masked);
            Assert.Equal(text.Length, masked.Length);
        });

    [Fact]
    public void Different_texts_of_one_shape_stay_different()
    {
        var masked = Enumerable.Range(0, 1000).Select(number => mask.Of(Text.Of($"A-{number:D3}")).ToString()).ToList();
        Assert.Equal(1000, masked.Distinct().Count());
        Assert.All(masked, text => Assert.Matches("^[A-Z]-[0-9]{3}$", text));
        Assert.Equal(26,
            Enumerable.Range('A', 26).Select(letter => mask.Of(Text.Of($"{(char)letter}")).ToString()).Distinct()
                .Count());
    }

    [Fact]
    public void Entry_numbers_are_replaced_one_to_one_and_keep_a_check_digit_as_right_as_before()
    {
        Assert.True(FilerCode.TryRead("ABC"u8, out var filer));
        var numbers = Enumerable.Range(0, 5000).Select(sequence => EntryNumber.Of(filer, sequence)).ToList();
        var masked =
            numbers.Select(number => Masked(filer, number.ToString()[4..].Replace("-", "", StringComparison.Ordinal)))
                .ToList();
        Assert.All(masked, number => Assert.True(number.Has));
        Assert.Equal(5000, masked.Select(number => number.Value).Distinct().Count());
        Assert.DoesNotContain(masked.Zip(numbers), pair => pair.First.Value == pair.Second);
        Assert.All(Enumerable.Range(1, 9),
            off => Assert.True(Masked(filer, $"0000001{(EntryNumber.Of(filer, 1).CheckDigit + off) % 10}").IsBad));
        Assert.True(Masked(filer, "12A").IsBad);
    }

    static Declared<EntryNumber> Masked(FilerCode filer, string eight)
    {
        var filing = new Filing { Filer = Declared<FilerCode>.Of(filer, Text.Of(filer.ToString())) };
        filing.Number = EntryNumber.TryRead(filer, Encoding.ASCII.GetBytes(eight), out var number)
            ? Declared<EntryNumber>.Of(number, Text.Of(eight)) : Declared<EntryNumber>.Bad(Text.Of(eight));
        mask.Apply(filing);
        return filing.Number;
    }

    const string Papers = """
        {"filer":"ABC","entryNumber":"86543214","bills":[{"type":"M","number":"99912345675"},{"type":"H","number":"HAWB0001"}],
        "references":[{"qualifier":"EDA","value":"080224"},{"qualifier":"CR","value":"ORDER1001"},{"qualifier":"EN","value":"ABC86543214"},
        {"qualifier":"IB","value":"99912345675"},{"qualifier":"V1","value":"998"},{"qualifier":"KII","value":"Y"}],
        "lines":[{"hts":"6307909882","sku":"SKU-1","productUrl":"https://shop.example/1",
        "pga":["PG27CSQU3054383","PG34001FRPASS1234567","PG14 012LICENCE-9"]}]}
        """;

    [Fact]
    public void Entry_number_bills_and_references_do_not_stay_in_clear()
    {
        var filing = Reading.Json(Papers.ReplaceLineEndings(" ")).Only;
        mask.Apply(filing);
        var text = Encoding.UTF8.GetString(Written.Json(filing));
        foreach (var paper in new[] { "8654321", "9991234567", "HAWB0001", "ORDER1001", "SKU-1", "SHOP", "305438",
            "PASS1234567", "LICENCE-9" })
            Assert.DoesNotContain(paper, text, StringComparison.OrdinalIgnoreCase);
        var references = filing.References.Span.ToArray()
            .ToDictionary(one => one.Qualifier.ToString(), one => one.Value.ToString());
        Assert.Equal($"ABC{filing.Number.Text}", references["EN"]);
        Assert.Equal(filing.Bills[0].Number.ToString(), references["IB"]);
        Assert.Equal("080224 998 Y", $"{references["EDA"]} {references["V1"]} {references["KII"]}");
    }

    [Fact]
    public void Check_digits_of_air_waybills_and_containers_stay_right()
    {
        var filing = Reading.Json(Papers.ReplaceLineEndings(" ")).Only;
        mask.Apply(filing);
        var bill = filing.Bills[0].Number.ToString();
        Assert.StartsWith("999", bill, StringComparison.Ordinal);
        Assert.Equal(int.Parse(bill[3..10], System.Globalization.CultureInfo.InvariantCulture) % 7, bill[10] - '0');
        var container = filing.Pga[0].Record.Span[4..].ToArray();
        Assert.Equal("CSQU", Encoding.ASCII.GetString(container[..4]));
        Assert.Equal(CheckDigits.OfContainer(container), container[^1] - '0');
        Assert.Equal(3, CheckDigits.OfContainer("CSQU3054383"u8));
    }

    [Fact]
    public void A_short_salt_is_refused() => Assert.Throws<ArgumentException>(() => new Mask("short"u8));
}
