using System.Globalization;
using System.Text;
using Customhouse.Clearance;
using Customhouse.Wire;

namespace Customhouse.App;

/// <summary>
/// The way in by a watched folder, for batches and for messages of carriers. A file that is renamed into <c>in/</c> is
/// answered in <c>out/NAME.answer</c>, and then stands in <c>out/</c> itself, or in <c>rejected/</c> when none of its
/// batches could be read; the answer in the form of a carrier's message stands in <c>out/NAME.reply</c> too. Files
/// whose names begin with a dot are still being written. A file that was answered before a kill is answered again by
/// the same bytes.
/// </summary>
sealed class FolderWay
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>What the number of the last status that was dropped for a filer stands in.</summary>
    public const string LastExtension = ".last";

    readonly LocalAce ace;
    readonly HashSet<string> filers = new(StringComparer.Ordinal);
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

    /// <summary>Watches until it is told to stop, also after the world was put back.</summary>
    public async Task Watch(CancellationToken stop)
    {
        using var pause = new PeriodicTimer(Pause);
        try
        {
            while (true)
            {
                if (!ace.Ended.IsCancellationRequested) await WatchOne(pause, stop).ConfigureAwait(false);
                await pause.WaitForNextTickAsync(stop).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    async Task WatchOne(PeriodicTimer pause, CancellationToken stop)
    {
        var ended = ace.Ended;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop, ended);
        using var status = new StatusPush(ace.Outbox);
        var pushing = status.Run((filer, waiting) => Drop(filer, waiting, end.Token));
        foreach (var path in Directory.EnumerateFiles(outgoing, ".*" + LastExtension))
            if (Path.GetFileName(path).Split('.') is [_, var filer, _]) filers.Add(filer);
        while (!end.IsCancellationRequested)
        {
            foreach (var filer in filers.Concat(ace.Outbox.Carriers)) status.Hear(filer, () => LastOf(filer));
            foreach (var path in Directory.EnumerateFiles(incoming).Order(StringComparer.Ordinal))
                if (Path.GetFileName(path)[0] != '.') await TryTake(path, stop).ConfigureAwait(false);
            await pause.WaitForNextTickAsync(stop).ConfigureAwait(false);
        }
        status.Stop();
        await pushing.ConfigureAwait(false);
    }

    // A file that went away, or can't be read or moved now, is looked at again; the others do not wait for it.
    async Task TryTake(string path, CancellationToken stop)
    {
        if (ace.Faults.OutUntil is not null) return;
        await ace.FolderTurn.WaitAsync(stop).ConfigureAwait(false);
        try
        {
            await Take(path).ConfigureAwait(false);
        }
        catch (Exception later) when (later is IOException or UnauthorizedAccessException or StationClosedException)
        {
        }
        finally
        {
            ace.FolderTurn.Release();
        }
    }

    async Task Take(string path)
    {
        var name = Path.GetFileName(path);
        if (new FileInfo(path).Length > ace.Settings.BytesMax)
        {
            Put($"{name}.answer", Encoding.ASCII.GetBytes(
                $"It is longer than {ace.Settings.BytesMax:N0} bytes. Send the entries in several files.\n"));
            System.IO.File.Move(path, Path.Combine(rejected, name), overwrite: true);
            return;
        }
        var text = await System.IO.File.ReadAllBytesAsync(path).ConfigureAwait(false);
        var (fate, answer, reply, isRead) = await Ask(text).ConfigureAwait(false);
        if (fate == Fate.Out) return;
        if (reply.Length > 0) Put($"{name}.reply", reply);
        if (fate == Fate.Answered) Put($"{name}.answer", answer);
        System.IO.File.Move(path, Path.Combine(isRead ? outgoing : rejected, name), overwrite: true);
    }

    async Task<(Fate Fate, byte[] Answer, byte[] Reply, bool IsRead)> Ask(byte[] text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, ManifestSniffer.HeadLength));
        if (ManifestSniffer.Detect(head) != ManifestForm.None)
        {
            var answer = await ace.ReceiveManifest(text).ConfigureAwait(false);
            return (Fate.Answered, answer.ToArray(), ManifestAnswer.ReplyIn(answer), true);
        }
        var (fate, answers) = await ace.Exchange(text).ConfigureAwait(false);
        filers.UnionWith(answers.SelectMany(answer => answer.Filers));
        var records = new MemoryStream();
        foreach (var answer in answers) records.Write(answer.Records.Span);
        return (fate, records.ToArray(), [], answers.Any(answer => answer.Id is not null));
    }

    // Status is numbered for each filer; the number of the last that was dropped is kept, so that a restart goes on
    // from there. A world that has ended meanwhile is not what the folder is of any more.
    async ValueTask Drop(string filer, WaitingStatus status, CancellationToken stop)
    {
        IReadOnlyList<ReadOnlyMemory<byte>> said;
        using var pause = new PeriodicTimer(Pause);
        try
        {
            while ((said = ace.Speak(filer, status)).Count == 0)
                await pause.WaitForNextTickAsync(stop).ConfigureAwait(false);
            await ace.FolderTurn.WaitAsync(stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return;
        }
        if (!stop.IsCancellationRequested) Put(filer, status, said);
        ace.FolderTurn.Release();
    }

    void Put(string filer, WaitingStatus status, IReadOnlyList<ReadOnlyMemory<byte>> said)
    {
        var kind = CarrierWords.IsCarrier(filer) ? "notices" : "status";
        var name = string.Create(CultureInfo.InvariantCulture, $"{CarrierWords.CodeOf(filer)}-{status.First:D9}");
        for (var i = 0; i < said.Count; i++) Put(i == 0 ? $"{name}.{kind}" : $"{name}-again.{kind}", said[i].Span);
        Put(LastName(filer), Encoding.ASCII.GetBytes(status.Last.ToString(CultureInfo.InvariantCulture)));
    }

    long? LastOf(string filer) =>
        System.IO.File.Exists(Path.Combine(outgoing, LastName(filer)))
        && long.TryParse(System.IO.File.ReadAllText(Path.Combine(outgoing, LastName(filer))),
            NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : null;

    static string LastName(string filer) => $".{filer}{LastExtension}";

    // Whole or not at all: who reads out/ never sees half an answer.
    void Put(string name, ReadOnlySpan<byte> text)
    {
        var fresh = Path.Combine(outgoing, $".{name}.new");
        using (var file = System.IO.File.Create(fresh))
        {
            file.Write(text);
            file.Flush(flushToDisk: true);
        }
        System.IO.File.Move(fresh, Path.Combine(outgoing, name), overwrite: true);
    }
}
