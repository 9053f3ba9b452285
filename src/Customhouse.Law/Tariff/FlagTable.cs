using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Law;

/// <summary>
/// What CBP's list ties to a tariff number. The flags know no origin, producer or use: they say what may be
/// asked of goods of that number, never that these goods owe it.
/// </summary>
/// <param name="IsListed">True when CBP's list has the number; when false nothing else is known.</param>
/// <param name="Antidumping">True when some goods of the number are under an antidumping order.</param>
/// <param name="Countervailing">True when some goods of the number are under a countervailing duty order.</param>
/// <param name="Pga">The agencies' flags in the list's order; empty when there are none.</param>
/// <param name="AsksPga">True when a flag says that data may or must be sent.</param>
/// <param name="DemandsPga">True when a flag says that data must be sent.</param>
/// <param name="Units">Unit codes that ACE expects, joined by "; ", such as "DOZ; KG"; null when none.</param>
public readonly record struct TariffFlags(
    bool IsListed, bool Antidumping, bool Countervailing, IReadOnlyList<PgaFlag> Pga,
    bool AsksPga, bool DemandsPga, string? Units);

/// <summary>
/// CBP's flags by tariff number as of one day. Immutable, shared between threads, without allocation on lookup.
/// Numbers of eight digits stand here as those digits and "00", as in <see cref="TariffTable"/>.
/// Source: CBP's ACE report of tariff numbers with their PGA flags.
/// </summary>
public sealed class FlagTable
{
    static readonly Lazy<FlagTable> Embedded = new(
        () => Read(TableText.Carried(typeof(FlagTable).Assembly, "Customhouse.Law.flags.table")));
    static readonly TariffFlags Unlisted = new(false, false, false, [], false, false, null);

    readonly NumberIndex index;
    readonly int[] kinds;
    readonly TariffFlags[] answers;
    readonly byte[] text;

    FlagTable(FlagTableReader read, byte[] table)
    {
        index = new NumberIndex(read.Keys);
        (kinds, answers) = (read.Kinds, read.Answers.ToArray());
        (AsOf, File, FileSha256) = (read.AsOf, read.File, read.FileSha256);
        text = table;
    }

    /// <summary>The table that this library carries, loaded once when first asked for.</summary>
    public static FlagTable Carried => Embedded.Value;

    /// <summary>
    /// Reads the text form, as the importer writes it. Throws <see cref="FormatException"/> with the line when it
    /// is malformed. Keeps the bytes; the caller does not change them.
    /// </summary>
    public static FlagTable Read(byte[] table) => new(new FlagTableReader(table), table);

    /// <summary>The day of the list. On other days the flags may differ.</summary>
    public LocalDate AsOf { get; }

    /// <summary>Name of the list.</summary>
    public string File { get; }

    /// <summary>SHA-256 of the list as published, in lower-case hexadecimal.</summary>
    public string FileSha256 { get; }

    /// <summary>A mark of the text form, by which tables are told apart.</summary>
    internal string Mark => Fingerprint.Of(text);

    /// <summary>Numbers in the list.</summary>
    public int Count => kinds.Length;

    /// <inheritdoc cref="Of(long)"/>
    public TariffFlags Of(HtsNumber number) => Of(number.Digits);

    /// <summary>The flags of ten digits; total, an unknown number is one that is not listed.</summary>
    public TariffFlags Of(long number) => index.Find(number) is >= 0 and var row ? answers[kinds[row]] : Unlisted;
}
