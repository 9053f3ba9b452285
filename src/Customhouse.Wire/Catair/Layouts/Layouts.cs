namespace Customhouse.Wire;

/// <summary>Every layout that this library knows, in the order of the guides.</summary>
public static class Layouts
{
    /// <summary>Envelope records and batch conditions.</summary>
    public static IReadOnlyList<Layout> BatchBlock { get; } =
    [
        AIn.Layout, BIn.Layout, YIn.Layout, ZIn.Layout, AOut.Layout, BOut.Layout, YOut.Layout, ZOut.Layout,
        BGenerated.Layout, YGenerated.Layout, ZGenerated.Layout, X0.Layout, X1.Layout,
    ];

    /// <summary>Cargo release.</summary>
    public static IReadOnlyList<Layout> CargoRelease { get; } =
    [
        SE10.Layout, SE11.Layout, SE13.Layout, SE15.Layout, SE16.Layout, SE17.Layout, SE20.Layout,
        SE30.Layout, SE31.Layout, SE35.Layout, SE36.Layout, SE40.Layout, SE41.Layout,
        SE50.Layout, SE51.Layout, SE55.Layout, SE56.Layout, SE60.Layout, SE61.Layout,
        SF10.Layout, SF20.Layout, SF25.Layout, SF30.Layout, SF31.Layout, SF35.Layout, SF36.Layout, SE90.Layout,
    ];

    /// <summary>Status notices.</summary>
    public static IReadOnlyList<Layout> Status { get; } =
    [
        SO10.Layout, SO20.Layout, SO30.Layout, SO40.Layout, SO42.Layout,
        SO50.Layout, SO60.Layout, SO70.Layout, SO70Before04.Layout, SO71.Layout, SO72.Layout,
    ];

    /// <summary>Records for other agencies; of the rest only the characters are checked.</summary>
    public static IReadOnlyList<Layout> Pga { get; } = [OI.Layout, PG01.Layout, PG02.Layout];

    /// <summary>
    /// Queries and their replies. Where an entry stands is told by the records of <see cref="Status"/>, whose
    /// identifiers then begin with WO.
    /// </summary>
    public static IReadOnlyList<Layout> Query { get; } =
    [
        WR1In.Layout, WR0.Layout, WSA.Layout, WSB.Layout, WR1Out.Layout, WR2.Layout, WR3.Layout, WS4.Layout,
        WR4.Layout, WS5.Layout, WSC.Layout, WSD.Layout, WR5.Layout, WN0.Layout, WN1.Layout,
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Layout> All { get; } = [.. BatchBlock, .. CargoRelease, .. Status, .. Pga, .. Query];
}
