using System.Text;
using Customhouse.App;
using Customhouse.Law;

namespace Customhouse.Proving;

/// <summary>
/// Exports of the tariff schedule in both shapes, the tables made of them, CBP's list of flags, and lists of revisions.
/// </summary>
static class TariffTargets
{
    const string Csv = """""
        HTS Number,Indent,Description,Unit of Quantity,General Rate of Duty,Special Rate of Duty,Column 2 Rate of Duty,Quota Quantity,Additional Duties
        "0901","0","Coffee, whether or not roasted:","","","","","",""
        "","1","Coffee, not roasted:","","","","","",""
        "0901.11.00","2","Not decaffeinated","","Free","","Free","",""
        "0901.11.00.15","4","Certified organic","[""kg""]","","","","",""
        "0806.10.20.05","2","Certified organic","[""m<sup style=\""x\"">3</sup>"",""kg""]","
        ","","","",""
        "9903.88.15","0","Articles the product of China","[""""]","The duty + 7.5%","","","",""

        """"";

    const string Json = """
        [{"htsno":"0901","indent":"0","description":"Coffee","superior":null,"units":[],"general":"","footnotes":[]},
        {"htsno":"","indent":"1","description":"Coffee, not roasted:","superior":"true","units":[],"general":""},
        {"htsno":"0901.11.00","indent":"2","units":[],"general":"Free","special":"","other":"Free"},
        {"htsno":"0901.11.00.15","indent":"4","units":["kg"],"general":null},
        {"htsno":"9903.88.15","indent":"0","units":[""],"general":"The duty + 7.5%"}]
        """;

    const string Report = """
        HTS Date:,5/20/2024,,,,,,,,,,,,,,,,,
        ,,,,,,,,,,,,,,,,,,
        Tariff Number,a,b,c,u1,u2,u3,AD,CVD,f1,f2,f3,f4,f5,f6,f7,f8,f9,f10
        0901110015,a,b,c,KG,,,Y,N,FD1,FD2,,,,,,,,
        0099038815,a,b,c,X,,,N,N,,,,,,,,,,

        """;

    const string Revisions = """
        name,earliest,certain,through,file
        2024 rev 1,2024-01-01,2024-01-05,,one.csv
        2024 rev 2,2024-02-01,2024-02-05,2024-03-01,two.csv

        """;

    public static readonly Target ExportCsv =
        Of("hts", "csv", Csv, Grain.OfTables, Words.Csv, bytes => Import(bytes, "export.csv"));

    public static readonly Target ExportJson = Of(
        "hts", "json", Json, [Grain.Lines, Grain.Tokens, Grain.Words], Words.Json,
        bytes => Import(bytes, "export.json"));

    public static readonly Target Table = new(
        "table", "table", () => [Import(Encoding.UTF8.GetBytes(Csv), "export.csv"), FlagTable()],
        [Grain.Lines, Grain.Words], Words.Csv, ReadTables);

    public static readonly Target Flags = Of("flags", "csv", Report, Grain.OfTables, Words.Csv, bytes =>
        Law.FlagTable.Read(FlagImport.Read(new MemoryStream(bytes), "report")));

    public static readonly Target List = Of("revisions", "csv", Revisions, Grain.OfTables, Words.Csv, ReadList);

    static Target Of(string name, string extension, string seed, Grain[] grains, string[] words, Action<byte[]> read) =>
        new(name, extension, () => [Encoding.UTF8.GetBytes(seed)], grains, words, bytes =>
        {
            try
            {
                read(bytes);
            }
            catch (InvalidDataException)
            {
                // Refused, with its row.
            }
        });

    static byte[] FlagTable() => FlagImport.Read(new MemoryStream(Encoding.UTF8.GetBytes(Report)), "report");

    // An export that was taken gives a table that is read again.
    static byte[] Import(byte[] bytes, string name)
    {
        var history = new TariffHistory();
        TariffImport.Add(
            history, new MemoryStream(bytes), name, "2024 rev 1", FilingSeeds.Today, FilingSeeds.Today, null);
        var table = history.ToTable();
        TariffTable.Read(table);
        return table;
    }

    static void ReadTables(byte[] bytes)
    {
        foreach (var read in (Action[])
            [() => TariffHistory.Of(TariffTable.Read(bytes)).ToTable(), () => Law.FlagTable.Read(bytes)])
            try
            {
                read();
            }
            catch (FormatException)
            {
                // Refused, with its line.
            }
    }

    static void ReadList(byte[] bytes)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, bytes);
            RevisionList.Read(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
