using System.Globalization;
using System.Text;
using Customhouse.Terms;

namespace Customhouse.Proving;

/// <summary>Batches of one filer as sessions send them, all different.</summary>
static class ServerTrade
{
    /// <summary>The batches of each session.</summary>
    /// <param name="sessions">How many sessions.</param>
    /// <param name="batches">How many batches together.</param>
    /// <param name="entries">Entries of a batch.</param>
    public static byte[][][] Of(int sessions, int batches, int entries) =>
        [.. Enumerable.Range(0, sessions).Select(session => Enumerable.Range(0, batches / sessions)
            .Select(batch => Batch((session * (batches / sessions) + batch) * entries, entries)).ToArray())];

    /// <summary>Number of the house bill of a filer's entry.</summary>
    public static string BillOf(int i, string filer = "Q11") => $"H{i:D7}{filer}";

    /// <summary>A batch of valid entries of one filer, each on a house bill of its own.</summary>
    public static byte[] Batch(int first, int entries, string filer = "Q11")
    {
        var text = new StringBuilder();
        Line($"ALA  {filer}      052024     SE");
        Line($"B  5501{filer}SE");
        for (var i = first; i < first + entries; i++) Entry(i);
        Line($"Y  5501{filer}SE");
        Line($"ZLA  {filer}      052024");
        return Encoding.ASCII.GetBytes(text.ToString());

        void Line(string record) => text.Append(record.PadRight(80)).Append('\n');

        void Entry(int i)
        {
            FilerCode.TryRead(Encoding.ASCII.GetBytes(filer), out var code);
            var number = EntryNumber.Of(code, i).ToString().Replace("-", "", StringComparison.Ordinal)[3..];
            Line($"SE10A{filer}  {number} 86               400{125.ToString("D10", CultureInfo.InvariantCulture)}5501");
            Line("SE13JANE BROKER                             7185550100");
            Line("SE15M    99912345675                                                    N");
            Line($"SE15H    {BillOf(i, filer),-50}00000001     N");
            Line("SE20EDA052124");
            Line($"SE30CN JOHN SMITH {filer} {i}");
            Line("SE351512 MAIN ST APT 4");
            Line("SE36BROOKLYN                           NY       11201          US");
            Line("SE30SE LYON HOME GOODS SARL");
            Line("SE35158 RUE DE LA REPUBLIQUE");
            Line("SE36LYON                                        69002          FR");
            Line("SE40001FR COTTON KITCHEN TOWELS, SET OF SIX");
            Line($"SE606307909882{125.ToString("D10", CultureInfo.InvariantCulture)}");
        }
    }
}
