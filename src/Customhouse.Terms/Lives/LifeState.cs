using System.Runtime.InteropServices;
using NodaTime;

namespace Customhouse.Terms;

/// <summary>
/// An accepted entry as its life stands: 48 bytes without a reference, so that ten million of them are half a gigabyte.
/// Equal when everything is equal. <c>default</c> is a number without an entry. Instants are kept to the
/// millisecond, as the journal has them; days and the manifest's word are kept from 2000 on.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LifeState
{
    readonly long filed, arrived;
    readonly uint manifestSaid, agencies;
    readonly ushort eda, releaseDay, withoutBillSince, port;

    /// <summary>How far it has come.</summary>
    public LifeStage Stage { get; init; }

    /// <summary>How its bill stands with the manifest.</summary>
    public BillStanding Bill { get; init; }

    /// <summary>What stands in the way of its release.</summary>
    public LifeHolds Holds { get; init; }

    /// <summary>Which agencies hold it.</summary>
    public AgencySet Agencies { get => new(agencies); init => agencies = value.Bits; }

    /// <summary>Why it is withheld.</summary>
    public WithheldBy Withheld { get; init; }

    /// <summary>Why it was released last; None when it never was.</summary>
    public ReleaseOrigin Origin { get; init; }

    /// <summary>What else is known.</summary>
    public LifeMarks Marks { get; init; }

    /// <summary>Port of entry.</summary>
    public PortOfEntry Port { get => PortOfEntry.FromCode(port); init => port = (ushort)value.Code; }

    /// <summary>Quantity entered of the bill; 0 when none was stated.</summary>
    public int Quantity { get; init; }

    /// <summary>Quantity of the bill by its manifest; 0 when not known.</summary>
    public int Manifested { get; init; }

    /// <summary>When the entry was received. A correction does not change it.</summary>
    public Instant Filed { get => Compact.Instant(filed) ?? default; init => filed = Compact.Of(value); }

    /// <summary>When its conveyance arrived at the first port, as now known; null when it is not.</summary>
    public Instant? Arrived { get => Compact.Instant(arrived); init => arrived = Compact.Of(value); }

    /// <summary>The date of arrival that the filer estimated.</summary>
    public LocalDate? Eda { get => Compact.Day(eda); init => eda = Compact.Of(value); }

    /// <summary>
    /// The arrival that the manifest foretold when the entry was filed, to the minute; null when it said nothing.
    /// </summary>
    public Instant? ManifestSaid
    {
        get => Compact.Minute(manifestSaid);
        init => manifestSaid = Compact.MinuteOf(value);
    }

    /// <summary>The date of its last release; null when it never was released.</summary>
    public LocalDate? ReleaseDay { get => Compact.Day(releaseDay); init => releaseDay = Compact.Of(value); }

    /// <summary>Since which day it has no bill on file; what it says is of no meaning while it has one.</summary>
    public LocalDate? WithoutBillSince
    {
        get => Compact.Day(withoutBillSince);
        init => withoutBillSince = Compact.Of(value);
    }

    /// <summary>How it stands, as far as a request turns on it.</summary>
    public EntryStanding Standing => new(Stage, Bill, ReleaseDay);

    /// <summary>True when all of these marks are set.</summary>
    public bool Has(LifeMarks marks) => (Marks & marks) == marks;

    /// <summary>The same with marks added.</summary>
    public LifeState With(LifeMarks marks) => this with { Marks = Marks | marks };

    /// <summary>The same with marks taken away.</summary>
    public LifeState Without(LifeMarks marks) => this with { Marks = Marks & ~marks };

    /// <summary>True while a hold, a review, an examination or another agency stops it.</summary>
    public bool IsStopped => Holds != LifeHolds.None || !Agencies.IsEmpty;

    /// <summary>True when more is entered than the manifest has of the bill.</summary>
    public bool IsOverManifest => Bill >= BillStanding.OnFile && Manifested > 0 && Quantity > Manifested;

    /// <summary>True when nothing is in the way of a release, apart from the conveyance.</summary>
    public bool IsClear => !IsStopped && !IsOverManifest && (Marks & (LifeMarks.Superseded | LifeMarks.Gone)) == 0;
}
