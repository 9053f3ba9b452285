using System.Globalization;
using System.Text;
using Customhouse.Clearance;
using Customhouse.Engine;
using Customhouse.Journal;
using Customhouse.Law;
using Customhouse.Terms;
using Customhouse.Tests.Engine.Programmes;
using NodaTime;

namespace Customhouse.Tests.Clearance.Programmes;

/// <summary>
/// A station over a journal of its own, in which filer ABC files late entries of type 86 and takes part in the
/// programme.
/// </summary>
sealed class CaseAtStation : IDisposable
{
    const string Heads = "event,happened,mot,carrier,flight_trip,eda,port_of_arrival,master_bill,house_bill,quantity\n";

    bool isStopped;

    readonly string folder = Directory.CreateTempSubdirectory("customhouse").FullName;

    public CaseAtStation() => Open(SqliteJournal.Create(Journaled, "example.org/test", sandbox: true));

    public static readonly ProgrammeId Et86 = ProgrammeId.Of("ET86");

    public static readonly Instant Morning = When.Eastern(2024, 8, 12, 9);

    public static FilerCode Abc => MadeEntries.Filer("ABC");

    string Journaled => Path.Combine(folder, "j");

    /// <summary>A file beside the journal.</summary>
    public string Under(string name) => Path.Combine(folder, name);

    public StationSettings Settings { get; set; } = new();

    public SqliteJournal Journal { get; private set; } = null!;

    public Station Station { get; private set; } = null!;

    /// <summary>The case of ABC.</summary>
    public Participation Case => Station.Cases(cases => cases.Of(Et86, Abc));

    void Open(SqliteJournal journal) =>
        (Journal, Station, isStopped) = (journal, new Station(journal, Settings), false);

    /// <summary>Ends the station, does something to its folder, and begins another.</summary>
    public void Restart(Action<string>? between = null)
    {
        Close();
        between?.Invoke(Journaled);
        Open(SqliteJournal.Open(Journaled));
    }

    /// <summary>Ends the station; its journal stays open.</summary>
    public void Stop()
    {
        if (!isStopped) Station.Dispose();
        isStopped = true;
    }

    void Close()
    {
        Stop();
        Journal.Dispose();
    }

    public void Dispose()
    {
        Close();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>An entry of ABC.</summary>
    public static EntryNumber Entry(int sequence) => EntryNumber.Of(Abc, sequence);

    /// <summary>Files entries of type 86 hours after the flight on which they came.</summary>
    public async Task<IReadOnlyList<string>> File(Instant received, params int[] sequences)
    {
        await Report(received, sequences);
        await Arrive(received - Duration.FromHours(3), received - Duration.FromHours(2));
        return await FileReported(received, sequences);
    }

    /// <summary>Files entries of type 86 whose flight is on file and has not arrived.</summary>
    public async Task FileUnarrived(Instant received, params int[] sequences)
    {
        await Report(received, sequences);
        await FileReported(received, sequences);
    }

    Task Report(Instant received, int[] sequences)
    {
        var told = new StringBuilder(Heads);
        foreach (var one in sequences)
            told.Append(CultureInfo.InvariantCulture, $"report,,{Flight(received)},999-12345675,HAWB{one:D7},1\n");
        return Station.ReceiveManifest(Encoding.UTF8.GetBytes(told.ToString()), received - Duration.FromHours(2));
    }

    /// <summary>Tells that the flight of a day arrived.</summary>
    public Task Arrive(Instant arrived, Instant learned) => Station.ReceiveManifest(Encoding.UTF8.GetBytes(
        $"{Heads}arrive,{arrived},{Flight(learned)},,,\n"), learned);

    static string Flight(Instant instant) =>
        $"40,XY,123,{When.Day(instant).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)},4701";

    /// <summary>Files entries of type 86, whatever carriers told of them.</summary>
    public async Task<IReadOnlyList<string>> FileReported(Instant received, int[] sequences)
    {
        var eda = When.Day(received).ToString("MMddyy", CultureInfo.InvariantCulture);
        var batch = Runs.Batch([.. sequences.Select(one => Runs.Filing(one, eda: eda))]);
        var answers = await Station.Receive(Encoding.ASCII.GetBytes(batch), received);
        return Encoding.ASCII.GetString(answers[0].Records.Span).Chunk(80)
            .Select(line => new string(line)).ToList();
    }

    /// <summary>An act of whoever usually does it.</summary>
    public Task<ProgrammeAnswer> Act(Instant now, ProgrammeAct act, Actor? by = null) =>
        Station.Act(Et86, Abc, by ?? CaseScript.Usual(act.Word), act, now);

    /// <summary>The same by its word alone, with words where it takes any.</summary>
    public Task<ProgrammeAnswer> Act(Instant now, ProgrammeWord word, Actor? by = null) =>
        Act(now, new ProgrammeAct(word, "as the file shows"), by);

    /// <summary>A charge of late filing.</summary>
    public static ProgrammeAct Late(params EntryNumber[] entries) => new(ProgrammeWord.Charge)
    {
        Charge = new Charge(0, BreachKind.Untimely, "ET86.LATE.RULE", 1)
        {
            Facts = "Filed three hours after the arrival of its flight",
            Act = OfficerAct.RecordReview,
            ActSaid = "review of records of 2024-08-12",
            Entries = [.. entries.Select(entry => new ChargedEntry(entry, default))],
        },
    };

    /// <summary>A notice of charges.</summary>
    public static ProgrammeAct Notice(params int[] charges) => new(ProgrammeWord.IssueNotice) { Charges = charges };

    /// <summary>ABC takes part, filed three late entries and is proposed to be suspended.</summary>
    public async Task Propose()
    {
        await Act(Morning - Duration.FromDays(2), ProgrammeWord.Apply);
        await Act(Morning - Duration.FromDays(2), ProgrammeWord.Admit);
        await File(Morning - Duration.FromHours(12), 1, 2, 3);
        await Act(Morning, ProgrammeWord.Propose);
    }

    /// <summary>And the charge is stated, the notice issued and served.</summary>
    public async Task Serve()
    {
        await Propose();
        await Act(Morning, Late(Entry(1), Entry(2)));
        await Act(Morning, Notice(1));
        await Act(Morning, ProgrammeWord.Serve);
    }
}
