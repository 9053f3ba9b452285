using Customhouse.Engine;
using Customhouse.Law;
using Customhouse.Registers;
using Customhouse.Targeting;
using Customhouse.Terms;
using Customhouse.Wire;
using NodaTime;

namespace Customhouse.Clearance;

/// <summary>
/// What an image depends on apart from the journal: every build of what folds a journal, the runtime that lays out
/// rows, and the settings of who is one person, what is done over the limit and what is in time upon arrival. Another
/// law is another build.
/// </summary>
static class BuildMark
{
    static readonly Type[] Folding =
    [
        typeof(LifeState), typeof(SoEntry), typeof(LifeLaw), typeof(EntryLife), typeof(ExactKey), typeof(BillRegister),
        typeof(LifeRegister), typeof(Instant),
    ];

    /// <summary>The mark of this program with its settings.</summary>
    public static string Of(StationSettings settings) => string.Join(' ',
        [.. Folding.Select(type => type.Module.ModuleVersionId.ToString("N")), Environment.Version.ToString(),
            settings.Persons.ToString(), settings.Stages.Id,
            .. settings.Stages.History.Select(value => $"{value.From.ToUnixTimeTicks()}={value.Value}"),
            $"{settings.Law(Statutes.CodedFrom).Of(Limits.UponArrivalIsTimely)}"]);
}
