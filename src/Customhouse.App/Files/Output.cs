namespace Customhouse.App;

/// <summary>Where a command writes: standard output, or a file that takes its place only when it is whole.</summary>
sealed class Output : IDisposable
{
    const string Draft = ".new";

    readonly string? path;
    readonly string draft;

    Output(Stream stream, string? path, string draft) => (Stream, this.path, this.draft) = (stream, path, draft);

    /// <summary>The stream to write to.</summary>
    public Stream Stream { get; }

    /// <summary>Opens a path, or standard output where it is null or "-".</summary>
    public static Output To(Terminal terminal, string? path)
    {
        if (path is null or "-" or "/dev/stdout") return new Output(terminal.Out, null, "");
        if (Directory.Exists(path))
            throw new Trouble(path, "it is a directory", "Name a file in it.") { Expected = "a file to write" };

        try
        {
            // A device or a pipe is written to as it is: it can't be replaced.
            return File.Exists(path) && IsSpecial(path)
                ? new Output(Open(path, path, FileMode.Open), null, "")
                : new Output(Open(path + Draft, path, FileMode.Create), path, path + Draft);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw TroubleOf.Writing(path, failed);
        }
    }

    static WrittenStream Open(string file, string name, FileMode mode) =>
        new(new FileStream(file, mode, FileAccess.Write), name);

    static bool IsSpecial(string path)
    {
        if (Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal)) return true;
        using var file = new FileStream(path, FileMode.Open, FileAccess.Write);
        return !file.CanSeek;
    }

    /// <summary>Puts the file in its place.</summary>
    public void Keep()
    {
        Stream.Flush();
        if (path is null) return;
        Stream.Dispose();
        try
        {
            File.Move(draft, path, overwrite: true);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw TroubleOf.Writing(path, failed);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (path is null) return;
        try
        {
            Stream.Dispose();
        }
        catch (Trouble)
        {
            // What could not be written was already said; a second failure on the way out would hide it.
        }
        File.Delete(draft);
    }
}
