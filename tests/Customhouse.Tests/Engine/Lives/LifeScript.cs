using System.Globalization;
using System.Text;
using Customhouse.Engine;
using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;
using NodaTime.Text;

namespace Customhouse.Tests.Engine.Lives;

/// <summary>
/// A life told in words, as the case table tells it: events parted by semicolons, each with an instant in front
/// (@2025-02-04T00:01, or +30d after the event before), or else a minute after the one before.
/// </summary>
static class LifeScript
{
    /// <summary>The events of a script that begins at an Eastern time.</summary>
    public static IEnumerable<LifeEvent> Events(string begins, string script)
    {
        var now = At(begins) - Duration.FromMinutes(1);
        foreach (var told in script.Split(';', StringSplitOptions.TrimEntries))
        {
            var words = told.Split(' ');
            now += Duration.FromMinutes(1);
            if (words[0][0] == '@') now = At(words[0][1..]);
            if (words[0][0] == '+') now += Duration.FromDays(int.Parse(words[0][1..^1], CultureInfo.InvariantCulture));
            if (words[0][0] is '@' or '+') words = words[1..];
            yield return Event(new Words(words), now);
        }
    }

    /// <summary>What follows from each event of a script.</summary>
    public static IEnumerable<LifeAnswer> Lived(string begins, string script)
    {
        var entry = default(LifeState);
        foreach (var happened in Events(begins, script))
        {
            var answer = EntryLife.On(entry, happened, LifeLaw.At(happened.Learned));
            entry = answer.Entry;
            yield return answer;
        }
    }

    /// <summary>What is said, as the case table writes it.</summary>
    public static string Said(LifeAnswer answer) => answer.Notices.Count == 0 ? "-" : string.Join(' ',
        answer.Notices.Select(notice => notice.Origin == ReleaseOrigin.None
            ? notice.Code.ToString() : $"{notice.Code}:{(int)notice.Origin:D2}"));

    /// <summary>An Eastern time, 2025-06-02T10:00.</summary>
    public static Instant At(string local) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value
            .InZoneLeniently(When.Zone).ToInstant();

    static LifeEvent Event(Words told, Instant at) => told.Verb switch
    {
        "accepted" => new LifeEvent.Accepted(at, told.Entry, told.Match ?? default, told.Instant("said")),
        "corrected" => new LifeEvent.Corrected(at, told.Entry, told.Match),
        "updated" => new LifeEvent.UpdateOfBill(at, default, told.Number("q"), told.Match),
        "cancel" => new LifeEvent.CancellationAsked(at, int.Parse(told.First, CultureInfo.InvariantCulture)),
        "decide" => Decided(told, at),
        "bill" => new LifeEvent.BillOnFile(at, told.Match ?? new BillMatch(BillStanding.OnFile, told.Number("m"))),
        "deleted" => new LifeEvent.BillDeleted(at),
        "departed" => new LifeEvent.Departed(told.Instant("at") ?? at, at),
        "arrived" => new LifeEvent.Arrived(told.Instant("at") ?? at, at),
        "corrected-arrival" => new LifeEvent.ArrivalCorrected(told.Instant("at") ?? at, at),
        "hold" => new LifeEvent.HoldSet(at, Enum.Parse<LifeHolds>(told.First, ignoreCase: true)),
        "unhold" => new LifeEvent.HoldRemoved(at, Enum.Parse<LifeHolds>(told.First, ignoreCase: true)),
        "review" => new LifeEvent.ReviewSet(at),
        "reviewed" => new LifeEvent.ReviewDone(at),
        "exam" => new LifeEvent.ExamOrdered(at),
        "examined" => new LifeEvent.ExamDone(at),
        "agency" => new LifeEvent.PgaStatus(at, new AgencyStatus(told.First,
            StatusCodes.Find(StatusRecord.Agency, told.Second)!)),
        "day" => new LifeEvent.DayPassed(at),
        "law" => new LifeEvent.LawChanged(at),
        "limit" => new LifeEvent.DeMinimisMet(at),
        "under" => new LifeEvent.DeMinimisCleared(at),
        "shut" => new LifeEvent.ProgrammeShut(at),
        "reopened" => new LifeEvent.ProgrammeReopened(at),
        "refused" => new LifeEvent.NotAdmissible(at),
        "linked" => new LifeEvent.Linked(at, EntryType.TryRead(Encoding.ASCII.GetBytes(told.First), out var type)
            ? type : throw new FormatException($"{told.First} is no entry type.")),
        "remedied" => new LifeEvent.Remedied(at, Enum.Parse<Remedy>(told.First)),
        _ => throw new FormatException($"There is no event '{told.Verb}'."),
    };

    static LifeEvent.RequestDecided Decided(Words told, Instant at) => new(at,
        Enum.Parse<LifeRequest>(told.First, ignoreCase: true),
        told.Second == "documents" ? RequestOutcome.DocumentsWanted
            : Enum.Parse<RequestOutcome>(told.Second, ignoreCase: true),
        told.Number("rsn"), Correction: new LifeEvent.Corrected(at, told.Entry, told.Match));

    /// <summary>The words of one event.</summary>
    sealed record Words(string[] All)
    {
        public string Verb => All[0];

        public string First => All[1];

        public string Second => All[2];

        public EntryParticulars Entry => new(Number("q"), default, Day("eda"),
            Mark("mail", LifeMarks.Mail) | Mark("air", LifeMarks.Air) | Mark("china", LifeMarks.China));

        public BillMatch? Match =>
            Says("file") ? new BillMatch(BillStanding.OnFile, Number("m"))
            : Says("acas") ? new BillMatch(BillStanding.Acas)
            : Says("none") ? new BillMatch(BillStanding.None) : null;

        public int Number(string name) =>
            Value(name) is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : 0;

        public Instant? Instant(string name) => Value(name) is { } value ? At(value) : null;

        LocalDate? Day(string name) => Value(name) is { } value ? LocalDatePattern.Iso.Parse(value).Value : null;

        string? Value(string name) => All.FirstOrDefault(word =>
            word.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];

        bool Says(string word) => All.Contains(word, StringComparer.Ordinal);

        LifeMarks Mark(string word, LifeMarks mark) => Says(word) ? mark : LifeMarks.None;
    }
}
