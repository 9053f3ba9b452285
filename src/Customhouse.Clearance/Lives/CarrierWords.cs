using Customhouse.Registers;
using Customhouse.Terms;
using Customhouse.Wire;
using NodaTime;

namespace Customhouse.Clearance;

/// <summary>
/// Which of what is said of an entry the carrier of its bill hears too, in which codes, and under which name its
/// notices wait. That these follow one another so is reconstructed from the names of the codes; 4M is announced by CSMS
/// 65085008, 1M and 4E by reports of CSMS 64792502.
/// </summary>
public static class CarrierWords
{
    // No filer's code begins so.
    const char Mark = '@';

    static readonly string[] Released = [Disposition.Released];
    static readonly string[] ReleasedAfterExam = [Disposition.ReleasedAfterExam];

    static readonly Dictionary<StatusCode, string[]> Told = new()
    {
        [StatusCodes.Released] = Released,
        [StatusCodes.ExamPending] = [Disposition.IntensiveExam],
        [StatusCodes.CountryIneligible] = [Disposition.CountryIneligible, Disposition.EntryIneligible],
        [StatusCodes.DeMinimisMet] = [Disposition.DeMinimisMet],
        [StatusCodes.DeMinimisMayBeMet] = [Disposition.DailyValueWarning],
    };

    /// <summary>The name under which notices wait for a carrier, which no filer has.</summary>
    public static string NameOf(string carrier) => Mark + carrier;

    /// <summary>True for the name of a carrier, false for that of a filer.</summary>
    public static bool IsCarrier(string name) => name is [Mark, ..];

    /// <summary>The code of the carrier or filer of a name.</summary>
    public static string CodeOf(string name) => IsCarrier(name) ? name[1..] : name;

    /// <summary>
    /// What a carrier is warned of, but in the form of air messages, when a person's day goes over the limit; its filer
    /// hears nothing.
    /// Source: CSMS 62931096.
    /// </summary>
    public static StatusNotice Warning(Instant at) => new(StatusCodes.DeMinimisMayBeMet, at);

    /// <summary>What a carrier hears of what its filer does, in order; empty for nothing.</summary>
    public static IReadOnlyList<StatusNotice> Heard(IReadOnlyList<StatusNotice> notices)
    {
        List<StatusNotice>? heard = null;
        foreach (var notice in notices)
            if (notice.Code != StatusCodes.DeMinimisMayBeMet && Told.ContainsKey(notice.Code))
                (heard ??= []).Add(notice);
        return heard is null ? [] : heard;
    }

    /// <summary>
    /// What the carrier of an entry's bill hears, with a head that names the trip as the carrier does and the form that
    /// its manifest came in; null when nobody hears it, as of mail and of a bill that no manifest has, or when the form
    /// has no code for it.
    /// </summary>
    internal static Said? SaidOf(
        in LifeRow life, IReadOnlyList<StatusNotice> heard, BillRegister bills, Heads heads)
    {
        if (heard.Count == 0 || life.State.Has(LifeMarks.Mail) || life.Bill is not { } bill
            || bills.Of(bill, heard[0].At) is not { IsOnFile: true, Trip: { Carrier.IsEmpty: false } trip } told)
            return null;
        var entry = heads.Find(life.Head);
        var mode = told.Mode == default ? entry.Mode : told.Mode;
        var form = told.Form != CarrierForm.None ? told.Form : mode.IsAir ? CarrierForm.Air : CarrierForm.X12;
        if (form == CarrierForm.Air && heard[0].Code == StatusCodes.DeMinimisMayBeMet) return null;
        var head = entry with
        {
            Carrier = trip.Carrier,
            Voyage = trip.Number,
            Arrives = trip.Arrives,
            Mode = mode,
            Form = form,
        };
        return new Said(heads.Add(head), default, heard, NameOf(trip.Carrier.ToString()));
    }

    /// <summary>What a carrier is told by a notice that it hears, as codes of <see cref="Disposition"/>.</summary>
    public static IReadOnlyList<string> CodesOf(StatusNotice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return notice is { Origin: ReleaseOrigin.ExamDone } && notice.Code == StatusCodes.Released
            ? ReleasedAfterExam : Told[notice.Code];
    }
}
