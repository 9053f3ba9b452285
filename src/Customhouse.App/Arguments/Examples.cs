namespace Customhouse.App;

/// <summary>An example for each verb, shown under its help.</summary>
static class Examples
{
    static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        [""] = "customhouse demo",
        ["check"] = "customhouse check day.catair --as-of 2024-05-20 --facts arrivals.csv",
        ["file"] = "customhouse file day.catair --journal may.journal",
        ["person-day"] = "customhouse person-day day.catair --as-of 2025-08-20 --persons normalised --journal august.journal",
        ["explain"] = "customhouse explain ET86.EDA",
        ["rules"] = "customhouse rules --as-of 2024-05-20",
        ["convert"] = "customhouse convert day.catair --to csv --out day.csv",
        ["diff"] = "customhouse diff day.catair day.csv",
        ["mask"] = "customhouse mask day.catair --out shareable.catair",
        ["replay"] = "customhouse replay --journal may.journal --as-of 2024-10-01",
        ["rate"] = "customhouse rate --filer ABC --from 2024-05-01 --to 2024-05-31 --definition ET86.UNTIMELY --journal may.journal",
        ["case"] = "customhouse case --journal may.journal --programme ET86 --filer ABC",
        ["exposure"] = "customhouse exposure samples/penalties/case.json",
        ["prove"] = "customhouse prove --journal may.journal --position 41",
        ["participants"] = "customhouse participants --journal may.journal --public",
        ["verify"] = "customhouse verify may.journal --key may.journal/key.pub",
        ["hold"] = "customhouse hold list --journal may.journal",
        ["hold set"] = "customhouse hold set CIT-24-00097 --filer ABC --by counsel --why litigation --journal may.journal",
        ["hold lift"] = "customhouse hold lift CIT-24-00097 --by counsel --why dismissed --journal may.journal",
        ["hold list"] = "customhouse hold list --journal may.journal",
        ["erase"] = "customhouse erase --person-of ABC-0000001-2 --by \"the data officer\" --why request --journal may.journal",
        ["serve"] = "customhouse serve --sandbox --clock 2024-05-20 --data world",
        ["send"] = "customhouse send day.catair --to http://127.0.0.1:8321",
        ["scenario"] = "customhouse scenario samples/scenarios/*.yaml",
        ["docs"] = "customhouse docs --check",
        ["sandbox"] = "customhouse sandbox day --entries 1000 --seed 1 --date 2024-05-20 --out day",
        ["sandbox day"] = "customhouse sandbox day --entries 1000 --seed 1 --date 2024-05-20 --out day",
        ["tariff"] = "customhouse tariff import hts_2026_revision_17.json --revision \"2026 rev 17\" --effective 2026-08-31 --table tariff.table",
        ["tariff import"] = "customhouse tariff import hts_2026_revision_17.json --revision \"2026 rev 17\" --effective 2026-08-31 --table tariff.table",
        ["transmitters"] = "customhouse transmitters add transmitters.json --site 4701 --sender ABC --filer ABC --port 4701 < password",
        ["transmitters add"] = "customhouse transmitters add transmitters.json --site 4701 --sender ABC --filer ABC --port 4701 < password",
        ["demo"] = "customhouse demo",
    };

    /// <summary>The example of a verb; null when there is none.</summary>
    public static string? Of(string verb) => Known.GetValueOrDefault(verb);
}
