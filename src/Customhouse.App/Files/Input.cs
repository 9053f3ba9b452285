using Customhouse.Terms;
using Customhouse.Wire;

namespace Customhouse.App;

/// <summary>
/// A source of filings: a file, or standard input, which is spooled to disk because a source is read twice. Says what
/// form it has.
/// </summary>
sealed class Input : IDisposable
{
    readonly Func<Stream> open;
    readonly IDisposable? spool;

    Input(string name, long length, Func<Stream> open, IDisposable? spool, SourceFormat? wanted)
    {
        (Name, Length, this.open, this.spool) = (name, length, open, spool);
        using var head = open();
        Format = wanted ?? Forms.Recognise(head, name);
    }

    /// <summary>Its path, or "standard input".</summary>
    public string Name { get; }

    /// <summary>Bytes it has.</summary>
    public long Length { get; }

    /// <summary>Its form.</summary>
    public SourceFormat Format { get; }

    /// <summary>Opens a source; "-" stands for standard input.</summary>
    public static Input Of(Terminal terminal, string path, SourceFormat? wanted = null)
    {
        if (path == "-") return Spooled(terminal.In, "standard input", wanted);
        if (Directory.Exists(path)) throw Folder(path);
        using var first = OpenFile(path);
        return first.CanSeek ? new Input(path, first.Length, () => OpenFile(path), null, wanted)
            : Spooled(first, path, wanted);
    }

    /// <summary>A source that is in memory.</summary>
    public static Input Of(byte[] bytes, string name) =>
        new(name, bytes.Length, () => new MemoryStream(bytes, writable: false), spool: null, wanted: null);

    static Input Spooled(Stream from, string name, SourceFormat? wanted)
    {
        var spool = new Spool(from);
        try
        {
            return new Input(name, spool.Length, spool.Open, spool, wanted);
        }
        catch
        {
            spool.Dispose();
            throw;
        }
    }

    /// <summary>Its bytes from the start. One stream at a time.</summary>
    public Stream Open() => open();

    /// <summary>Reads its filings, and looks at who sends them where that is handed in.</summary>
    public IFilingReader Read(Stream bytes, Authority? authority = null) => Forms.Read(bytes, Format, authority);

    /// <summary>Opens a file to read it through once.</summary>
    public static FileStream OpenFile(string path)
    {
        if (Directory.Exists(path)) throw Folder(path);
        return new FileStream(path,
            new FileStreamOptions
            {
                Access = FileAccess.Read,
                Share = FileShare.ReadWrite,
                Options = FileOptions.SequentialScan,
                BufferSize = 0,
            });
    }

    /// <summary>A directory where a file was wanted.</summary>
    public static Trouble Folder(string path) =>
        new(path, "it is a directory", "Name the files in it.") { Expected = "a file" };

    /// <inheritdoc/>
    public void Dispose() => spool?.Dispose();
}
