using System.Diagnostics.CodeAnalysis;

namespace Customhouse.Journal;

/// <summary>What went wrong with a journal, so that a program can choose what to do.</summary>
public enum JournalTrouble
{
    /// <summary>No journal is there.</summary>
    Missing,
    /// <summary>A journal, or something else, is already there.</summary>
    Occupied,
    /// <summary>Another process writes to it.</summary>
    Locked,
    /// <summary>The folder or a file can't be written or read by this user.</summary>
    NotPermitted,
    /// <summary>The disk is full.</summary>
    DiskFull,
    /// <summary>It was written in another version of the format.</summary>
    OtherVersion,
    /// <summary>What is stored contradicts itself.</summary>
    Corrupt,
    /// <summary>The disk or the database failed in another way.</summary>
    Failed,
}

/// <summary>A journal that can't be used: where, what was found, what was expected, and what to do about it.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "A fault is the house's word for it.")]
public sealed class JournalFault : Exception
{
    /// <summary>A fault with all of its parts.</summary>
    public JournalFault(
        JournalTrouble trouble, string where, string found, string expected, string remedy, Exception? cause = null)
        : base($"{where}: found {found}; expected {expected}. {remedy}", cause) =>
        (Trouble, Where, Found, Expected, Remedy) = (trouble, where, found, expected, remedy);

    /// <summary>What is stored contradicts itself; verifying says how far.</summary>
    internal static JournalFault Corrupt(string where, string found, string expected) =>
        new(JournalTrouble.Corrupt, where, found, expected, "Run verify, and restore a copy.");

    /// <summary>The kind of fault.</summary>
    public JournalTrouble Trouble { get; }

    /// <summary>The file, and the record in it where one is known.</summary>
    public string Where { get; }

    /// <summary>What was there.</summary>
    public string Found { get; }

    /// <summary>What should have been there.</summary>
    public string Expected { get; }

    /// <summary>What to do, as a sentence.</summary>
    public string Remedy { get; }
}
