using Customhouse.Clearance;
using Customhouse.Terms;
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

    /// <summary>Who may read restricted lists, by a register of grants; nobody without one.</summary>
    public static GrantRegister Grants(string? grants)
    {
        if (grants is null) return GrantRegister.Empty;
        using var file = Input.OpenFile(grants);
        return GrantFile.Read(file, grants);
    }

    static T Read<T>(string path, Func<TextReader, string, T> read)
    {
        using var reader = new StreamReader(Input.OpenFile(path));
        return read(reader, path);
    }
}
