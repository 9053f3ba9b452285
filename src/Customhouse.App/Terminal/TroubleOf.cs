using Customhouse.Clearance;
using Customhouse.Journal;
using Customhouse.Law;

namespace Customhouse.App;

/// <summary>Turns what the system and the libraries throw into trouble that a person can act on.</summary>
static class TroubleOf
{
    const int NoSuchDevice = 6;
    const int IsDirectory = 21;
    const int NoSpace = 28;
    const int ReadOnly = 30;
    const int QuotaExceeded = 122;

    /// <summary>The trouble behind an exception; null for a mistake of ours.</summary>
    public static Trouble? From(Exception exception) => exception switch
    {
        Trouble trouble => trouble,
        AggregateException { InnerException: { } inner } => From(inner),
        LawNotCodedException notCoded => new Trouble("--as-of", notCoded.Message, "Ask for a later instant."),
        JournalFault fault => new Trouble(fault.Where, fault.Found, fault.Remedy) { Expected = fault.Expected },
        FactsException facts => new Trouble("facts", facts.Message, "Correct the file and run the same command again."),
        FileNotFoundException missing => Missing(missing.FileName ?? missing.Message),
        DirectoryNotFoundException missing =>
            new Trouble("path", missing.Message, "Check the path, or make the folder."),
        UnauthorizedAccessException denied =>
            new Trouble("path", denied.Message, "Check that it is a file, and who may read and write it."),
        InvalidDataException bad =>
            new Trouble("input", bad.Message, "Correct the file and run the same command again."),
        IOException io => FromSystem(io),
        OutOfMemoryException =>
            new Trouble("memory", "there is not enough of it", "Give the program more memory, or fewer files at a time."),
        _ => null,
    };

    /// <summary>A path at which nothing lies.</summary>
    public static Trouble Missing(string path) =>
        new(path, "there is no such file", "Check the spelling and the folder you are in.");

    /// <summary>The trouble with a file that was to be written.</summary>
    public static Trouble Writing(string path, Exception failed) => failed switch
    {
        DirectoryNotFoundException =>
            new Trouble(path, "the folder it should lie in is not there", "Check the path, or make the folder."),
        UnauthorizedAccessException =>
            new Trouble(path, "it may not be written", "Check who may write it and its folder, or write elsewhere."),
        IOException io => FromSystem(io, path),
        _ => new Trouble(path, failed.Message, "Check the file and the disk it lies on."),
    };

    static Trouble FromSystem(IOException io, string? path = null) => io.HResult switch
    {
        NoSpace or QuotaExceeded => new Trouble(
            path ?? "output", "the disk is full", "Make room, and run the same command again.")
        {
            Why = "what was written before is incomplete, except in a journal, where nothing is answered before it " +
                "is safe",
        },
        ReadOnly => new Trouble(path ?? "output", "the file system is read-only", "Write to another place."),
        IsDirectory => new Trouble(path ?? "path", io.Message, "Name a file."),
        NoSuchDevice => new Trouble("path", io.Message, "Name a file that can be read."),
        _ => new Trouble(path ?? "input or output", io.Message, "Check the file and the disk it lies on."),
    };
}
