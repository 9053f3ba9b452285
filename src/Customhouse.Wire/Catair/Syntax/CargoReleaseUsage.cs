using static Customhouse.Wire.UsageNode;

namespace Customhouse.Wire;

/// <summary>
/// In what order and how often records stand in a cargo release transaction, for each action.
/// Source: ACE Cargo Release Guide v40, usage maps.
/// </summary>
/// <remarks>
/// Three readings are ours. The map says what must be there for the grouping to be readable; what the trade must
/// declare beyond that (a bill, a line, a tariff number) is law and gets its own finding. Of other agencies' records
/// the order is that chapter's own and is not checked. The maxima of the security filing records are not at hand.
/// </remarks>
public static class CargoReleaseUsage
{
    /// <summary>Transactions in one block at most.</summary>
    public const int TransactionsMax = 999;

    const int NotStated = 9_999;

    /// <summary>Actions A and R; also read when the action is unknown, so that the rest is still checked.</summary>
    public static UsageMap AddOrReplace { get; } =
        new("A, R", [.. Header, Bills, References, HeaderParties, Lines, .. Isf]);

    /// <summary>Action U.</summary>
    public static UsageMap Update { get; } = new("U", [.. Header, Bills, References]);

    /// <summary>Action D.</summary>
    public static UsageMap Cancel { get; } = new("D",
    [
        Record(SE10.Layout, Use.M, 1), Record(SE13.Layout, Use.M, 1), References,
    ]);

    /// <summary>The map of an action code, column 5 of SE10.</summary>
    public static UsageMap Of(byte action) => action switch
    {
        (byte)'D' => Cancel,
        (byte)'U' => Update,
        _ => AddOrReplace,
    };

    static UsageNode[] Header =>
    [
        Record(SE10.Layout, Use.M, 1), Record(SE11.Layout, Use.O, 1), Record(SE13.Layout, Use.M, 1),
    ];

    static UsageNode Bills => Group("bill group", Use.C, 999,
        Record(SE15.Layout, Use.M, 3), Record(SE16.Layout, Use.C, 99), Record(SE17.Layout, Use.O, 99));

    static UsageNode References => Record(SE20.Layout, Use.C, 99);

    static UsageNode HeaderParties => Group("entity group", Use.C, 12,
        Record(SE30.Layout, Use.M, 1), Record(SE31.Layout, Use.O, 3),
        Record(SE35.Layout, Use.C, 3), Record(SE36.Layout, Use.C, 1));

    static UsageNode LineParties => Group("line entity group", Use.C, 11,
        Record(SE50.Layout, Use.M, 1), Record(SE51.Layout, Use.O, 3),
        Record(SE55.Layout, Use.C, 3), Record(SE56.Layout, Use.C, 1));

    static UsageNode Lines => Group("line group", Use.C, 999,
        Record(SE40.Layout, Use.M, 1), Record(SE41.Layout, Use.C, 1),
        LineParties,
        Group("tariff group", Use.C, 32,
            Record(SE60.Layout, Use.M, 1), Record(SE61.Layout, Use.C, 1),
            Pool("OI and PG records", Use.C, NotStated,
                RecordKind.OI, RecordKind.PG01, RecordKind.PG02, RecordKind.OtherPga)));

    static UsageNode[] Isf =>
    [
        Record(SF10.Layout, Use.O, 1), Record(SF20.Layout, Use.O, NotStated), Record(SF25.Layout, Use.O, NotStated),
        Group("security filing entity group", Use.O, NotStated,
            Record(SF30.Layout, Use.M, 1), Record(SF31.Layout, Use.O, NotStated),
            Record(SF35.Layout, Use.O, NotStated), Record(SF36.Layout, Use.O, NotStated)),
    ];
}
