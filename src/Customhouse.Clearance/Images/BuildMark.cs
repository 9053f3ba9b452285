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
/// rows, and the settings of who is one person and what is done over the limit. Another law is another build.
/// </summary>
static class BuildMark
{
    static readonly Type[] Folding =
    [
        typeof(LifeState), typeof(SoEntry), typeof(LifeLaw), typeof(EntryLife), typeof(ExactKey), typeof(BillRegister),
        typeof(LifeRegister), typeof(Instant),
    ];

    /// <summary>The mark of this program with its settings.</summary>
    public static string Of(PersonMatching persons, Parameter<DayStage> stages) => string.Join(' ',
        [.. Folding.Select(type => type.Module.ModuleVersionId.ToString("N")), Environment.Version.ToString(),
            persons.ToString(), stages.Id,
            .. stages.History.Select(value => $"{value.From.ToUnixTimeTicks()}={value.Value}")]);
}
