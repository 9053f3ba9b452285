using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Customhouse.Journal;
using Customhouse.Law;
using Customhouse.Terms;

namespace Customhouse.Clearance;

/// <summary>What verifying a bundle found.</summary>
/// <param name="Scope">What it is of; null where that could not be read.</param>
/// <param name="Leaves">Leaves that were proved.</param>
/// <param name="Withheld">Leaves whose personal records are not there: masked, or erased.</param>
/// <param name="IsOtherLaw">
/// True when it was made under another version of the law: its pages are held against its list only.
/// </param>
/// <param name="Bad">The first bad record; null when all holds.</param>
public sealed record BundleReport(BundleScope? Scope, long Leaves, long Withheld, bool IsOtherLaw, BadRecord? Bad)
{
    /// <summary>The leaves, for a rate; null unless all holds.</summary>
    public ILeafSource? Source { get; init; }
}

/// <summary>Verifies a bundle: every leaf against the checkpoint, and every file by making it again.</summary>
static class BundleCheck
{
    /// <summary>Verifies files as they were read.</summary>
    /// <param name="files">All files of a bundle.</param>
    /// <param name="key">The verifier key that came by another way; null trusts the one inside.</param>
    public static BundleReport Verify(Dictionary<string, byte[]> files, VerifierKey? key)
    {
        var (scope, law) = ReadScope(files[BundleFiles.Manifest]);
        if (scope is null) return Fails(null, BundleFiles.Manifest, null, "no list of a bundle", BundleFiles.Kind);
        if (Unlisted(scope, files.Keys) is { } unlisted) return new(scope, 0, 0, false, unlisted);
        var verifier = key?.Text ?? Text(files, BundleFiles.Verifier).TrimEnd('\n');
        if (!VerifierKey.TryParse(verifier, out var trusted)
            || trusted.Text + "\n" != Text(files, BundleFiles.Verifier))
            return Fails(scope, BundleFiles.Verifier, null, "another key", key?.Text ?? "a verifier key");
        var note = Text(files, BundleFiles.Note);
        if (Checkpoint.Open(note, trusted) is not { } head)
            return Fails(scope, BundleFiles.Note, null, "a checkpoint that the key did not sign", trusted.Name);
        List<BundleLeaf> leaves = [];
        if (ReadLeaves(files[BundleFiles.Leaves], head, leaves) is { } bad) return new(scope, 0, 0, false, bad);
        if (ReadProof(files[BundleFiles.Proof]) is not { } proof)
            return Fails(scope, BundleFiles.Proof, null, "a line that is no hash", "hashes, one a line");
        if (RootOf(leaves, proof, head) != head.Root)
            return Fails(scope, BundleFiles.Proof, null, "leaves and hashes that lead to another root",
                $"the root that is signed for {head.Size} leaves; is the checkpoint the one it was made with?");
        var bundle = new Bundle(scope, head.Origin, note, trusted.Text, proof, leaves);
        if (scope.Notice > 0 && bundle.Notice is null)
            return Fails(scope, BundleFiles.Manifest, null, $"{scope.Of}, which its leaves do not hold whole",
                "the notice that they hold");
        return new(scope, leaves.Count, leaves.Count(leaf => leaf.IsWithheld),
            law != Statutes.Version, Compare(files, bundle, law))
        { Source = bundle.Source };
    }

    // Whether it is of a notice, the list alone says.
    static BadRecord? Unlisted(BundleScope scope, IReadOnlyCollection<string> there)
    {
        var names = BundleFiles.NamesOf(scope).ToList();
        return names.FirstOrDefault(name => !there.Contains(name)) is { } missing
            ? new BadRecord(missing, null, "zip", "no such file", "the file")
            : there.FirstOrDefault(name => !names.Contains(name)) is { } more
                ? new BadRecord(more, null, "zip", "a file too many", "the files of a bundle, each once") : null;
    }

    static BundleReport Fails(BundleScope? scope, string where, long? index, string found, string expected) =>
        new(scope, 0, 0, false, new(where, index, "contents", found, expected));

    static BadRecord? ReadLeaves(ReadOnlyMemory<byte> lines, Checkpoint head, List<BundleLeaf> leaves)
    {
        using var hasher = new TreeHasher();
        BadRecord Bad(long? index, string found, string expected) =>
            new($"{BundleFiles.Leaves}, line {leaves.Count + 1}", index, "leaf", found, expected);
        while (!lines.IsEmpty)
        {
            var end = lines.Span.IndexOf((byte)'\n');
            if (end < 0) return Bad(null, "no end of the line", "a newline");
            BundleLeaf leaf;
            try
            {
                leaf = BundleLeaf.Read(lines[..end]);
            }
            catch (FormatException)
            {
                return Bad(null, "no leaf", "one JSON object for a leaf");
            }
            if (leaf.Index <= (leaves.Count == 0 ? -1 : leaves[^1].Index))
                return Bad(leaf.Index, "a leaf out of order", "each once, in order");
            if (leaf.Index >= head.Size)
                return Bad(leaf.Index, $"a checkpoint over {head.Size} leaves, which is older", "one that covers it");
            if (leaf.Wrong(hasher) is var (found, expected)) return Bad(leaf.Index, found, expected);
            leaves.Add(leaf);
            lines = lines[(end + 1)..];
        }
        return null;
    }

    static Hash256[]? ReadProof(byte[] text)
    {
        try
        {
            return [.. Encoding.ASCII.GetString(text).Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(Hash256.Parse)];
        }
        catch (FormatException)
        {
            return null;
        }
    }

    static Hash256? RootOf(List<BundleLeaf> leaves, Hash256[] proof, Checkpoint head)
    {
        using var hasher = new TreeHasher();
        return Multiproof.Root([.. leaves.Select(leaf => leaf.Index)], [.. leaves.Select(leaf => leaf.Hash)],
            head.Size, proof, hasher);
    }

    // What is made again from the proved leaves must be what lies there; under another law, what the list says.
    static BadRecord? Compare(Dictionary<string, byte[]> files, Bundle bundle, string? law)
    {
        var names = BundleFiles.NamesOf(bundle.Scope);
        if (law != Statutes.Version)
            return names.Skip(1).Where(name => !Lists(files[BundleFiles.Manifest], name, files[name]))
                .Select(name => new BadRecord(name, null, "contents", "other bytes", "those of the list"))
                .FirstOrDefault();
        var again = BundleFiles.Of(bundle);
        return names.Reverse().Where(name => !files[name].AsSpan().SequenceEqual(again[name]))
            .Select(name => new BadRecord($"{name}, byte {files[name].AsSpan().CommonPrefixLength(again[name])}", null,
                "contents", "other bytes", "what the proved leaves say")).FirstOrDefault();
    }

    static bool Lists(byte[] manifest, string name, byte[] file)
    {
        using var json = JsonDocument.Parse(manifest);
        return json.RootElement.TryGetProperty("files", out var listed) && listed.ValueKind == JsonValueKind.Array
            && listed.EnumerateArray().Any(entry => entry.GetProperty("name").GetString() == name
                && entry.GetProperty("sha256").GetString() == Convert.ToHexStringLower(SHA256.HashData(file)));
    }

    static (BundleScope? Scope, string? Law) ReadScope(byte[] manifest)
    {
        try
        {
            using var json = JsonDocument.Parse(manifest);
            var (at, filer) = (json.RootElement, json.RootElement.GetProperty("filer").GetString()!);
            if (at.GetProperty("kind").GetString() != BundleFiles.Kind
                || !FilerCode.TryRead(Encoding.ASCII.GetBytes(filer), out var code))
                return default;
            return (new BundleScope(code, Day(at, "from"), Day(at, "to"), at.GetProperty("authority").GetString()!,
                at.GetProperty("masked").GetBoolean())
            {
                Programme = at.TryGetProperty("programme", out var id)
                    && ProgrammeId.TryRead(id.GetString()!, out var programme) ? programme : default,
                Notice = at.TryGetProperty("notice", out var number) ? Math.Max(0, number.GetInt32()) : 0,
            }, at.GetProperty("lawVersion").GetString());
        }
        catch (Exception bad) when (bad is JsonException or KeyNotFoundException or InvalidOperationException
            or FormatException)
        {
            return default;
        }
    }

    static NodaTime.LocalDate? Day(JsonElement at, string name) =>
        at.GetProperty(name).GetString() is { } text && When.TryDay(text, out var day) ? day : null;

    static string Text(Dictionary<string, byte[]> files, string name) => Encoding.UTF8.GetString(files[name]);
}
