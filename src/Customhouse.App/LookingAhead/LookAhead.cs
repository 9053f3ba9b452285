using Customhouse.Clearance;
using Customhouse.Engine;
using Customhouse.Law;
using Customhouse.Registers;
using Customhouse.Targeting;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.App;

/// <summary>What a look-ahead is told beside the filings.</summary>
/// <param name="Received">When they would be received.</param>
/// <param name="Matching">When two consignees are one person.</param>
/// <param name="Facts">Arrivals as far as known.</param>
/// <param name="By">Which arrival makes the day; as published where null.</param>
/// <param name="Clock">By whose clock it begins; as published where null.</param>
sealed record AheadSetting(
    Instant Received, PersonMatching Matching, SuppliedFacts Facts, DayReckoning? By = null, DayClock? Clock = null);

/// <summary>
/// What filings would bring each consignee on each day, before they are filed: from filings alone, without clock, disk
/// or network. It decides nothing, and takes every entry as accepted; check says which are not.
/// </summary>
sealed class LookAhead
{
    // A stand-in for a number that is missing or wrong lies above every key of one.
    const ulong StandIn = 1UL << 63;

    readonly AheadSetting setting;
    readonly DaysOnFile? onFile;
    readonly HashSet<(UInt128 Person, int Day)> brought = [];
    readonly PersonSums sums;
    readonly PersonNames names;
    readonly Dictionary<ulong, InFile> inFile = [];
    readonly List<Uncounted> uncounted = [];
    ulong order;
    long entries;

    /// <summary>An entry of the file.</summary>
    readonly record struct InFile(
        string Number, long Line, UInt128 Spelling, DayBasis By, Instant? Arrived, ModeOfTransport Mode);

    LookAhead(AheadSetting setting, DaysOnFile? onFile = null)
    {
        (this.setting, this.onFile) = (setting, onFile);
        sums = new PersonSums(Limits.Daily.At(setting.Received));
        names = new PersonNames(onFile?.Persons ?? new PersonKeys(setting.Matching));
        order = onFile?.Next ?? Claim.Waiting;
    }

    /// <summary>Looks ahead.</summary>
    /// <param name="filings">The filings, each valid until the next one.</param>
    /// <param name="setting">What else is told.</param>
    /// <param name="earlier">Tells what is on file, in its order; null for nothing.</param>
    public static AheadReport Of(
        IEnumerable<Filing> filings, AheadSetting setting, Action<Action<EntryFiled, Filing>>? earlier = null)
    {
        var ahead = new LookAhead(setting);
        earlier?.Invoke(ahead.Remember);
        return ahead.Of(filings);
    }

    /// <summary>Looks ahead from what is on file at a station; arrivals are those that carriers told it.</summary>
    public static AheadReport Of(IEnumerable<Filing> filings, AheadSetting setting, DaysOnFile onFile) =>
        new LookAhead(setting, onFile).Of(filings);

    AheadReport Of(IEnumerable<Filing> filings)
    {
        foreach (var filing in filings) Take(filing);
        return Report();
    }

    void Remember(EntryFiled filed, Filing filing)
    {
        if (!filed.Decision.IsEntry || filed.Number == 0) return;
        var arrival = setting.Facts.Arrivals?.Of(filing)
            ?? (filed.Known.Arrived is { } at ? new Arrival(at, filed.Known.ArrivedAt) : null);
        _ = Put(filed.Number, filing, Date(filing, arrival, When.Day(filed.Received)), null, out _);
    }

    void Take(Filing filing)
    {
        entries++;
        var number = filing.Number.Has ? filing.Number.Value.ToString() : "";
        var key = filing.Number.Has ? filing.Number.Value.Key : StandIn | (ulong)entries;
        var told = onFile?.ArrivalOf(filing, setting.Received);
        var arrival = told?.Arrival ?? setting.Facts.Arrivals?.Of(filing);
        var date = Date(filing, arrival, When.Day(setting.Received));
        var why = Put(key, filing, date, told?.Order, out var spelling);
        if (why is null)
            inFile[key] = new InFile(
                number, filing.Line, spelling, date!.Value.By, arrival?.At, filing.Mode.OrDefault);
        else uncounted.Add(new Uncounted(number, filing.Line, why));
    }

    PersonDate? Date(Filing filing, Arrival? arrival, LocalDate received)
    {
        LocalDate? estimated = filing.Eda.Has ? filing.Eda.Value : null;
        var published = DaySetting.At(arrival?.At ?? setting.Received);
        return PersonDate.Of(arrival?.At, arrival?.Port ?? default, estimated, received,
            new DaySetting(setting.By ?? published.By, setting.Clock ?? published.Clock));
    }

    /// <summary>Does to the sums what a filing asks for.</summary>
    /// <returns>Why it adds nothing; null when it does.</returns>
    string? Put(ulong key, Filing filing, PersonDate? found, ulong? place, out UInt128 spelling)
    {
        spelling = UInt128.Zero;
        Bring(key);
        if (filing.Action.OrDefault == ActionCode.Cancel)
            return sums.Cancel(key) ? "it cancels an entry, which adds nothing any more" : "it cancels an entry";
        if (found is not { } date) return "the clock of its port of arrival is not known";
        if (filing.Action.OrDefault == ActionCode.Update) Slip(key, date, place);
        if (WhyNot(filing, date) is { } why) return why;
        (var person, spelling) = names.Know(filing.Parties[filing.FindParty(PartyRole.Consignee)]);
        var claim = new Claim(key, person, Claim.DayOf(date.Day), filing.Value.Value, place ?? order++);
        Bring(person, claim.Day);
        if (sums.File(claim)) return null;
        if (filing.Action.OrDefault != ActionCode.Replace) return "an entry of this number is on file";
        if (sums.Find(key) is not { } before) return "an entry of this number was cancelled";
        sums.Correct(key, person, claim.Value);
        Move(before, claim.Day, place);
        return null;
    }

    // An update changes what is known of the conveyance, and with it perhaps the day.
    void Slip(ulong key, PersonDate date, ulong? place)
    {
        if (date.By != DayBasis.Receipt && HasNumber(date.Day) && sums.Find(key) is { } claim)
            Move(claim, Claim.DayOf(date.Day), place);
    }

    // What has arrived is moved by what carriers tell alone.
    void Move(in Claim claim, int day, ulong? place)
    {
        if (place is null && !claim.IsWaiting) return;
        Bring(claim.Person, day);
        sums.Move(claim.Entry, day, place ?? claim.Order);
    }

    // What is on file comes in day by day, each before anything of the file changes it.
    void Bring(ulong entry)
    {
        if (onFile is null || !onFile.Holds(entry)) return;
        if (onFile.Find(entry) is { } claim) Bring(claim.Person, claim.Day);
        else if (sums.File(new Claim(entry, UInt128.Zero, 0, Usd.Zero, 0))) sums.Cancel(entry);
    }

    void Bring(UInt128 person, int day)
    {
        if (onFile is null || !brought.Add((person, day))) return;
        foreach (var claim in onFile.Of(person, day)) sums.File(claim);
    }

    static bool HasNumber(LocalDate day) => day >= Claim.DayOf(0) && day < Claim.DayOf(Claim.LastDay);

    string? WhyNot(Filing filing, PersonDate date) => filing switch
    {
        _ when filing.Type.OrDefault != EntryType.Section321 => "it is no entry of type 86",
        _ when filing.Action.OrDefault is not (ActionCode.Add or ActionCode.Replace) => "it changes no value",
        _ when !filing.Value.Has => "it has no value",
        _ when filing.Value.Value > sums.Limit => $"it alone is over {sums.Limit}, so it is no entry of this type",
        _ when filing.FindParty(PartyRole.Consignee) < 0 => "it has no consignee at header",
        _ when !HasNumber(date.Day) => "it arrives on no day of this age",
        _ => null,
    };

    AheadReport Report()
    {
        var groups = new Dictionary<(UInt128 Person, int Day), List<ulong>>();
        foreach (var entry in inFile.Keys)
        {
            if (sums.Find(entry) is not { } claim) continue;
            if (!groups.TryGetValue((claim.Person, claim.Day), out var theirs))
                groups[(claim.Person, claim.Day)] = theirs = [];
            theirs.Add(entry);
        }
        return new AheadReport(sums.Limit, [.. groups.Select(Person)], uncounted, entries);
    }

    PersonAhead Person(KeyValuePair<(UInt128 Person, int Day), List<ulong>> group)
    {
        var (person, day) = group.Key;
        var theirs = Entries(person, day);
        var total = sums.Sum(person, day);
        var brought = new Usd(theirs.Sum(entry => entry.Value.Cents));
        var spelling = inFile[group.Value[0]].Spelling;
        return new PersonAhead(
            names.Of(spelling), names.OthersOf(spelling), Claim.DayOf(day), group.Value.Min(entry => inFile[entry].By),
            total - brought, brought, total, Left(total), theirs, Slip(person, day, group.Value));
    }

    List<EntryAhead> Entries(UInt128 person, int day)
    {
        var (before, theirs) = (Usd.Zero, new List<EntryAhead>());
        foreach (var claim in sums.Of(person, day))
        {
            if (inFile.TryGetValue(claim.Entry, out var at))
                theirs.Add(new EntryAhead(
                    claim.Entry, at.Number, at.Line, claim.Value, before, before + claim.Value > sums.Limit,
                    Answer(claim, at, before)));
            before += claim.Value;
        }
        return theirs;
    }

    // What happens when it arrives on this day; until the arrival is known, noon stands for it.
    static PersonDayAnswer Answer(in Claim claim, in InFile at, Usd before) => PersonDayRelease.On(
        new PersonDayFacts(before, claim.Value, at.Arrived ?? When.NoonOf(Claim.DayOf(claim.Day)), at.Mode));

    // Those that have not arrived are moved, looked at, and moved back; an entry that crosses and comes back has not
    // crossed.
    SlipAhead? Slip(UInt128 person, int day, List<ulong> theirs)
    {
        var waiting = theirs.Where(entry => inFile[entry].Arrived is null)
            .Select(entry => sums.Find(entry)!.Value).ToList();
        if (waiting.Count == 0) return null;
        Bring(person, day + 1);
        var crossed = new Dictionary<ulong, bool>();
        foreach (var claim in waiting)
        {
            sums.Move(claim.Entry, day + 1, claim.Order);
            foreach (var (entry, isOver) in sums.Crossings)
                if (!crossed.Remove(entry)) crossed.Add(entry, isOver);
        }
        var total = sums.Sum(person, day + 1);
        foreach (var claim in waiting) sums.Move(claim.Entry, day, claim.Order);
        return new SlipAhead(
            Claim.DayOf(day + 1), total, Left(total), Named(crossed, isOver: true), Named(crossed, isOver: false));
    }

    List<string> Named(Dictionary<ulong, bool> crossed, bool isOver) =>
        [.. crossed.Where(pair => pair.Value == isOver).Select(pair => pair.Key).Order().Select(NameOf)];

    string NameOf(ulong entry) =>
        entry < StandIn ? EntryNumber.FromKey(entry).ToString() : $"line {inFile[entry].Line}";

    Usd Left(Usd total) => total > sums.Limit ? Usd.Zero : sums.Limit - total;
}
