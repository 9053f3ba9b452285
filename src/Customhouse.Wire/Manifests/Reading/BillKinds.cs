using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// Kinds of bill that the form of a manifest says, with the letter by which cargo release names them.
/// </summary>
static class BillKinds
{
    public static Declared<BillKind> Simple { get; } = Of(BillKind.Simple);

    public static Declared<BillKind> Master { get; } = Of(BillKind.Master);

    public static Declared<BillKind> House { get; } = Of(BillKind.House);

    public static Declared<BillKind> Tracking { get; } = Of(BillKind.Tracking);

    static Declared<BillKind> Of(BillKind kind) => Declared<BillKind>.Of(kind, Text.Of(((char)kind).ToString()));
}
