using NodaTime;

namespace Customhouse.Terms;

/// <summary>Yes, no, or not known: what is unknown stays unknown.</summary>
public enum Tri : byte
{
    /// <summary>Not known.</summary>
    Unknown = 0,
    /// <summary>No.</summary>
    No,
    /// <summary>Yes.</summary>
    Yes,
}

/// <summary>Kinds of fact that are not declared on the wire. Bits are storage format: never renumber.</summary>
[Flags]
public enum FactKinds
{
    /// <summary>None.</summary>
    None = 0,
    /// <summary>When and where the bill arrived.</summary>
    Arrival = 1,
    /// <summary>Power of attorney, the filer's role and its permit.</summary>
    Client = 2,
    /// <summary>Which entry numbers are on file.</summary>
    Register = 4,
    /// <summary>What this person received that day.</summary>
    PersonDay = 8,
    /// <summary>Whether the tariff number existed on that day.</summary>
    Tariff = 16,
    /// <summary>Flags by tariff number: antidumping, countervailing duty, other agencies.</summary>
    TariffFlags = 32,
    /// <summary>Whether importer numbers are active, and whether who they belong to is foreign.</summary>
    Importer = 64,
    /// <summary>How an entry on file stands.</summary>
    Life = 128,
}

/// <summary>The part in which a filer files. Source: 84 FR 40079 (owner, purchaser, or a licensed broker).</summary>
public enum FilerRole : byte
{
    /// <summary>Not known.</summary>
    Unknown = 0,
    /// <summary>Owner of the goods.</summary>
    Owner,
    /// <summary>Purchaser of the goods.</summary>
    Purchaser,
    /// <summary>Licensed broker appointed by owner, purchaser or consignee.</summary>
    Broker,
    /// <summary>Anyone else: a bare consignee, a carrier, an express hub.</summary>
    Other,
}

/// <summary>
/// What is already known about a filing when it is decided: facts from registers and files, never from the wire.
/// <c>default</c> knows nothing. It is journaled with the decision, so that the decision can be repeated.
/// </summary>
public record struct Known
{
    /// <summary>Kinds that were supplied at all; a missing kind is said once, not on every entry.</summary>
    public FactKinds Supplied { get; set; }

    /// <summary>Is the entry number on file?</summary>
    public Tri OnFile { get; set; }

    /// <summary>How the entry of this number stands, where something is asked of it and that is known.</summary>
    public EntryStanding Standing { get; set; }

    /// <summary>Actual arrival of the bill at the first port, if known.</summary>
    public Instant? Arrived { get; set; }

    /// <summary>Port of that arrival, if known.</summary>
    public PortOfEntry ArrivedAt { get; set; }

    /// <summary>The filer's role.</summary>
    public FilerRole Role { get; set; }

    /// <summary>Does the filer, a broker, hold a permit?</summary>
    public Tri Permit { get; set; }

    /// <summary>Is there a valid power of attorney?</summary>
    public Tri PowerOfAttorney { get; set; }

    /// <summary>What earlier entries brought this person on the same day, in the order filed.</summary>
    public Usd SameDayBefore { get; set; }

    /// <summary>
    /// What all entries bring this person on the same day, where the stricter reading is set; else null.
    /// </summary>
    public Usd? WholeDay { get; set; }

    /// <summary>
    /// How the filer stands with the programme that is shut to it and that alone takes this entry type; None when none
    /// is.
    /// </summary>
    public ParticipantStatus Participant { get; set; }

    /// <summary>Is the declared importer number active?</summary>
    public Tri ImporterActive { get; set; }

    /// <summary>Is the importer of that number foreign?</summary>
    public Tri ImporterForeign { get; set; }
}
