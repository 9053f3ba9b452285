namespace Customhouse.Terms;

/// <summary>
/// Why an entry was released, as SO60 63-64 says it. Source: ACE Cargo/Manifest/Entry Status Query v21, WO60 note.
/// </summary>
public enum ReleaseOrigin : byte
{
    /// <summary>Not released.</summary>
    None = 0,

    /// <summary>01: selectivity.</summary>
    Selectivity = 1,

    /// <summary>02: estimated date of arrival.</summary>
    EstimatedArrival = 2,

    /// <summary>03: actual arrival.</summary>
    ActualArrival = 3,

    /// <summary>04: arrival of a paperless master in-bond movement; no entry type 86 has one.</summary>
    MasterInBond = 4,

    /// <summary>05: intensive examination done.</summary>
    ExamDone = 5,

    /// <summary>06: override to general examination.</summary>
    Override = 6,

    /// <summary>07: manifest hold removed.</summary>
    HoldRemoved = 7,

    /// <summary>08: other agency done.</summary>
    AgencyDone = 8,

    /// <summary>09: release date update.</summary>
    DateUpdate = 9,

    /// <summary>99: release removed.</summary>
    Removed = 99,
}
