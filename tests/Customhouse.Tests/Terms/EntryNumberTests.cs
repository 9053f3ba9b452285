using System.Text;
using CsCheck;
using Customhouse.Terms;
using Xunit;

namespace Customhouse.Tests.Terms;

public class EntryNumberTests
{
    // Source: CATAIR Appendix E, AE Table 1; the first is its own example.
    [Theory]
    [InlineData("B76", 324527, 8)]
    [InlineData("ABC", 8654321, 4)]
    [InlineData("ABC", 1234567, 6)]
    [InlineData("999", 9999999, 0)]
    public void Check_digits_are_those_of_the_appendix(string filer, int sequence, int digit)
    {
        Assert.True(FilerCode.TryRead(Encoding.ASCII.GetBytes(filer), out var code));
        Assert.Equal(digit, EntryNumber.CheckDigitOf(code, sequence));
    }

    [Fact]
    public void A_number_reads_back_and_any_other_check_digit_does_not() =>
        Gen.Select(Gen.Int[1, 46_655], Gen.Int[0, 9_999_999]).Sample((filer, sequence) =>
    {
        var number = EntryNumber.Of(FilerCode.FromIndex(filer), sequence);
        Span<byte> eight = stackalloc byte[8];
        number.WriteEightDigits(eight);
        Assert.True(EntryNumber.TryRead(number.Filer, eight, out var read));
        Assert.Equal(number, read);
        Assert.Equal(number, EntryNumber.FromKey(number.Key));
        for (var wrong = (byte)'0'; wrong <= '9'; wrong++)
        {
            if (wrong == '0' + number.CheckDigit) continue;
            eight[7] = wrong;
            Assert.False(EntryNumber.TryRead(number.Filer, eight, out _));
        }
    });

    // The digits as a naive Luhn sum over the ten digits and the check digit.
    [Fact]
    public void The_check_digit_is_that_of_a_Luhn_sum() =>
        Gen.Select(Gen.Int[1, 46_655], Gen.Int[0, 9_999_999]).Sample((filer, sequence) =>
    {
        var text = $"{FilerCode.FromIndex(filer)}{sequence:D7}" +
            $"{EntryNumber.CheckDigitOf(FilerCode.FromIndex(filer), sequence)}";
        var sum = text.Reverse().Select((c, i) => Weighed(Value(c), i % 2 == 1)).Sum();
        Assert.Equal(0, sum % 10);
    });

    static int Value(char c) =>
        char.IsDigit(c) ? c - '0' : c <= 'I' ? c - 'A' + 1 : c <= 'R' ? c - 'J' + 1 : c - 'S' + 2;

    static int Weighed(int digit, bool isDoubled) => !isDoubled ? digit : digit * 2 > 9 ? digit * 2 - 9 : digit * 2;

    [Theory]
    [InlineData("1234567")]
    [InlineData("123456789")]
    [InlineData("1234567A")]
    [InlineData("")]
    [InlineData("        ")]
    public void Anything_but_eight_digits_is_no_number(string text)
    {
        Assert.True(FilerCode.TryRead("ABC"u8, out var filer));
        Assert.False(EntryNumber.TryRead(filer, Encoding.ASCII.GetBytes(text), out _));
    }

    [Theory]
    [InlineData("000", false)]
    [InlineData("001", true)]
    [InlineData("A1B", true)]
    [InlineData("abc", false)]
    [InlineData("AB", false)]
    [InlineData("AB-", false)]
    public void Filer_codes_are_three_letters_or_digits_save_000(string text, bool isCode)
    {
        Assert.Equal(isCode, FilerCode.TryRead(Encoding.ASCII.GetBytes(text), out var code));
        if (isCode) Assert.Equal(text, code.ToString());
    }
}
