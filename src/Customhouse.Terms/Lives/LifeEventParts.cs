using NodaTime;

namespace Customhouse.Terms;

/// <summary>What an entry says that its life turns on. <c>default</c> says nothing.</summary>
/// <param name="Quantity">Quantity entered of its bill; 0 when none was stated.</param>
/// <param name="Port">Port of entry.</param>
/// <param name="Eda">Estimated date of arrival.</param>
/// <param name="Marks">Mail, Air and China, as far as they hold; other marks are not of the entry's saying.</param>
public readonly record struct EntryParticulars(
    int Quantity, PortOfEntry Port, LocalDate? Eda = null, LifeMarks Marks = LifeMarks.None);

/// <summary>How a bill stands on the manifests that are on file. <c>default</c> is not on file.</summary>
/// <param name="Standing">None, Acas or OnFile. That it departed or arrived is told by events of its own.</param>
/// <param name="Manifested">Quantity by the manifest; 0 when not known.</param>
public readonly record struct BillMatch(BillStanding Standing, int Manifested = 0);

/// <summary>What an officer decides on.</summary>
public enum LifeRequest : byte
{
    /// <summary>A correction (action R).</summary>
    Correction = 1,

    /// <summary>A cancellation (action D).</summary>
    Cancellation,
}

/// <summary>What an officer decided.</summary>
public enum RequestOutcome : byte
{
    /// <summary>It is done (88, 23).</summary>
    Approved = 1,

    /// <summary>It is refused (86, 87).</summary>
    Rejected,

    /// <summary>Documents are wanted first (84, 85).</summary>
    DocumentsWanted,
}

/// <summary>
/// Ways out for goods that an entry type 86 cannot release, apart from another entry.
/// Source: CBP Trade Information Notice, Release 3 (secondary).
/// </summary>
public enum Remedy : byte
{
    /// <summary>Given up to the government.</summary>
    Abandoned = 1,

    /// <summary>Exported.</summary>
    Exported,

    /// <summary>Returned to the sender.</summary>
    Returned,
}
