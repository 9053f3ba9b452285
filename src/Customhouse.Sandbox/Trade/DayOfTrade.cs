using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Sandbox;

/// <summary>
/// What a plan's date means for trade: which type is filed, when parcels arrive, which goods and origins pass.
/// </summary>
sealed class DayOfTrade
{
    // Parcels filed at noon arrive until the next evening.
    const int LatestHours = 30;

    public DayOfTrade(SandboxPlan plan)
    {
        var date = Date = plan.Date;
        Received = When.Eastern(date.Year, date.Month, date.Day, 12);
        Is86 = date >= Eras.Test && date < Eras.Ended;
        Type = Is86 ? EntryType.Section321 : EntryType.Informal;
        TypeText = Is86 ? Words86.Section321 : Words86.Informal;
        HorizonMinutes = (int)(Horizon() - Received).TotalMinutes;
        Goods = [.. Shelves.Everyday.Where(goods => goods.IsUnflagged && Stands(goods))];
        ChinaPasses = !Is86 || (!Eras.IsChinaOut(date) && !Eras.IsChinaOut(date.PlusDays(1)));
        Trading = [.. Sellers.All.Where(seller => ChinaPasses || !seller.IsOfChina)
            .SelectMany(seller => Enumerable.Repeat(seller, seller.Weight))];
        Faults = [.. FaultTable.All.Where(IsLive).Where(kind => plan.IntoEmptyJournal || !kind.NeedsRegister)];
    }

    public LocalDate Date { get; }

    /// <summary>Noon Eastern.</summary>
    public Instant Received { get; }

    /// <summary>True while entry type 86 can be filed; on other days the sandbox files type 11 (informal).</summary>
    public bool Is86 { get; }

    public EntryType Type { get; }

    public Text TypeText { get; }

    /// <summary>Clean parcels arrive at most so many minutes after receipt.</summary>
    public int HorizonMinutes { get; }

    /// <summary>True while entries may follow arrival by 15 days.</summary>
    public bool MayFollowArrival => Date < Eras.ByArrival;

    public bool ChinaPasses { get; }

    public Merchandise[] Goods { get; }

    /// <summary>Each seller as often as it sells.</summary>
    public Seller[] Trading { get; }

    /// <summary>The kinds of fault that say something on this day.</summary>
    public FaultKind[] Faults { get; }

    /// <summary>True when goods are in the tariff on every day on which they may be entered.</summary>
    public bool Stands(Merchandise goods) => goods.IsInForce(Date, Date.PlusDays(1));

    /// <summary>
    /// The exemption of all origins ends in the night of 2025-08-29, so that day's parcels arrive before.
    /// </summary>
    Instant Horizon()
    {
        var usual = Received + Duration.FromHours(LatestHours);
        var end = When.StartOf(Eras.Ended);
        return Is86 && end < usual ? end - Duration.FromMinutes(1) : usual;
    }

    bool IsLive(FaultKind kind) =>
        Date >= kind.From && !(Date >= kind.To) && (!kind.NeedsTariff || IsTariffCarried);

    bool IsTariffCarried => Date >= TariffTable.Carried.From && Date.PlusDays(1) <= TariffTable.Carried.Through;
}
