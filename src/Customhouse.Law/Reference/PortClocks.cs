using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Law;

/// <summary>
/// The clocks of the ports at which most low-value goods arrive. A port that is not listed has none here: nobody
/// guesses it from its district, since several districts have two clocks.
/// Source: Census Schedule D (ports); 15 USC 260 to 267 and 49 CFR part 71 (clocks), both from general knowledge.
/// </summary>
public static class PortClocks
{
    static readonly DateTimeZone Central = new AmericanZone("America/Chicago", 6, "CST", "CDT");
    static readonly DateTimeZone Mountain = new AmericanZone("America/Denver", 7, "MST", "MDT");
    static readonly DateTimeZone Pacific = new AmericanZone("America/Los_Angeles", 8, "PST", "PDT");
    static readonly DateTimeZone Alaska = new AmericanZone("America/Anchorage", 9, "AKST", "AKDT");
    static readonly DateTimeZone Arizona = DateTimeZone.ForOffset(Offset.FromHours(-7));
    static readonly DateTimeZone Hawaii = DateTimeZone.ForOffset(Offset.FromHours(-10));
    static readonly DateTimeZone PuertoRico = DateTimeZone.ForOffset(Offset.FromHours(-4));

    static readonly Dictionary<int, DateTimeZone> ByCode = new (DateTimeZone Clock, int[] Codes)[]
    {
        // Champlain, Buffalo, Philadelphia, Baltimore, Atlanta, Jacksonville, Detroit, Louisville and its UPS,
        // Cincinnati's DHL, Indianapolis' FedEx, Newark, John F. Kennedy, Port Everglades, Miami airport.
        (When.Zone,
            [712, 901, 1101, 1303, 1704, 1803, 3801, 4115, 4196, 4197, 4198, 4601, 4701, 5203, 5206]),
        // Birmingham, New Orleans, Memphis and its FedEx, Laredo, Presidio, Minneapolis, International Falls, Chicago,
        // Kansas City, Houston and its airport, Dallas.
        (Central, [1904, 2002, 2006, 2095, 2304, 2403, 3501, 3604, 3901, 4501, 5301, 5309, 5501]),
        // El Paso, Salt Lake City, Denver.
        (Mountain, [2402, 3303, 3307]),
        // Phoenix, San Luis.
        (Arizona, [2605, 2608]),
        // Otay Mesa, Los Angeles and its airport, Las Vegas, San Francisco airport, Blaine, Seattle-Tacoma.
        (Pacific, [2506, 2704, 2720, 2722, 2801, 3004, 3029]),
        // Anchorage and its FedEx.
        (Alaska, [3126, 3195]),
        // Honolulu and its airport.
        (Hawaii, [3201, 3205]),
        // San Juan.
        (PuertoRico, [4909]),
    }.SelectMany(group => group.Codes.Select(code => (code, group.Clock))).ToDictionary();

    /// <summary>The clock of a port; null when it is not listed.</summary>
    public static DateTimeZone? Of(PortOfEntry port) => ByCode.GetValueOrDefault(port.Code);
}
