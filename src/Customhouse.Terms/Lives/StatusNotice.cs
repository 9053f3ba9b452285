using NodaTime;

namespace Customhouse.Terms;

/// <summary>What is said of an entry at one instant: one SO50, SO60 or SO70 with what belongs to it.</summary>
/// <param name="Code">The code; of SO70 the entry level status.</param>
/// <param name="At">When.</param>
public sealed record StatusNotice(StatusCode Code, Instant At)
{
    /// <summary>Date of release, with 22 and 98 only. SO60 57-62.</summary>
    public LocalDate? ReleaseDate { get; init; }

    /// <summary>Origin of the release, with 22 and 98 only. SO60 63-64.</summary>
    public ReleaseOrigin Origin { get; init; }

    /// <summary>Reason of a refused request; null for none. SO20 RSN.</summary>
    public RequestReason? Reason { get; init; }

    /// <summary>Comment of an officer; null for none. SO20 CMT.</summary>
    public string? Comment { get; init; }

    /// <summary>What an agency said, of a code of SO70; null otherwise.</summary>
    public AgencyStatus? Agency { get; init; }
}

/// <summary>What a partner government agency says of an entry. SO70.</summary>
/// <param name="Agency">Agency, three letters. SO70 5-7.</param>
/// <param name="Code">Status of the entry; one of SO70. SO70 21-50.</param>
public sealed record AgencyStatus(string Agency, StatusCode Code)
{
    /// <summary>Programme of the agency; empty when none was stated. SO70 8-10.</summary>
    public string Program { get; init; } = "";

    /// <summary>1 set by CBP for the agency, 2 by the agency, 0 not stated. SO70 78.</summary>
    public int HoldType { get; init; }

    /// <summary>The lines it is about; null when it is about the whole entry. SO70 57-72.</summary>
    public AgencyLines? Lines { get; init; }

    /// <summary>References. SO71.</summary>
    public IReadOnlyList<AgencyReference> References { get; init; } = [];

    /// <summary>Comments; one that is longer than a record goes on in the next. SO72.</summary>
    public IReadOnlyList<string> Comments { get; init; } = [];

    /// <summary>True when nothing of the agency stands in the way any more.</summary>
    public bool MayProceed => Code == StatusCodes.MayProceed;
}

/// <summary>A reference of an agency's status. SO71.</summary>
/// <param name="Qualifier">What is referred to, two characters. SO71 5-6.</param>
/// <param name="Number">The reference, up to 12 characters. SO71 7-18.</param>
/// <param name="Received">When the agency received it; null when it does not say. SO71 19-30.</param>
public sealed record AgencyReference(string Qualifier, string Number, Instant? Received = null);
