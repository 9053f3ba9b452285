using System.Text;
using CsCheck;
using Customhouse.Terms;
using Customhouse.Wire;
using Xunit;

namespace Customhouse.Tests.Wire;

public class MaskTests
{
    static readonly Mask mask = new("0123456789abcdef"u8);

    const string One = """{"filer":"ABC","entryNumber":"86543214","importerId":"12-1234567XX","contactName":"Jane Broker","contactPhone":"718-555-0100","parties":[{"role":"CN","name":"Ann Lee","idType":"34","id":"123-45-6789","address":["12 Main St"],"city":"Brooklyn","state":"NY","postal":"11201","country":"US","phone":"2125550100","email":"a.b@x.org"},{"role":"BY","name":"Ann Lee"}],"lines":[{"hts":"6307909882","pga":["PG21CR JANE BROKER            7185550100     JANE@BROKER.EXAMPLE"]}]}""";

    [Fact]
    public void Nothing_personal_is_left_in_any_form()
    {
        var filing = Reading.Json(One).Only;
        mask.Apply(filing);
        foreach (var bytes in new[] { Written.Json(filing), Written.Csv(filing) })
        {
            var text = Encoding.UTF8.GetString(bytes);
            foreach (var personal in new[] { "ANN", "LEE", "MAIN", "BROOKLYN", "11201", "123-45-6789", "2125550100", "A.B@X",
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
        Assert.Matches("^PG21CR  ?[A-Z]{4} [A-Z]{6} {12}[0-9]{10} {5}[A-Z]{4}@[A-Z]{6}\\.[A-Z]{7}$", filing.Pga[0].Record.ToString());
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
    public void A_short_salt_is_refused() => Assert.Throws<ArgumentException>(() => new Mask("short"u8));
}
