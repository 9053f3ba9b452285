using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Clearance;

/// <summary>
/// The files of a bundle, made from its leaves alone: the same leaves give the same bytes. So a file that was changed
/// is found by making it again.
/// </summary>
static class BundleFiles
{
    /// <summary>Kind of bundle, and version of its form.</summary>
    public const string Kind = "customhouse/bundle/1";

    public const string Manifest = "manifest.json", Leaves = "leaves.jsonl", Proof = "proof.txt",
        Note = "checkpoint", Verifier = "verifier", Entries = "entries.jsonl", Answers = "answers.jsonl",
        Rules = "rules.jsonl", Page = "page.html";

    /// <summary>Names of every bundle, in the order they stand in the zip.</summary>
    public static readonly string[] Names =
        [Manifest, Page, Entries, Answers, Rules, Leaves, Proof, Note, Verifier];

    /// <summary>Names of a bundle of a notice, after those.</summary>
    public static readonly string[] OfNotice =
        [BundleCase.Page, BundleCase.Print, BundleCase.Twin, BundleCase.Acts, BundleCase.Told];

    /// <summary>Names of a bundle, in the order they stand in the zip.</summary>
    public static IEnumerable<string> NamesOf(BundleScope scope) =>
        scope.Notice > 0 ? Names.Concat(OfNotice) : Names;

    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Makes all files.</summary>
    public static Dictionary<string, byte[]> Of(Bundle bundle)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            [Leaves] = Lines(bundle.Leaves, (json, leaf) => leaf.Write(json)),
            [Proof] = Encoding.ASCII.GetBytes(string.Concat(bundle.Proof.Select(hash => hash + "\n"))),
            [Note] = Encoding.UTF8.GetBytes(bundle.Note),
            [Verifier] = Encoding.UTF8.GetBytes(bundle.Verifier + "\n"),
            [Entries] = Lines(bundle.Leaves.Where(IsEntry), WriteEntry),
            [Answers] = AnswersOf(bundle),
            [Rules] = Lines(RulesOf(bundle), WriteRule),
            [Page] = BundlePage.Write(bundle),
        };
        if (bundle.Notice is { } notice) BundleCase.Add(bundle, notice, files);
        files[Manifest] = ManifestOf(bundle.Scope, files);
        return files;
    }

    static bool IsEntry(BundleLeaf leaf) => leaf.Kind == EntryFiled.Kind;

    /// <summary>What it is of, and the length and SHA-256 of every other file.</summary>
    static byte[] ManifestOf(BundleScope scope, Dictionary<string, byte[]> files)
    {
        var to = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(to, Options with { Indented = true });
        json.WriteStartObject();
        json.WriteString("kind", Kind);
        json.WriteString("filer", scope.Filer.ToString());
        json.WriteString("from", Day(scope.From));
        json.WriteString("to", Day(scope.To));
        if (scope.Notice > 0)
        {
            json.WriteString("programme", scope.Programme.ToString());
            json.WriteNumber("notice", scope.Notice);
        }
        json.WriteString("authority", scope.Authority);
        json.WriteBoolean("masked", scope.IsMasked);
        json.WriteString("lawVersion", Statutes.Version);
        json.WriteStartArray("files");
        foreach (var name in NamesOf(scope).Skip(1))
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteNumber("bytes", files[name].Length);
            json.WriteString("sha256", Convert.ToHexStringLower(SHA256.HashData(files[name])));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return [.. to.WrittenSpan, (byte)'\n'];
    }

    public static string? Day(LocalDate? day) => day?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    public static byte[] Lines<T>(IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        var to = new ArrayBufferWriter<byte>(1 << 16);
        using var json = new Utf8JsonWriter(to, Options);
        foreach (var item in items)
        {
            json.Reset(to);
            write(json, item);
            json.Flush();
            to.Write("\n"u8);
        }
        return to.WrittenSpan.ToArray();
    }

    static void WriteEntry(Utf8JsonWriter json, BundleLeaf leaf)
    {
        var filed = EntryFiled.Read(leaf.Body);
        json.WriteStartObject();
        json.WriteNumber("index", leaf.Index);
        json.WriteString("entryNumber", filed.Number == 0 ? null : EntryNumber.FromKey(filed.Number).ToString());
        json.WriteString("action", filed.Action.ToString());
        json.WriteString("received", filed.Received.ToString());
        json.WriteString("arrived", filed.Known.Arrived?.ToString());
        json.WriteString("arrivedBy", filed.Known.Arrived is null ? null : "what was known when it was filed");
        json.WriteString("verdict", Words.Of(filed.Decision.Verdict));
        json.WriteString("lawVersion", filed.LawVersion);
        json.WriteStartArray("findings");
        foreach (var finding in filed.Decision.Findings)
            json.WriteStringValue(
                $"{finding.Rule} revision {finding.Revision}: {Words.Of(finding.Effect)}, law {Words.Of(finding.Law)}");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    // The answer that was given, made again from what was declared, what was known and the law of the day.
    static byte[] AnswersOf(Bundle bundle)
    {
        var to = new ArrayBufferWriter<byte>(1 << 16);
        var (declared, facts, lines) = (new Declaration(), new Facts(), new JsonLines());
        foreach (var leaf in bundle.Leaves.Where(IsEntry))
        {
            if (leaf.Personal is null || leaf.Rest is null) continue;
            var filed = EntryFiled.Read(leaf.Body);
            if (filed.Decision.Findings.Any(finding => Statutes.Find(finding.Rule) is null)) continue;
            if (declared.Read(filed.Format, leaf.Personal, leaf.Rest) is not { } filing) continue;
            facts.Of(filing, filed.Known, Statutes.At(filed.Received));
            lines.Write(new EntryResult(filing, filed.Decision, facts, declared.Reader), to);
            lines.End(null, to);
        }
        return to.WrittenSpan.ToArray();
    }

    static IEnumerable<Rule> RulesOf(Bundle bundle) => bundle.Leaves.Where(IsEntry)
        .SelectMany(leaf => EntryFiled.Read(leaf.Body).Decision.Findings).Select(finding => finding.Rule).Distinct()
        .Order(StringComparer.Ordinal).Select(Statutes.Find).OfType<Rule>();

    static void WriteRule(Utf8JsonWriter json, Rule rule)
    {
        json.WriteStartObject();
        json.WriteString("rule", rule.Id);
        json.WriteNumber("revision", rule.Revision);
        json.WriteString("text", rule.Sentence);
        json.WriteString("from", rule.InForce.From.ToString());
        json.WriteString("to", rule.InForce.To?.ToString());
        json.WriteString("authority", string.Join("; ", rule.Authority));
        json.WriteEndObject();
    }
}
