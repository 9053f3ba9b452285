using System.Diagnostics;
using Customhouse.Journal;
using Customhouse.Targeting;

namespace Customhouse.Clearance;

/// <summary>
/// Takes a station from an image and the end of its journal, and writes images: while it works, on a thread of
/// their own, and when it ends.
/// </summary>
sealed class StationImages(SqliteJournal journal, StationSettings settings)
{
    readonly ImageFile? file = settings is { Image: { } path, Persons: not PersonMatching.Linked }
        ? new ImageFile(path, BuildMark.Of(settings)) : null;

    Task writing = Task.CompletedTask;
    long written;

    /// <summary>The registers of the journal.</summary>
    public StationRegisters Open()
    {
        var clock = Stopwatch.StartNew();
        var registers = Load();
        var first = written = registers.Ledger.Folded;
        if (first > 0) Say($"Read the image of {first:N0} leaves in {clock.Elapsed.TotalSeconds:N1} s.");
        if (first == journal.Size) return registers;
        Say($"Reading {journal.Size - first:N0} leaves of the journal.");
        clock.Restart();
        Rebuilding.Fold(journal, registers, Say);
        Say($"Read {journal.Size - first:N0} leaves in {clock.Elapsed.TotalSeconds:N1} s.");
        return registers;
    }

    StationRegisters Load()
    {
        var registers = new StationRegisters(settings);
        if (journal.Size > 0 && settings.Image is not null && file is null)
            Say("Persons are linked, so no image of the registers is kept: it would hold names and addresses.");
        if (file is null || journal.Size == 0) return registers;
        if (file.Load(journal, registers) is not { } why) return registers;
        Say($"The image of the registers is passed over: {why}.");
        return new StationRegisters(settings);
    }

    /// <summary>True when so much was filed since the last one that another is due.</summary>
    public bool IsDue => file is not null && writing.IsCompleted && journal.Size - written >= settings.ImageEvery;

    /// <summary>Writes what an errand froze, on another thread; then lets go of it.</summary>
    public void Write(StationRegisters registers, Task<Frozen> frozen)
    {
        written = journal.Size;
        writing = WriteLater(registers, frozen);
    }

    async Task WriteLater(StationRegisters registers, Task<Frozen> frozen)
    {
        var (size, image) = await frozen.ConfigureAwait(false);
        await Task.Run(() => Write(size, image)).ConfigureAwait(false);
        lock (registers.Ledger) registers.Thaw();
    }

    /// <summary>Waits for the one being written, and writes the last, when the station has ended well.</summary>
    public void Close(StationRegisters registers, bool isWell)
    {
        Task.WhenAny(writing).GetAwaiter().GetResult();
        if (file is null || !isWell || journal.Size == 0) return;
        if (journal.Size == registers.Ledger.Folded && (journal.Size != written || !writing.IsCompletedSuccessfully))
            Write(journal.Size, registers.Freeze() + registers.Outbox.Freeze());
    }

    // An image that can't be written costs time at the next start, and no more.
    void Write(long size, Action<Registers.ImageWriter> image)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            file!.Write(journal, size, image);
            Say($"Wrote an image of {size:N0} leaves in {clock.Elapsed.TotalSeconds:N1} s.");
        }
        catch (Exception bad) when (bad is IOException or UnauthorizedAccessException)
        {
            Say($"No image was written: {bad.Message}");
        }
    }

    void Say(string what) => settings.Says?.Invoke(what);
}
