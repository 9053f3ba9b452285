using Customhouse.Engine;
using Customhouse.Law;
using Customhouse.Registers;
using Customhouse.Targeting;
using Customhouse.Terms;
using Customhouse.Wire;
using NodaTime;

namespace Customhouse.Clearance;

/// <summary>
/// What a snapshot depends on apart from the journal: every build of what folds a journal, the runtime that lays out
/// rows, and the setting that says who is one person. Another law is another build.
/// </summary>
static class BuildMark
{
    static readonly Type[] Folding =
    [
        typeof(LifeState), typeof(SoEntry), typeof(LifeLaw), typeof(EntryLife), typeof(ExactKey), typeof(BillRegister),
        typeof(LifeRegister), typeof(Instant),
    ];

    /// <summary>The mark of this program with a setting.</summary>
    public static string Of(PersonKey person) => string.Join(' ',
        [.. Folding.Select(type => type.Module.ModuleVersionId.ToString("N")), Environment.Version.ToString(),
            $"{person.Method.DeclaringType}.{person.Method.Name}"]);
}
