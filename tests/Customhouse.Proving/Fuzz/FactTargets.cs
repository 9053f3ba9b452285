using System.Text;
using Customhouse.App;
using Customhouse.Clearance;
using Customhouse.Law;
using Customhouse.Sandbox;

namespace Customhouse.Proving;

/// <summary>Files of facts, and what stands on the command line.</summary>
static class FactTargets
{
    static readonly string[] Given =
        ["2024-05-18T14:20-04:00", "2024-05-18 14:20", "2024-05-18", "UAA-0000012-3", "UAA00000123"];

    public static readonly Target Arrivals =
        Facts("facts", SandboxDay.Arrivals, (reader, name) => ArrivalFacts.Read(reader, name));

    public static readonly Target Clients =
        Facts("clients", SandboxDay.Clients, (reader, name) => ClientFacts.Read(reader, name));

    /// <summary>An instant, an entry number, or a key.</summary>
    public static readonly Target Arguments = new(
        "arguments", "txt", () => [.. Given.Select(Encoding.UTF8.GetBytes)], [Grain.Words], Words.Note, Argument);

    static Target Facts(string name, string file, Action<TextReader, string> read) =>
        new(name, "csv", () => [FilingSeeds.File(file)], Grain.OfTables, Words.Csv, bytes =>
        {
            try
            {
                using var reader = new StreamReader(new MemoryStream(bytes));
                read(reader, file);
            }
            catch (FactsException)
            {
                // Refused, with its row.
            }
        });

    static void Argument(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        if (Instants.TryRead(text, out var instant, out _) && instant > When.Eastern(2016, 3, 10, 0))
            Statutes.At(instant);
        Instants.TryReadDay(text, out _);
        try
        {
            EntryNumbers.Read(text);
        }
        catch (Trouble)
        {
            // Refused, in words.
        }
    }
}
