using Customhouse.Terms;
using static Customhouse.Law.Cites;

namespace Customhouse.Law;

/// <summary>
/// What may be asked of an entry by how it stands. When an entry is closed to a request is said once, by
/// <see cref="EntryStanding"/>, which the transitions of its life ask too.
/// </summary>
static class Requests
{
    static readonly Term Since = Era.CargoRelease("SE10 note 1");

    public static readonly Rule NotCancelled = new(
        "ENTRY.CANCELLED", "What is cancelled is neither replaced nor updated nor cancelled again")
    {
        InForce   = Since,
        System    = Era.Rejects(Since),
        Authority = [Guide("SE10 note 1"), Other("CATAIR Appendix E, of cancelled numbers", Mark.Secondary)],
        Verified  = Mark.Secondary,
        Among     = Among.Type86,
        Covers    = f => IsAsked(f, ActionCode.Replace, ActionCode.Update, ActionCode.Cancel),
        Requires  = f => Unless(f, standing => standing.IsCancelled),
        Otherwise = Codes.EntryCancelled,
        At        = Datum.EntryNumber,
        Because   = f => Why(f, "is cancelled, so nothing more is asked of it"),
        Fix       = _ => "File the goods under a new entry number: one that was cancelled is never used again.",
        Reading   = "The guide says that a cancelled number is not used again. Which code ACE gives is not known; it " +
            "may be that of a number not on file.",
    };

    public static readonly Rule NotReleased = new(
        "ENTRY.REPLACE", "An entry is replaced until its goods have arrived and are released")
    {
        InForce   = Since,
        System    = Era.Rejects(Since),
        Authority = [Guide("SE10 note 1, action R")],
        Among     = Among.Type86,
        Covers    = f => IsAsked(f, ActionCode.Replace),
        Requires  = f => Unless(f, standing => standing.IsArrivedAndReleased),
        Otherwise = Codes.ReplaceTooLate,
        At        = Datum.Action,
        Because   = f => Why(f, "arrived and is released, so it is not replaced any more"),
        Fix       = _ => "Send U for its port, bill or quantity; anything else goes to CBP at the port.",
    };

    public static readonly Rule UpdateInTime = new(
        "ENTRY.UPDATE", "Port, bill and quantity are updated up to 15 calendar days after release")
    {
        InForce   = Since,
        System    = Era.Rejects(Since),
        Authority = [Guide("SE10 note 1, action U")],
        Among     = Among.Type86,
        Covers    = f => IsAsked(f, ActionCode.Update),
        Requires  = f => Unless(f, standing => standing.IsPastUpdate(f.Law.Day, f.Of(Limits.UpdateDays))),
        Otherwise = Codes.UpdateTooLate,
        At        = Datum.Action,
        Because   = f => Why(f, $"was released on {Say.Value(f.Standing.Released)}, and could be updated for " +
            $"{f.Of(Limits.UpdateDays)} days"),
        Fix       = _ => "Ask CBP at the port: ACE takes no update any more.",
    };

    static bool IsAsked(Subject f, params ReadOnlySpan<ActionCode> actions) =>
        f.Number.Has && f.OnFile != Tri.No && actions.Contains(f.Action.OrDefault);

    static Answer Unless(Subject f, Func<EntryStanding, bool> isClosed) =>
        f.Standing is { IsKnown: true } standing ? Answer.If(!isClosed(standing)) : Answer.Unknown(FactKinds.Life);

    static string Why(Subject f, string known) => f.Standing.IsKnown
        ? $"Entry {f.Number.Value} {known}." : $"How entry {f.Number.Value} stands is not known.";

    public static readonly Rule[] All = [NotCancelled, NotReleased, UpdateInTime];
}
