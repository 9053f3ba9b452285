using Customhouse.Terms;

namespace Customhouse.Law;

/// <summary>How strongly a flag asks for another agency's data.</summary>
public enum PgaDemand : byte
{
    /// <summary>Data may be required; the filer sends it or disclaims. Also for a flag of unknown meaning.</summary>
    May = 0,
    /// <summary>Data is required.</summary>
    Must = 1,
}

/// <summary>
/// A flag by which CBP ties a tariff number to a partner government agency (PGA).
/// Source: meanings as CBP's ACE Agency Tariff Code Reference Guide (publication 0875-0419, 2024-03-06) gives
/// them, read in a public restatement of the guide and not in the guide itself, hence secondary.
/// </summary>
/// <param name="Code">Three characters, such as FD3.</param>
/// <param name="Agency">Agency code as in PG01, such as FDA; empty when unknown.</param>
/// <param name="Demand">Whether data may or must be sent.</param>
/// <param name="Subject">What the data is about.</param>
/// <param name="Mark">How far the meaning is confirmed.</param>
public sealed record PgaFlag(string Code, string Agency, PgaDemand Demand, string Subject, Mark Mark)
{
    const PgaDemand May = PgaDemand.May, Must = PgaDemand.Must;

    /// <summary>The flags whose meaning is known, by code.</summary>
    public static IReadOnlyDictionary<string, PgaFlag> Known { get; } = Guide()
        .ToDictionary(f => f.Code, StringComparer.Ordinal);

    /// <summary>The flag of this code; when its meaning is unknown, one that says May and unconfirmed.</summary>
    public static PgaFlag Of(string code) => Known.TryGetValue(code, out var flag)
        ? flag
        : new PgaFlag(code, "", May, "meaning not known", Mark.Unconfirmed);

    // The restatement gives the Lacey Act flags to the Fish and Wildlife Service; the PGA message set files Lacey
    // under APHIS. The demand is the restatement's, the agency is not confirmed.
    static PgaFlag[] Guide() =>
    [
        new("AL1", "APH", May,  "Lacey Act declaration", Mark.Unconfirmed),
        new("AL2", "APH", Must, "Lacey Act declaration", Mark.Unconfirmed),
        new("AM2", "AMS", Must, "shell eggs", Mark.Secondary),
        new("AM4", "AMS", Must, "marketing orders", Mark.Secondary),
        new("AM6", "AMS", Must, "peanuts", Mark.Secondary),
        new("AM7", "AMS", May,  "organic products", Mark.Secondary),
        new("AM8", "AMS", Must, "organic products", Mark.Secondary),
        new("AQ1", "APH", May,  "animals, plants and their products", Mark.Secondary),
        new("AQ2", "APH", Must, "animals, plants and their products", Mark.Secondary),
        new("AQX", "APH", May,  "animals, plants and their products; no disclaimer is needed", Mark.Secondary),
        new("DE1", "DEA", May,  "controlled substances", Mark.Secondary),
        new("DT1", "NHT", May,  "motor vehicles and equipment, form HS-7", Mark.Secondary),
        new("DT2", "NHT", Must, "motor vehicles and equipment, form HS-7", Mark.Secondary),
        new("EH1", "EPA", May,  "hydrofluorocarbons; only disclaimer A", Mark.Secondary),
        new("EH2", "EPA", Must, "hydrofluorocarbons", Mark.Secondary),
        new("EP1", "EPA", May,  "ozone depleting substances", Mark.Secondary),
        new("EP3", "EPA", May,  "vehicles and engines", Mark.Secondary),
        new("EP5", "EPA", May,  "pesticides", Mark.Secondary),
        new("EP7", "EPA", May,  "toxic substances control", Mark.Secondary),
        new("FD1", "FDA", May,  "food, drugs, devices and cosmetics, section 801(a)", Mark.Secondary),
        new("FD2", "FDA", Must, "food, drugs, devices and cosmetics, section 801(a)", Mark.Secondary),
        new("FD3", "FDA", May,  "prior notice of food, section 801(m)", Mark.Secondary),
        new("FD4", "FDA", Must, "prior notice of food, section 801(m)", Mark.Secondary),
        new("FS3", "FSI", May,  "meat, poultry and egg products", Mark.Secondary),
        new("FS4", "FSI", Must, "meat, poultry and egg products", Mark.Secondary),
        new("FW1", "FWS", May,  "fish and wildlife", Mark.Secondary),
        new("FW2", "FWS", Must, "fish and wildlife", Mark.Secondary),
        new("FW3", "FWS", May,  "fish and wildlife; only disclaimer C or D", Mark.Secondary),
        new("NM1", "NMF", May,  "tuna and dolphin safety, form 370", Mark.Secondary),
        new("NM2", "NMF", Must, "tuna and dolphin safety, form 370", Mark.Secondary),
        new("NM4", "NMF", Must, "Antarctic marine living resources", Mark.Secondary),
        new("NM5", "NMF", May,  "highly migratory species", Mark.Secondary),
        new("NM6", "NMF", Must, "highly migratory species", Mark.Secondary),
        new("NM8", "NMF", Must, "seafood import monitoring", Mark.Secondary),
        new("OM2", "OMC", Must, "shrimp and marine conservation", Mark.Secondary),
        new("TB1", "TTB", May,  "alcohol and tobacco", Mark.Secondary),
        new("TB3", "TTB", May,  "alcohol and tobacco; only disclaimer A or C", Mark.Secondary),
    ];
}
