using Customhouse.Wire;

namespace Customhouse.App;

/// <summary>
/// The way in by a watched folder, for batches and for messages of carriers. A file that is renamed into <c>in/</c> is
/// answered in <c>out/NAME.answer</c>, and then stands in <c>out/</c> itself, or in <c>rejected/</c> when none of its
/// batches could be read. Files whose names begin with a dot are still being written. A file that was answered before a
/// kill is answered again by the same bytes.
/// </summary>
sealed class FolderWay
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    readonly LocalAce ace;
    readonly string incoming;
    readonly string outgoing;
    readonly string rejected;

    /// <summary>Makes the three folders.</summary>
    public FolderWay(LocalAce ace)
    {
        this.ace = ace;
        string Make(string name) => Directory.CreateDirectory(Path.Combine(ace.Settings.Data, name)).FullName;
        (incoming, outgoing, rejected) = (Make("in"), Make("out"), Make("rejected"));
    }

    /// <summary>Watches until it is told to stop.</summary>
    public async Task Watch(CancellationToken stop)
    {
        using var pause = new PeriodicTimer(Pause);
        while (!stop.IsCancellationRequested)
        {
            foreach (var path in Directory.EnumerateFiles(incoming).Order(StringComparer.Ordinal))
                if (Path.GetFileName(path)[0] != '.') await Take(path).ConfigureAwait(false);
            try
            {
                await pause.WaitForNextTickAsync(stop).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    async Task Take(string path)
    {
        var name = Path.GetFileName(path);
        if (new FileInfo(path).Length > ace.Settings.BytesMax)
        {
            Put(name, System.Text.Encoding.ASCII.GetBytes(
            $"It is longer than {ace.Settings.BytesMax:N0} bytes. Send the entries in several files.\n"));
            System.IO.File.Move(path, Path.Combine(rejected, name), overwrite: true);
            return;
        }
        var (answer, isRead) = await Ask(await System.IO.File.ReadAllBytesAsync(path).ConfigureAwait(false))
            .ConfigureAwait(false);
        Put(name, answer);
        System.IO.File.Move(path, Path.Combine(isRead ? outgoing : rejected, name), overwrite: true);
    }

    async Task<(byte[] Answer, bool IsRead)> Ask(byte[] text)
    {
        if (ManifestSniffer.Detect(text.AsSpan(0, Math.Min(text.Length, ManifestSniffer.HeadLength))) is not ManifestForm.None)
            return ((await ace.ReceiveManifest(text).ConfigureAwait(false)).ToArray(), true);
        var answers = await ace.Receive(text).ConfigureAwait(false);
        var records = new MemoryStream();
        foreach (var answer in answers) records.Write(answer.Records.Span);
        return (records.ToArray(), answers.Any(answer => answer.Id is not null));
    }

    // Whole or not at all: who reads out/ never sees half an answer.
    void Put(string name, ReadOnlySpan<byte> text)
    {
        var fresh = Path.Combine(outgoing, $".{name}.answer");
        using (var file = System.IO.File.Create(fresh))
        {
            file.Write(text);
            file.Flush(flushToDisk: true);
        }
        System.IO.File.Move(fresh, Path.Combine(outgoing, $"{name}.answer"), overwrite: true);
    }
}
