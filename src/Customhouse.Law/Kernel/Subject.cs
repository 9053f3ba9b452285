using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Law;

/// <summary>
/// What a rule is asked about: the facts, and which bill, party, line or tariff number. Everything a rule reads it
/// reads here, so that an explanation can show every value. <see cref="Index"/> is -1 for the entry as a whole.
/// </summary>
public readonly struct Subject(Facts facts, int index)
{
    /// <summary>Which part, from 0; -1 for the whole.</summary>
    public int Index => index;

    /// <summary>The declared facts, for what has no name of its own here.</summary>
    public Filing Filing => facts.Filing;

    /// <summary>The law at receipt.</summary>
    public LawAt Law => facts.Law;

    /// <summary>The instant of receipt.</summary>
    public Instant Received => Read("received", facts.Received);

    /// <summary>The instant of entry as far as known.</summary>
    public Instant Entered => Read("entered", facts.Entered);

    /// <summary>The Eastern day of <see cref="Entered"/>.</summary>
    public LocalDate EntryDay => Read("day of entry", facts.EntryDay);

    /// <summary>True when <see cref="Entered"/> rests on an estimate.</summary>
    public bool EnteredIsEstimate => facts.EnteredIsEstimate;

    /// <summary>Action code.</summary>
    public Declared<ActionCode> Action => Read("action", Filing.Action);

    /// <summary>Filer code.</summary>
    public Declared<FilerCode> Filer => Read("filer", Filing.Filer);

    /// <summary>Entry number.</summary>
    public Declared<EntryNumber> Number => Read("entry number", Filing.Number);

    /// <summary>Entry type.</summary>
    public Declared<EntryType> Type => Read("entry type", Filing.Type);

    /// <summary>True for entry type 86.</summary>
    public bool Is86 => facts.Trace is null ? facts.Is86 : Type.OrDefault == EntryType.Section321;

    /// <summary>True for an entry type 86 that carries all its data: added or replaced.</summary>
    public bool IsFull86 => facts.Trace is null ? facts.IsFull86 : Is86 && CarriesData;

    /// <summary>True when the filing is one of these.</summary>
    public bool IsOf(Among among) => among switch
    {
        Among.Any => true,
        Among.Type86 => Is86,
        Among.Full86 => IsFull86,
        _ => throw new InvalidOperationException($"There are no filings {among}."),
    };

    /// <summary>True when the action carries the whole entry (A, R).</summary>
    public bool CarriesData => Action.OrDefault is ActionCode.Add or ActionCode.Replace;

    /// <summary>Kind of importer number.</summary>
    public Text ImporterKind => Read("importer type", Filing.ImporterKind);

    /// <summary>Importer number.</summary>
    public Text Importer => Read("importer", Filing.Importer);

    /// <summary>Mode of transport.</summary>
    public Declared<ModeOfTransport> Mode => Read("mode of transport", Filing.Mode);

    /// <summary>Bond type.</summary>
    public Declared<int> Bond => Read("bond type", Filing.Bond);

    /// <summary>Value of the entry.</summary>
    public Declared<Usd> EntryValue => Read("entry value", Filing.Value);

    /// <summary>Planned port of entry.</summary>
    public Declared<PortOfEntry> Port => Read("planned port", Filing.Port);

    /// <summary>Name of the contact.</summary>
    public Text Contact => Read("contact", Filing.Contact);

    /// <summary>Telephone of the contact.</summary>
    public Text ContactPhone => Read("contact telephone", Filing.ContactPhone);

    /// <summary>Cancellation reason.</summary>
    public Text CancellationReason => Read("cancellation reason", Filing.CancellationReason);

    /// <summary>Estimated date of arrival.</summary>
    public Declared<LocalDate> Eda => Read("estimated date of arrival", Filing.Eda);

    /// <summary>How many estimated dates of arrival there are.</summary>
    public int EdaCount => Read("estimated dates of arrival", Filing.EdaCount);

    /// <summary>The bill asked about.</summary>
    public ref readonly BillOfLading Bill => ref Read("bill", ref Filing.Bills[index]);

    /// <summary>The party asked about.</summary>
    public ref readonly Party Party => ref Read("party", ref Filing.Parties[index]);

    /// <summary>The line asked about.</summary>
    public ref readonly LineItem Line => ref Read("line", ref Filing.Lines[index]);

    /// <summary>The tariff number asked about.</summary>
    public ref readonly Tariff Tariff => ref Read("tariff", ref Filing.Tariffs[index]);

    /// <summary>The line of the tariff number asked about.</summary>
    public ref readonly LineItem TariffLine => ref Read("line", ref Filing.Lines[Filing.Tariffs[index].LineIndex]);

    /// <summary>The record for another agency asked about.</summary>
    public ref readonly PgaRecord Pga => ref Read("pga record", ref Filing.Pga[index]);

    /// <summary>Was a kind of fact supplied at all?</summary>
    public bool Knows(FactKinds kind) => (facts.Known.Supplied & kind) == kind;

    /// <summary>Is the entry number on file?</summary>
    public Tri OnFile => Read("on file", facts.Known.OnFile);

    /// <summary>How the entry on file stands.</summary>
    public EntryStanding Standing => Read("standing", facts.Known.Standing);

    /// <summary>How the filer stands with a programme that is shut to it; None when none is.</summary>
    public ParticipantStatus Participant => Read("participant", facts.Known.Participant);

    /// <summary>Actual arrival, if known.</summary>
    public Instant? Arrived => Read("arrived", facts.Known.Arrived);

    /// <summary>The filer's role.</summary>
    public FilerRole Role => Read("filer role", facts.Known.Role);

    /// <summary>Does the broker hold a permit?</summary>
    public Tri Permit => Read("permit", facts.Known.Permit);

    /// <summary>Is there a power of attorney?</summary>
    public Tri PowerOfAttorney => Read("power of attorney", facts.Known.PowerOfAttorney);

    /// <summary>Is the importer number active?</summary>
    public Tri ImporterActive => Read("importer active", facts.Known.ImporterActive);

    /// <summary>Is the importer foreign?</summary>
    public Tri ImporterForeign => Read("importer foreign", facts.Known.ImporterForeign);

    /// <summary>What earlier entries brought this person that day.</summary>
    public Usd SameDayBefore => Read("same day before", facts.Known.SameDayBefore);

    /// <summary>What all entries bring this person that day, under the stricter reading.</summary>
    public Usd? WholeDay => Read("whole day", facts.Known.WholeDay);

    /// <summary>A parameter of the law at receipt.</summary>
    public T Of<T>(Parameter<T> parameter)
        where T : notnull => Read(parameter.Id, facts.Law.Of(parameter));

    ref readonly T Read<T>(string name, ref T value)
    {
        facts.Trace?.Add(new Reading(name, Say.Value(value)));
        return ref value;
    }

    T Read<T>(string name, T value)
    {
        facts.Trace?.Add(new Reading(name, Say.Value(value)));
        return value;
    }
}
