using Customhouse.Terms;
using static Customhouse.Terms.BillStanding;
using static Customhouse.Terms.LifeStage;

namespace Customhouse.Engine;

/// <summary>Stages and standings that many transitions start from.</summary>
static class Stages
{
    /// <summary>Every entry that is not cancelled.</summary>
    public static readonly LifeStage[] Living = [Accepted, Admissible, Released, Suspended, Withheld];

    /// <summary>Those whose goods are not free.</summary>
    public static readonly LifeStage[] Unreleased = [Accepted, Admissible, Suspended, Withheld];

    /// <summary>Those that a release may still follow.</summary>
    public static readonly LifeStage[] Open = [Accepted, Admissible, Suspended];

    /// <summary>Bills that no carrier's manifest has.</summary>
    public static readonly BillStanding[] NotManifested = [BillStanding.None, Acas];

    /// <summary>Bills whose conveyance has not arrived.</summary>
    public static readonly BillStanding[] UnderWay = [BillStanding.None, Acas, OnFile, Departed];

    /// <summary>Bills that are on file and have not arrived.</summary>
    public static readonly BillStanding[] OnFileUnderWay = [Acas, OnFile, Departed];

    /// <summary>Bills that a manifest has.</summary>
    public static readonly BillStanding[] Manifested = [OnFile, Departed, Arrived];
}
