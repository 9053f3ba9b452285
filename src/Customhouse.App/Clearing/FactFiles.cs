using Customhouse.Clearance;
using Customhouse.Wire;

namespace Customhouse.App;

/// <summary>Reads the files of facts.</summary>
static class FactFiles
{
    /// <summary>Reads those that are given.</summary>
    public static SuppliedFacts Read(string? arrivals, string? clients) => new()
    {
        Arrivals = arrivals is null ? null : Read(arrivals, ArrivalFacts.Read),
        Clients = clients is null ? null : Read(clients, ClientFacts.Read),
    };

    /// <summary>Who may send what, by a register of transmitters; null without one.</summary>
    public static Authority? Authority(string? transmitters)
    {
        if (transmitters is null) return null;
        using var file = Input.OpenFile(transmitters);
        return new Authority(TransmitterFile.Read(file, transmitters));
    }

    static T Read<T>(string path, Func<TextReader, string, T> read)
    {
        using var reader = new StreamReader(Input.OpenFile(path));
        return read(reader, path);
    }
}
