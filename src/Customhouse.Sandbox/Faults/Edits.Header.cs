using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Sandbox;

/// <summary>Faults of the header, of values, and of time.</summary>
static partial class Edits
{
    const int Limit = 800;

    public static void NoValue(Draft d) => d.Filing.Value = default;

    public static void NoMode(Draft d) =>
        d.Filing.Mode = d.Dice.Chance(500) ? default : Declared<ModeOfTransport>.Bad(d.Say("99"u8));

    public static void NoPort(Draft d) =>
        d.Filing.Port = d.Dice.Chance(500) ? default : Declared<PortOfEntry>.Bad(d.Say("JFK"u8));

    public static void Bonded(Draft d) => d.Filing.Bond = d.Count(8);

    public static void OverLimit(Draft d, EntryMaker m)
    {
        var over = d.Dice.Between(Limit + 1, 2400);
        SpreadValue(d, over);
        m.SetValue(over);
    }

    /// <summary>The header tells less than the lines.</summary>
    public static void LinesOverLimit(Draft d) => SpreadValue(d, d.Dice.Between(Limit + 1, 1500));

    /// <summary>Gives the first line what the others leave of a sum.</summary>
    static void SpreadValue(Draft d, int sum)
    {
        var others = 0;
        for (var i = 1; i < d.Filing.Tariffs.Count; i++) others += (int)(d.Filing.Tariffs[i].Value.Value.Cents / 100);
        d.Filing.Tariffs[0].Value = d.Dollars(Math.Max(1, sum - others));
    }

    /// <summary>
    /// Another parcel, under the same master bill, for the person who has most: together over the limit.
    /// </summary>
    public static void SameDay(Draft d, EntryMaker m)
    {
        var most = 0;
        for (var i = 1; i < d.Regulars.Count; i++)
            if (d.Regulars[i].Total > d.Regulars[most].Total) most = i;
        var person = d.Regulars[most];
        d.Regulars.RemoveAt(most);
        var value = Math.Min(Limit, Limit + 1 - person.Total + d.Dice.Below(60));
        d.Person = person.Code;
        m.AddConsigneeByName();
        var last = d.Filing.Parties.Count - 1;
        d.Filing.Parties[0] = d.Filing.Parties[last];
        Keep(d, (_, index) => index < last);
        OneLine(d);
        SpreadValue(d, value);
        m.SetValue(value);
    }

    static void OneLine(Draft d)
    {
        var (line, tariff) = (d.Filing.Lines[0], d.Filing.Tariffs[0]);
        d.Filing.Lines.Clear();
        d.Filing.Tariffs.Clear();
        d.Filing.Lines.Add() = line;
        d.Filing.Tariffs.Add() = tariff;
    }

    public static void Late(Draft d) =>
        d.Arrived = d.Day.Received - Duration.FromMinutes(d.Dice.Between(1, 3 * 24 * 60));

    public static void VeryLate(Draft d) =>
        d.Arrived = d.Day.Received - Duration.FromHours(d.Dice.Between(17 * 24, 40 * 24));

    public static void ArrivingTomorrow(Draft d) =>
        d.Arrived = When.StartOf(d.Day.Date.PlusDays(1)) + Duration.FromMinutes(d.Dice.Between(60, 20 * 60));

    static void ArrivingToday(Draft d) =>
        d.Arrived = d.Day.Received + Duration.FromMinutes(d.Dice.Between(15, 11 * 60));

    public static void NoEda(Draft d)
    {
        KeepReferences(d, reference => reference.Qualifier != Words86.Eda);
        (d.Filing.Eda, d.Filing.EdaCount) = (default, 0);
    }

    public static void TwoEdas(Draft d)
    {
        d.Filing.References.Add() = d.Filing.References[0];
        d.Filing.EdaCount = 2;
    }

    public static void BadEda(Draft d)
    {
        var bad = d.Dice.Chance(500) ? d.Say("133124"u8) : d.Say("TOMORROW"u8);
        d.Filing.References[0].Value = bad;
        d.Filing.Eda = Declared<LocalDate>.Bad(bad);
    }

    static void KeepReferences(Draft d, Predicate<Reference> keep)
    {
        var kept = d.Filing.References.Span.ToArray();
        d.Filing.References.Clear();
        foreach (var reference in kept)
            if (keep(reference)) d.Filing.References.Add() = reference;
    }
}
