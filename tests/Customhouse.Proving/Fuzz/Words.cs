namespace Customhouse.Proving;

/// <summary>
/// Words that readers trip over. Each character is one byte, so that text that is not UTF-8 is among them.
/// </summary>
static class Words
{
    /// <summary>In every form.</summary>
    public static readonly string[] Any =
    [
        "", " ", "\t", "\0", "\n", "\r", "\r\n", "\x1A", "\x7F", "\x1E", "0", "-1", "+1", "1.5", "1e400", "-0", "0x10",
        "99999999999999999999",
        "9223372036854775808", "2147483648", "4294967296", "79228162514264337593543950336", "NaN", "Infinity", "null",
        "NULL", "true",
        "\xC3\x96", "\xFF", "\xC3", "\xED\xA0\x80", "\xEF\xBB\xBF", "\xE2\x80\xA8", "\xF0\x9F\x98\x80", "\xC2\x85",
        "\"", "\"\"", "'", ",", ";", "|", "\\", "=", "^",
        "2024-02-30", "0001-01-01", "9999-12-31", "-9998-01-01", "10000-01-01", "022924", "000000", "999999",
        "2024-05-18T14:20+25:00", "2024-05-18T24:00",
        new string('9', 400), new string('A', 70_000),
    ];

    /// <summary>Where records have columns.</summary>
    public static readonly string[] Catair =
    [
        "A", "B", "Y", "Z", "SE10", "SE15", "SE30", "SE35", "SE40", "SE60", "SE90", "SF10", "OI", "PG01", "PG02",
        "PG50", "SE99", "S", "X0", "X1", "86", "01", "EDA",
        new string(' ', 80), new string(' ', 80) + "\n", "Z" + new string(' ', 79) + "\n", "B  4701ABCSE" +
        new string(' ', 68) + "\n",
        "ALA  ABCPASSWD080124     SE" + new string(' ', 53) + "\n", "SE61" + new string('9', 76) + "\n",
    ];

    /// <summary>Where rows have cells.</summary>
    public static readonly string[] Csv =
    [
        "sep=;", "ref", "hts", "entry_number", "consignee_name", "x_", "#REF!", "#N/A", "=1+1", "1,2", "\"a\"\"b\"",
        "\"", "\"\n\"", "EDA=080224;CR", ";;;", "=;=", "^^", "M:H:", "15=X",
        "FDA/A;CPS", "\\;", "new_line", "blank",
    ];

    /// <summary>Where tokens nest.</summary>
    public static readonly string[] Json =
    [
        "{", "}", "[", "]", ":", ",", "{}", "[]", "\"", "\"\\u0000\"", "\"\\ud800\"", "\"\\uD83D\\uDE00\"", "\"\\",
        "\"a\nb\"", "1E5000", "-", "01", "1.", "true", "null",
        "\"parties\"", "\"lines\"", "\"tariffs\"", "\"bills\"", "\"references\"", "\"pga\"", "\"pgaDisclaim\"",
        "\"type\"", "\"sendAs\"", "\"body\"", "\"abi-type86\"", "\"shipments\"",
        "/*", "//", new string('[', 30), new string('[', 5_000), string.Concat(Enumerable.Repeat("{\"a\":", 2_000)),
        "{\"address\":[{\"qualifier\":\"15\"}]}",
    ];

    /// <summary>Where tags nest.</summary>
    public static readonly string[] Xml =
    [
        "<", ">", "&", "&amp;", "&#0;", "&#x110000;", "&lol;", "<!--", "<![CDATA[", "<?xml version=\"1.1\"?>",
        "<!DOCTYPE a [<!ENTITY b \"c\">]>", "<row>", "</row>",
        "<c r=\"XFD1048576\">", "<c r=\"A0\">", "<c r=\"ZZZZZZZ9\">", "<c t=\"s\"><v>9999999</v></c>",
        "<c t=\"s\"><v>-1</v></c>", "<c t=\"e\"><v>#REF!</v></c>",
        "<c t=\"d\"><v>2024-13-45</v></c>", "<c t=\"b\"><v>7</v></c>", "<c s=\"99\"><v>1</v></c>", "<v>1e999</v>",
        "<dimension ref=\"A1:ZZZ99999999\"/>", "<mergeCell ref=\"A1:Z9\"/>",
    ];

    /// <summary>Where lines are signed.</summary>
    public static readonly string[] Note = ["\xE2\x80\x94 ", "+", "\n\n", "AAAA", "AA==", "=", "customs.example/log",
        "18446744073709551615", "-0", "00", "PRIVATE+KEY+"];
}
