using NodaTime;

namespace Customhouse.Terms;

/// <summary>A document of an entry's file. Numbers are storage format. Source: 19 CFR 111.21, 163.6.</summary>
public enum DocumentKind : byte
{
    /// <summary>Commercial invoice.</summary>
    Invoice = 1,

    /// <summary>Proof of value: what was paid.</summary>
    ProofOfValue = 2,

    /// <summary>Power of attorney.</summary>
    PowerOfAttorney = 3,

    /// <summary>What the filer received, from whom and when.</summary>
    ReceivedFacts = 4,
}

/// <summary>How the entries of a request were picked; never mixed in one request. Numbers are storage format.</summary>
public enum SampleDesign : byte
{
    /// <summary>At random, by a seed that is kept.</summary>
    Random = 1,

    /// <summary>At random within strata, by a seed that is kept.</summary>
    Stratified = 2,

    /// <summary>Chosen by an officer.</summary>
    Chosen = 3,
}

/// <summary>What an officer asks for.</summary>
/// <param name="Number">Number within the case, from 1.</param>
/// <param name="Design">How its entries were picked.</param>
/// <param name="Seed">The seed of a random pick; null when they were chosen.</param>
/// <param name="Entries">The entries.</param>
/// <param name="Kinds">The documents wanted of each.</param>
public sealed record DocumentRequest(int Number, SampleDesign Design, long? Seed, IReadOnlyList<EntryNumber> Entries,
    IReadOnlyList<DocumentKind> Kinds);

/// <summary>A document that a participant produced.</summary>
/// <param name="Request">Number of the request.</param>
/// <param name="Entry">Of which entry.</param>
/// <param name="Kind">Which document.</param>
/// <param name="Size">Its bytes.</param>
/// <param name="Hash">Their SHA-256, 64 hexadecimal digits, lower case.</param>
public sealed record ProducedDocument(int Request, EntryNumber Entry, DocumentKind Kind, long Size, string Hash);

/// <summary>What an officer finds of one entry's documents; the reasons stand with the act.</summary>
/// <param name="Request">Number of the request.</param>
/// <param name="Entry">Of which entry.</param>
/// <param name="Satisfies">True when they show what was asked.</param>
public sealed record DocumentFinding(int Request, EntryNumber Entry, bool Satisfies);

/// <summary>A request as it stands.</summary>
/// <param name="Request">What was asked.</param>
/// <param name="Due">When its clock runs out.</param>
/// <param name="HasLapsed">True when it did with documents wanting.</param>
/// <param name="Produced">What came.</param>
/// <param name="Findings">What was found.</param>
public sealed record OpenRequest(DocumentRequest Request, Instant Due, bool HasLapsed,
    IReadOnlyList<ProducedDocument> Produced, IReadOnlyList<DocumentFinding> Findings)
{
    /// <summary>True when an officer found something of every entry.</summary>
    public bool IsClosed => Request.Entries.All(entry => Findings.Any(finding => finding.Entry == entry));

    /// <summary>True when a document of every kind came for every entry.</summary>
    public bool IsAnswered => Request.Entries.All(entry => Request.Kinds.All(kind =>
        Produced.Any(document => document.Entry == entry && document.Kind == kind)));
}
