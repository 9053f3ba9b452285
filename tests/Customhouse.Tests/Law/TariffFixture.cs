namespace Customhouse.Tests.Law;

/// <summary>
/// A small schedule in the two shapes of export, with the traps of the real ones: a byte order mark, a heading
/// without a number, rates that end in blanks or are a lone newline, units "m²" and raised by markup, an
/// eight-digit line without suffixes in chapters 91 and 99, and a row with a rate of its own.
/// </summary>
static class TariffFixture
{
    public const string FirstCsv = "\uFEFF" + """""
        HTS Number,Indent,Description,Unit of Quantity,General Rate of Duty,Special Rate of Duty,Column 2 Rate of Duty,Quota Quantity,Additional Duties
        "0901","0","Coffee, whether or not roasted:","","","","","",""
        "","1","Coffee, not roasted:","","","","","",""
        "0901.11.00","2","Not decaffeinated","","Free","","Free","",""
        "","3","Arabica:","","","","","",""
        "0901.11.00.15","4","Certified organic","[""kg""]","","","","",""
        "0901.11.00.45","4","Other","[""kg""]","","","","",""
        "0901.12.00","2","Decaffeinated","","Free ","","Free","",""
        "0901.12.00.15","3","Certified organic","[""kg""]","","","","",""
        "0901.12.00.25","3","Other","[""kg""]","
        ","","","",""
        "0806","0","Grapes, fresh or dried:","","","","","",""
        "0806.10.20","1","Fresh","","$1.13/m<sup>3</sup>","","$8.83/m3","",""
        "0806.10.20.05","2","Certified organic","[""m<sup style=\""x\"">3</sup>"",""kg""]","","","","",""
        "4202.92","1","With outer surface of sheeting","","","","","",""
        "4202.92.31","2","Travel bags, ""sports"" bags","","17.6%  ","","65%","",""
        "4202.92.31.31","3","Of man-made fibers","[""No."","" kg""]","","","","",""
        "5407.10.00","1","Woven fabrics","","13.6%","","68.5%","",""
        "5407.10.00.10","2","Coated","[""m²"",""kg""]","12%","","","",""
        "8517.13.00.00","1","Smartphones","[""No.""]","Free","","35%","",""
        "9102.11.10","1","Watches, battery powered","","44¢ each + 6% on the case","","",""," "
        "9903.88.15","0","Articles the product of China","[""""]","The duty provided in the applicable subheading + 7.5%","","","",""

        """"";

    public const string FirstJson = """
        [{"htsno":"0901","indent":"0","description":"Coffee, whether or not roasted:","superior":null,"units":[],"general":"","special":"","other":"","footnotes":[],"quotaQuantity":"","additionalDuties":"","addiitionalDuties":null},
        {"htsno":"","indent":"1","description":"Coffee, not roasted:","superior":"true","units":[],"general":"","special":"","other":"","footnotes":null},
        {"htsno":"0901.11.00","indent":"2","units":[],"general":"Free","special":"","other":"Free"},
        {"htsno":"","indent":"3","superior":"true","units":null,"general":""},
        {"htsno":"0901.11.00.15","indent":"4","units":["kg"],"general":""},
        {"htsno":"0901.11.00.45","indent":"4","units":["kg"],"general":""},
        {"htsno":"0901.12.00","indent":"2","units":[],"general":"Free "},
        {"htsno":"0901.12.00.15","indent":"3","units":["kg"],"general":null},
        {"htsno":"0901.12.00.25","indent":"3","units":["kg"],"general":"\n","addiitionalDuties":"x"},
        {"htsno":"0806","indent":"0","units":[],"general":""},
        {"htsno":"0806.10.20","indent":"1","units":[],"general":"$1.13/m<sup>3</sup>"},
        {"htsno":"0806.10.20.05","indent":"2","units":["m<sup style=\"x\">3</sup>","kg"],"general":""},
        {"htsno":"4202.92","indent":"1","units":[],"general":""},
        {"htsno":"4202.92.31","indent":"2","units":[],"general":"17.6%  "},
        {"htsno":"4202.92.31.31","indent":"3","units":["No."," kg"],"general":""},
        {"htsno":"5407.10.00","indent":"1","units":[],"general":"13.6%"},
        {"htsno":"5407.10.00.10","indent":"2","units":["m²","kg"],"general":"12%"},
        {"htsno":"8517.13.00.00","indent":"1","units":["No."],"general":"Free"},
        {"htsno":"9102.11.10","indent":"1","units":[],"general":"44¢ each + 6% on the case"},
        {"htsno":"9903.88.15","indent":"0","units":[""],"general":"The duty provided in the applicable subheading + 7.5%"}]
        """;

    /// <summary>The next revision: 0901.11.00.45 gives way to .35, and 5407.10.00.10 loses its own rate.</summary>
    public static string SecondCsv => FirstCsv
        .Replace("0901.11.00.45", "0901.11.00.35", StringComparison.Ordinal)
        .Replace("\"12%\"", "\"\"", StringComparison.Ordinal);

    /// <summary>One after that: a heading of chapter 99 more.</summary>
    public static string ThirdCsv =>
        SecondCsv + "\"9903.01.25\",\"0\",\"Articles of any country\",\"\",\"+ 10%\",\"\",\"\",\"\",\"\"\n";
}
