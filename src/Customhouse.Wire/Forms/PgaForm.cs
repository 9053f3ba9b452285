using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// Records for other agencies in the neutral forms: whole records as the chapter lays them out, or a disclaimer in
/// short, from which the two records are made that a disclaimer needs.
/// Source: PGA Message Set, 2026-07-01: OI 11-80 description; PG01 5-7 line, 8-10 agency, 11-13 programme,
/// 80 disclaimer.
/// </summary>
static class PgaForm
{
    const int Width = 80;

    public static void AddRecord(Filing filing, Text record, long line)
    {
        ref var pga = ref Begin(filing, record, line);
        if (!record.Span.StartsWith("PG01"u8)) return;
        if (record.Length >= 10) pga.Agency = Trimmed.Of(record, 7, 3);
        if (record.Length >= Width) pga.Disclaimer = Trimmed.Of(record, Width - 1, 1);
    }

    /// <param name="filing">Where the records go.</param>
    /// <param name="agency">Agency, or agency and programme with a slash between.</param>
    /// <param name="code">Disclaimer code.</param>
    /// <param name="arena">Room for the records.</param>
    /// <param name="line">Row in the source.</param>
    public static bool TryDisclaim(Filing filing, Text agency, Text code, TextArena arena, long line)
    {
        var slash = agency.Span.IndexOf((byte)'/');
        var name = slash < 0 ? agency.Span : agency.Span[..slash];
        var programme = slash < 0 ? default : agency.Span[(slash + 1)..];
        if (name.Length != 3 || programme.Length > 3 || code.Length != 1) return false;
        if (CountOf(filing, "PG01"u8) == 0) AddRecord(filing, Description(filing, arena), line);
        var room = arena.Reserve(Width);
        room.Fill((byte)' ');
        "PG01"u8.CopyTo(room);
        (CountOf(filing, name) + 1)
            .TryFormat(room[4..7], out _, "D3", System.Globalization.CultureInfo.InvariantCulture);
        name.CopyTo(room[7..]);
        programme.CopyTo(room[10..]);
        room[Width - 1] = code.Span[0];
        AddRecord(filing, arena.Take(Width), line);
        return true;
    }

    static ref PgaRecord Begin(Filing filing, Text record, long line)
    {
        ref var pga = ref filing.Pga.Add();
        pga.LineIndex = filing.Lines.Count - 1;
        pga.TariffIndex = filing.Tariffs.Count - 1;
        pga.Record = record;
        pga.Line = line;
        return ref pga;
    }

    static Text Description(Filing filing, TextArena arena)
    {
        var description = filing.Lines.Count == 0 ? default : filing.Lines[filing.Lines.Count - 1].Description.Span;
        description = description[..Math.Min(description.Length, 70)].TrimEnd((byte)' ');
        var room = arena.Reserve(Width);
        room.Fill((byte)' ');
        "OI"u8.CopyTo(room);
        description.CopyTo(room[10..]);
        return arena.Take(description.Length == 0 ? 2 : 10 + description.Length);
    }

    /// <summary>How many records of the last tariff number open with this text or are of this agency.</summary>
    static int CountOf(Filing filing, ReadOnlySpan<byte> what)
    {
        var count = 0;
        foreach (ref readonly var pga in filing.Pga.Span)
            if (pga.TariffIndex == filing.Tariffs.Count - 1 && pga.LineIndex == filing.Lines.Count - 1 &&
                (pga.Agency.Is(what) || pga.Record.Span.StartsWith(what))) count++;
        return count;
    }
}
