using Customhouse.Clearance;
using Customhouse.Terms;
using Customhouse.Tests.Clearance.Programmes;
using NodaTime;

namespace Customhouse.Tests.Clearance.Restricted;

/// <summary>Filer ABC as it stands on each restricted list, and who may read those.</summary>
static class Listed
{
    /// <summary>An officer with every list, an official with one, and who speaks for ABC and XYZ.</summary>
    public static string Grants { get; } = Repository.At("samples", "grants", "grants.json");

    public const string Ames = "K. Ames", Vale = "P. Vale", Why = "weekly review of open matters";

    public static GrantRegister Register()
    {
        using var file = File.OpenRead(Grants);
        return GrantFile.Read(file, Grants);
    }

    public static Instant Later => CaseAtStation.Morning + Duration.FromHours(3);

    /// <summary>A station at which ABC stands on a list.</summary>
    public static async Task<CaseAtStation> On(RestrictedList list)
    {
        var at = new CaseAtStation { Settings = new StationSettings { Grants = Register() } };
        at.Restart();
        await Put(at, list);
        return at;
    }

    static async Task Put(CaseAtStation at, RestrictedList list)
    {
        switch (list)
        {
            case RestrictedList.ProposedActions: await at.Propose(); break;
            case RestrictedList.Suspensions: await Suspend(at); break;
            case RestrictedList.OpenSamples:
                await at.Propose();
                await at.Act(Later, Sample);
                break;
            case RestrictedList.WatchList:
                await at.Station.Watch(Ames, CaseAtStation.Abc, true, "several late arrivals", Later);
                break;
            default: throw new ArgumentOutOfRangeException(nameof(list));
        }
    }

    /// <summary>ABC is suspended, which is not public.</summary>
    public static async Task Suspend(CaseAtStation at)
    {
        await at.Serve();
        await at.Act(Later - Duration.FromHours(1), ProgrammeWord.Respond);
        await at.Act(Later, ProgrammeWord.Suspend);
    }

    static ProgrammeAct Sample => new(ProgrammeWord.RequestDocuments, "a sample of May")
    {
        Request = new DocumentRequest(0, SampleDesign.Random, 7, [CaseAtStation.Entry(1)], [DocumentKind.Invoice]),
    };
}
