using System.Diagnostics;
using System.Globalization;
using Customhouse.Targeting;
using Customhouse.Terms;
using Customhouse.Wire;

namespace Customhouse.Proving;

/// <summary>How fast the consignees of a made-up day get keys and are assigned to persons, on one thread.</summary>
static class PersonSpeed
{
    const int Most = 200_000, Passes = 5;

    public static void Run(BenchDay day, TextWriter to)
    {
        var parties = Consignees(day).Take(Most).ToArray();
        var reader = new PersonReader();
        foreach (var matching in (PersonMatching[])[PersonMatching.Exact, PersonMatching.Normalised])
        {
            void Keys()
            {
                foreach (ref readonly var party in parties.AsSpan()) reader.Key(party, matching);
            }
            Rate(to, $"keys of consignees, {matching.ToString().ToLowerInvariant()}", parties.Length, Keys);
        }
        var index = new PersonIndex();
        void Assign()
        {
            index = new PersonIndex();
            foreach (ref readonly var party in parties.AsSpan()) index.Assign(party);
        }
        Rate(to, "consignees assigned to persons, linked", parties.Length, Assign);
        var distinct = parties.Select(party => reader.Key(party, PersonMatching.Normalised)).Distinct().Count();
        to.WriteLine($"  {parties.Length} consignees, {distinct} by normalised key, {index.Count} persons by link");
    }

    // Beside the time on the wall, which others take their part of: the processor's, and what was allocated.
    static void Rate(TextWriter to, string what, int parties, Action run)
    {
        Measure.Rate(to, what, parties, run);
        using var process = Process.GetCurrentProcess();
        var (before, allocated) = (process.TotalProcessorTime, GC.GetAllocatedBytesForCurrentThread());
        for (var pass = 0; pass < Passes; pass++) run();
        process.Refresh();
        var seconds = (decimal)(process.TotalProcessorTime - before).TotalSeconds / Passes;
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / (decimal)Passes / parties;
        var rate = Invariant($"{parties / seconds:N0} a second of processor time, {bytes:N1} bytes allocated each");
        to.WriteLine($"  {rate}");
    }

    // A filing's buffer is used again, so what is kept is copied.
    static IEnumerable<Party> Consignees(BenchDay day)
    {
        using var file = File.OpenRead(day.Catair);
        var reader = new CatairReader(file);
        var (block, batch) = (new RecordBlock(), new FilingBatch());
        while (reader.TryRead(block))
        {
            batch.Clear();
            reader.Assemble(block, batch);
            for (var i = 0; i < batch.Count; i++)
            {
                var at = batch[i].FindParty(PartyRole.Consignee);
                if (at >= 0) yield return Copied(batch[i].Parties[at]);
            }
        }
    }

    static Party Copied(in Party party)
    {
        var address = new Address
        {
            City = Copied(party.Address.City),
            Subdivision = Copied(party.Address.Subdivision),
            PostalCode = Copied(party.Address.PostalCode),
            Country = Declared<CountryCode>.Of(party.Address.Country.OrDefault, Copied(party.Address.Country.Text)),
        };
        for (var i = 0; i < party.Address.Count; i++)
            address.Add(Copied(party.Address[i].Qualifier), Copied(party.Address[i].Value));
        return new Party
        {
            Name = Copied(party.Name),
            IdKind = Copied(party.IdKind),
            Id = Copied(party.Id),
            Address = address,
        };
    }

    static Text Copied(Text text) => Text.Copy(text.Span);

    static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
