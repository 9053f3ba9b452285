using Customhouse.Terms;
using static Customhouse.Law.Cites;
using static Customhouse.Law.When;

namespace Customhouse.Law;

/// <summary>What the system did with an entry that takes its person's day over the limit.</summary>
public enum DayStage
{
    /// <summary>Nothing: the limit was law, and nobody counted.</summary>
    LawAlone,

    /// <summary>The carrier was warned.</summary>
    Warning,

    /// <summary>Release was withheld.</summary>
    Hold,

    /// <summary>Nothing any more: no goods are free, so no day has a limit.</summary>
    Ended,
}

/// <summary>Who is told.</summary>
public enum NoticeTo
{
    /// <summary>The carrier whose manifest it is.</summary>
    Carrier,

    /// <summary>The filer of the entry.</summary>
    Filer,
}

/// <summary>What the system told about a person's day.</summary>
/// <param name="To">Whom.</param>
/// <param name="Message">In which message: 350 of X12, CUSRES, manifest status, SO60.</param>
/// <param name="Code">The code in it.</param>
/// <param name="Text">Its narrative in capitals; in our own words where it is not known.</param>
/// <param name="Source">Where the code is published.</param>
public sealed record DayNotice(NoticeTo To, string Message, string Code, string Text, Cite Source);

/// <summary>
/// One person, one day: law all along, enforced late. The stage is that of the actual arrival of the conveyance.
/// Source: CSMS 62931096 (warning), 65085008 (code 4M); CBP Trade Information Notice "Release 3", as reported.
/// </summary>
public static class DayStages
{
    /// <summary>The report of the notice that announced the hold, and says what the day and its order are.</summary>
    internal static readonly Cite Release3 = Other("CBP Trade Information Notice, Release 3", Mark.Secondary);

    static readonly Cite StatusGuide = Other("ACE Cargo Release SO Status Notification, rev 36", Mark.Secondary);

    static readonly Dated<DayStage>[] Later =
        [new(Era.LimitHeld, DayStage.Hold, Release3), new(Era.TestEnds, DayStage.Ended, Era.EndMessage)];

    static readonly Dated<DayStage> First =
        new(Era.Coded, DayStage.LawAlone, PubLaw(114, 125, "901").Unconfirmed);

    /// <summary>As it is known to have run: the warning was delayed, and nothing says that it ever came.</summary>
    public static readonly Parameter<DayStage> AsRun = new("S321.day-stage", "by actual arrival, as it ran")
    {
        Values = [First, .. Later],
    };

    /// <summary>As announced, with the warning on the day that was planned for it.</summary>
    public static readonly Parameter<DayStage> AsPlanned = new(
        "S321.day-stage-planned", "by actual arrival, as planned")
    {
        Values = [First, new(Eastern(2025, 1, 11), DayStage.Warning, Csms(62931096).Unconfirmed), .. Later],
    };

    /// <summary>What is told at a stage, once for each entry that is over.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="hasArrived">
    /// False where only an estimate says the day: then the filer hears that the limit may be met, and nothing is held.
    /// </param>
    public static IReadOnlyList<DayNotice> NoticesOf(DayStage stage, bool hasArrived) => stage switch
    {
        DayStage.Warning => Warnings,
        DayStage.Hold => hasArrived ? Holds : MayBe,
        DayStage.LawAlone or DayStage.Ended => [],
        _ => throw new InvalidOperationException($"Stage {stage}"),
    };

    static readonly DayNotice[] Warnings =
    [
        new(NoticeTo.Carrier, "350", "95", "the consignee's day is over 800 dollars", Csms(62931096)),
        new(NoticeTo.Carrier, "CUSRES", "SN517", "the consignee's day is over 800 dollars", Csms(62931096)),
    ];

    static readonly DayNotice[] Holds =
    [
        new(NoticeTo.Carrier, "manifest status", "4M", "WITHHOLD ENTRY RELEASE DE MINIMIS MET", Csms(65085008)),
        ToFiler(StatusCodes.DeMinimisMet, StatusGuide),
    ];

    // The guide does not say when 30 is sent; its text says "may", so it is taken to come before the arrival.
    static readonly DayNotice[] MayBe = [ToFiler(StatusCodes.DeMinimisMayBeMet, StatusGuide.Unconfirmed)];

    static DayNotice ToFiler(StatusCode code, Cite source) =>
        new(NoticeTo.Filer, $"SO{(int)code.Record}", code.Number, code.Text, source);
}
