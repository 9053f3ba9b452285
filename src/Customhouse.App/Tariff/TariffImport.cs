using Customhouse.Law;
using NodaTime;
using NodaTime.Text;

namespace Customhouse.App;

/// <summary>What an import of the schedule did.</summary>
/// <param name="Table">File that was written.</param>
/// <param name="Revisions">Revisions in the table.</param>
/// <param name="Numbers">Numbers in the table.</param>
/// <param name="Came">Numbers that the last imported revision has and the one before lacks.</param>
/// <param name="Went">Numbers that the one before has and the last imported revision lacks.</param>
/// <param name="Bytes">Size of the table.</param>
/// <param name="Sha256">SHA-256 of the table.</param>
public sealed record TariffImportReport(
    string Table, int Revisions, int Numbers, int Came, int Went, int Bytes, string Sha256);

/// <summary>
/// Brings exports of hts.usitc.gov into a <see cref="TariffTable"/>. Same exports and dates, same bytes. What can't
/// be used throws <see cref="InvalidDataException"/> with a sentence for the user.
/// </summary>
public static class TariffImport
{
    // A revision changes a few hundred of 24,000 numbers; an excerpt would make all others lapse.
    const int LeastShare = 90;

    /// <summary>
    /// Adds one export to the table, which begins as the one that the program carries. Without an
    /// <paramref name="earliest"/> day it is taken that the revision may have begun right after the last day on
    /// which the one before is known to have stood.
    /// </summary>
    /// <param name="file">A .csv or .json export.</param>
    /// <param name="revision">Name of the revision, such as "2026 rev 17".</param>
    /// <param name="effective">First day on which it was in force for certain.</param>
    /// <param name="table">Table to write; extended when it exists.</param>
    /// <param name="earliest">First day on which it may have been in force.</param>
    /// <param name="through">Last day on which it is known to stand; without it, <paramref name="effective"/>.</param>
    public static TariffImportReport Run(
        string file, string revision, LocalDate effective, string table, LocalDate? earliest = null,
        LocalDate? through = null)
    {
        var history = TariffHistory.Of(File.Exists(table) ? Existing(table) : TariffTable.Carried);
        var (came, went) = Add(history, file, revision, earliest ?? Earliest(history, effective), effective, through);
        return Write(history, table, came, went);
    }

    /// <summary>
    /// Makes a table of a folder of exports and a list of them: a CSV with the columns name, earliest, certain,
    /// through, file. Through is empty where the next revision says when it ended.
    /// </summary>
    public static TariffImportReport RunFolder(string folder, string list, string table)
    {
        var history = new TariffHistory();
        var (came, went) = (0, 0);
        foreach (var entry in RevisionList.Read(list))
            (came, went) = Add(
                history, Path.Combine(folder, entry.File), entry.Name, entry.Earliest, entry.Certain, entry.Through);
        return Write(history, table, came, went);
    }

    static TariffTable Existing(string table)
    {
        try
        {
            return TariffTable.Read(File.ReadAllBytes(table));
        }
        catch (FormatException e)
        {
            throw new InvalidDataException(
                $"{table} is not a table to extend: {e.Message} Name another file, or delete this one.", e);
        }
    }

    static (int, int) Add(
        TariffHistory history, string file, string revision, LocalDate earliest, LocalDate certain, LocalDate? through)
    {
        using var stream = File.OpenRead(file);
        return Add(history, stream, Path.GetFileName(file), revision, earliest, certain, through);
    }

    internal static (int Came, int Went) Add(
        TariffHistory history, Stream stream, string file, string revision, LocalDate earliest, LocalDate certain,
        LocalDate? through)
    {
        if (revision.Length == 0 || revision.Any(char.IsControl))
            throw new InvalidDataException("A revision has a name of printable characters.");
        if (earliest > certain)
            throw new InvalidDataException(
                $"{revision}: its earliest day {Iso(earliest)} is after its certain day {Iso(certain)}.");
        using var hashed = new HashedStream(stream);
        var lines = HtsLines.Of(HtsExport.Read(hashed, file), file);
        RefuseExcerpt(history, certain, lines, file);
        return history.Add(
            new TariffRevision(revision, earliest, certain, lines.Rows, hashed.Sha256(), file), lines, through);
    }

    static void RefuseExcerpt(TariffHistory history, LocalDate certain, HtsLines lines, string file)
    {
        if (lines.ByNumber.Count == 0)
            throw new InvalidDataException($"{file}: no tariff number of eight or ten digits in it.");
        if (history.Before(certain) is { } before && lines.Rows < (long)before.Rows * LeastShare / 100)
            throw new InvalidDataException(
                $"{file}: {lines.Rows} rows where {before.Name} has {before.Rows}; export all chapters, an excerpt " +
                $"would make the other numbers lapse.");
    }

    static LocalDate Earliest(TariffHistory history, LocalDate certain)
    {
        var known = certain > history.Through ? history.Through : history.Before(certain)?.Certain;
        return known?.PlusDays(1) ?? certain;
    }

    static TariffImportReport Write(TariffHistory history, string table, int came, int went)
    {
        var bytes = history.ToTable();
        var read = TariffTable.Read(bytes);
        var draft = table + ".new";
        File.WriteAllBytes(draft, bytes);
        File.Move(draft, table, overwrite: true);
        return new TariffImportReport(table, read.Revisions.Count, read.Count, came, went, bytes.Length, read.Sha256);
    }

    static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
