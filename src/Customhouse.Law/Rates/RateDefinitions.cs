using Customhouse.Terms;
using NodaTime;
using static Customhouse.Law.Cites;

namespace Customhouse.Law;

/// <summary>The rates that are defined, by id and version.</summary>
public static class RateDefinitions
{
    static readonly Cite Ours = Other("a definition of Customhouse: CBP published none", Mark.Unconfirmed);

    const string Sampled = "Each stratum weighs as much as its part of the population. An entry that was drawn and " +
        "can't be answered stays drawn: it is kept for the lower bound and broken for the upper one.";

    /// <summary>All, by id, then version.</summary>
    public static IReadOnlyList<RateDefinition> All { get; } =
    [
        new("ET86.UNTIMELY", 1, "Entries of type 86 that were filed later than the law of their day allowed")
        {
            Since = new LocalDate(2019, 9, 28),
            Unit = RateUnit.Entry,
            Type = EntryType.Section321,
            Fault = RateFault.RuleBroken,
            Rules = Timeliness.Deadlines,
            LooksBack = true,
            Authority = [FedReg(84, 40079), FedReg(89, 2630), Ours],
            Reading = "A late entry counts also where the system of the day let it pass. An entry whose arrival " +
                "nobody knows is left out and counted apart: it is neither in time nor late.",
        },
        new("ET86.UNTIMELY.SAMPLED", 1,
            "Entries of type 86 that were filed later than the law of their day allowed, estimated by a sample")
        {
            Since = new LocalDate(2019, 9, 28),
            Unit = RateUnit.Entry,
            Type = EntryType.Section321,
            Fault = RateFault.RuleBroken,
            Rules = Timeliness.Deadlines,
            LooksBack = true,
            Design = SampleDesign.Stratified,
            Authority = [FedReg(84, 40079), FedReg(89, 2630), Ours],
            Reading = Sampled,
        },
        new("LAW.BROKEN", 1, "Entries by which any rule was broken under the law of their day")
        {
            Since = new LocalDate(2016, 3, 10),
            Unit = RateUnit.Entry,
            Fault = RateFault.LawBroken,
            LooksBack = true,
            Authority = [Ours],
            Reading = "An entry counts once, however many rules it breaks. One for which a rule can't be answered, " +
                "and that breaks no other, is left out and counted apart.",
        },
        new("LAW.BROKEN.SAMPLED", 1,
            "Entries by which any rule was broken under the law of their day, estimated by a sample")
        {
            Since = new LocalDate(2016, 3, 10),
            Unit = RateUnit.Entry,
            Fault = RateFault.LawBroken,
            LooksBack = true,
            Design = SampleDesign.Stratified,
            Authority = [Ours],
            Reading = Sampled,
        },
        new("SYSTEM.REJECTED", 1, "Transmissions that the system of their day rejected")
        {
            Since = new LocalDate(2016, 3, 10),
            Unit = RateUnit.Transmission,
            Fault = RateFault.Rejected,
            Authority = [Ours],
            Reading = "A rejected transmission is an attempt, never a violation; so this is no rate of compliance.",
        },
    ];

    /// <summary>A definition by its id, in its newest version, or by id@version; null when there is none.</summary>
    public static RateDefinition? Find(string name) =>
        All.LastOrDefault(definition => definition.Name == name || definition.Id == name);
}
