using Customhouse.Terms;

namespace Customhouse.Sandbox;

/// <summary>A port where parcels arrive. Source: Census Schedule D.</summary>
sealed class Gateway(string port)
{
    public Text Port { get; } = Text.Of(port);

    public PortOfEntry Code { get; } =
        PortOfEntry.TryRead(System.Text.Encoding.ASCII.GetBytes(port), out var code)
            ? code : throw new ArgumentException($"'{port}' is no port.", nameof(port));
}

/// <summary>A carrier: the prefix of its air waybills, or its code on truck and sea bills.</summary>
/// <param name="Code">Three digits by air, four letters otherwise.</param>
readonly record struct Carrier(Text Code);

/// <summary>Where and with whom parcels come.</summary>
static class Gateways
{
    /// <summary>
    /// Airports: New York JFK, Los Angeles, Chicago, San Francisco, Miami, Dallas, Seattle, Atlanta, Anchorage.
    /// </summary>
    public static readonly Gateway[] Air =
        [.. "4701 4701 2720 2720 3901 3901 2801 5206 5501 3029 1704 3126".Split(' ').Select(port => new Gateway(port))];

    /// <summary>Land border: Buffalo, Detroit, Port Huron, Blaine, Laredo, Otay Mesa, El Paso.</summary>
    public static readonly Gateway[] Land =
        [.. "0901 3801 3802 3004 2304 2506 2402".Split(' ').Select(port => new Gateway(port))];

    /// <summary>Seaports: Los Angeles, Long Beach, New York/Newark, Savannah, Seattle.</summary>
    public static readonly Gateway[] Sea =
        [.. "2704 2709 4601 1703 3001".Split(' ').Select(port => new Gateway(port))];

    /// <summary>Air waybill prefixes, as airlines print them on every waybill.</summary>
    public static readonly Carrier[] Airlines =
        [.. "001 006 016 020 057 074 112 125 160 172 176 180 205 235 406 618 695 784 988 999".Split(' ').Select(Of)];

    /// <summary>Standard carrier alpha codes of trucking companies.</summary>
    public static readonly Carrier[] Trucks = [.. "ABFS CNWY FXFE ODFL RDWY SAIA UPGF".Split(' ').Select(Of)];

    /// <summary>Standard carrier alpha codes of ocean carriers.</summary>
    public static readonly Carrier[] Ships = [.. "COSU EGLV HLCU MAEU MATS MSCU ONEY".Split(' ').Select(Of)];

    static Carrier Of(string code) => new(Text.Of(code));
}
