namespace Customhouse.App;

/// <summary>Where a command writes: standard output, or a file that takes its place only when it is whole.</summary>
sealed class Output : IDisposable
{
    readonly string? path;
    readonly string draft;

    Output(Stream stream, string? path, string draft) => (Stream, this.path, this.draft) = (stream, path, draft);

    /// <summary>The stream to write to.</summary>
    public Stream Stream { get; }

    /// <summary>Opens a path, or standard output where it is null or "-".</summary>
    public static Output To(Terminal terminal, string? path)
    {
        if (path is null or "-" or "/dev/stdout") return new Output(terminal.Out, null, "");
        if (Directory.Exists(path)) throw new Trouble(path, "it is a directory", "Name a file in it.") { Expected = "a file to write" };

        // A device or a pipe is written to as it is: it can't be replaced.
        if (File.Exists(path) && IsSpecial(path)) return new Output(new FileStream(path, FileMode.Open, FileAccess.Write), null, "");
        var draft = path + ".new";
        return new Output(new FileStream(draft, FileMode.Create, FileAccess.Write), path, draft);
    }

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
        File.Move(draft, path, overwrite: true);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (path is null) return;
        Stream.Dispose();
        File.Delete(draft);
    }
}
