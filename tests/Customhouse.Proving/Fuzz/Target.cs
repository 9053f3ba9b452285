namespace Customhouse.Proving;

/// <summary>A reader of outside input, as fuzzing sees it.</summary>
/// <param name="Name">Its word on the command line, and the first word of its samples in samples/crashers.</param>
/// <param name="Extension">What a file of such input ends in, without a dot.</param>
/// <param name="Seeds">Valid inputs to begin with.</param>
/// <param name="Bend">Changes an input where it matters to this reader.</param>
/// <param name="Read">Reads an input to its end. Whatever it throws is a mistake in the product.</param>
sealed record Target(
    string Name, string Extension, Func<IReadOnlyList<byte[]>> Seeds, Func<Bending, byte[], byte[]> Bend,
    Action<byte[]> Read)
{
    /// <summary>A target whose inputs are bent by the parts that these grains see.</summary>
    public Target(
        string name, string extension, Func<IReadOnlyList<byte[]>> seeds, Grain[] grains, string[] words,
        Action<byte[]> read)
        : this(name, extension, seeds, (bending, input) => bending.Bend(input, grains, words), read)
    {
    }
}
