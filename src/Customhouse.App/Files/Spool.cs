namespace Customhouse.App;

/// <summary>
/// What can be read once only, kept on disk so that it can be read again. The file is its owner's alone and has no
/// name while it is used, so nothing of it stays behind however the program ends.
/// </summary>
sealed class Spool : IDisposable
{
    readonly FileStream file;

    /// <summary>Reads a stream to its end.</summary>
    public Spool(Stream from)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        file = new FileStream(path, options);
        if (!OperatingSystem.IsWindows()) File.Delete(path);
        from.CopyTo(file);
        file.Flush();
        Length = file.Length;
    }

    /// <summary>Bytes it has.</summary>
    public long Length { get; }

    /// <summary>Its bytes from the start; one reader at a time.</summary>
    public Stream Open()
    {
        file.Position = 0;
        return new WatchedStream(file, leaveOpen: true);
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();
}
