using System.Security.Cryptography;
using Customhouse.Journal;
using Customhouse.Terms;

namespace Customhouse.Clearance;

/// <summary>
/// The bytes of documents that participants produced, each in a file that is named after its SHA-256, beside the
/// journal, which holds that hash. A file is there whole or not at all, and is hashed again whenever it is read.
/// </summary>
/// <param name="folder">The folder; made with the first document.</param>
public sealed class DocumentStore(string folder)
{
    const int FolderLength = 2;

    /// <summary>The folder of documents beside a journal.</summary>
    public static DocumentStore Beside(string journal) => new(Path.Combine(journal, "documents"));

    /// <summary>Keeps bytes, and tells their hash: 64 hexadecimal digits, lower case.</summary>
    /// <returns>The hash, and false when they were here before.</returns>
    public (string Hash, bool IsNew) Keep(ReadOnlySpan<byte> bytes)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var path = PathOf(hash);
        if (File.Exists(path) && IsWhole(path, hash)) return (hash, false);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var draft = $"{path}.{Environment.ProcessId}.new";
        using (var file = new FileStream(draft, FileMode.Create, FileAccess.Write))
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }
        File.Move(draft, path, overwrite: true);
        return (hash, true);
    }

    /// <summary>The bytes of a document.</summary>
    /// <exception cref="JournalFault">Its file is not there, or holds other bytes; the fault names it.</exception>
    public byte[] Read(string hash)
    {
        var path = PathOf(hash);
        if (!File.Exists(path)) throw Fault(path, "no such file", $"a document of hash {hash}");
        var bytes = File.ReadAllBytes(path);
        var found = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return found == hash ? bytes : throw Fault(path, $"bytes of hash {found}", $"those of {hash}");
    }

    /// <summary>Every document of a case that is wanting or changed, as a fault that names it.</summary>
    public IEnumerable<JournalFault> Wrong(Participation standing)
    {
        ArgumentNullException.ThrowIfNull(standing);
        var produced = standing.Requests.SelectMany(request => request.Produced);
        foreach (var hash in produced.Select(one => one.Hash).Distinct())
        {
            JournalFault? wrong = null;
            try
            {
                Read(hash);
            }
            catch (JournalFault fault)
            {
                wrong = fault;
            }
            if (wrong is not null) yield return wrong;
        }
    }

    /// <summary>Takes a document away that no act holds.</summary>
    internal void Drop(string hash) => File.Delete(PathOf(hash));

    static bool IsWhole(string path, string hash) =>
        Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))) == hash;

    static JournalFault Fault(string path, string found, string expected) =>
        new(JournalTrouble.Corrupt, path, found, expected, "Put the document back from a copy, or ask for it again.");

    string PathOf(string hash) => new LeafProof(0, hash).IsWhole
        ? Path.Combine(folder, hash[..FolderLength], hash)
        : throw new ArgumentException($"'{hash}' is no hash of a document.", nameof(hash));
}
