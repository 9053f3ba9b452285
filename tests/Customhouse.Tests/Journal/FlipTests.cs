using Customhouse.Journal;
using Xunit;

namespace Customhouse.Tests.Journal;

/// <summary>
/// One byte of one file of a journal is changed. Either verifying fails and names a record, or everything the
/// journal tells still reads the same.
/// </summary>
public sealed class FlipTests(ITestOutputHelper output) : IDisposable
{
    readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(1, 200)]
    [InlineData(2, 200)]
    public void A_flipped_byte_of_a_closed_journal_is_found_or_changes_nothing(int seed, int flips)
    {
        string clean = folder.Under("clean");
        FillAndClose(clean);
        Flip(clean, seed, flips);
    }

    /// <summary>
    /// The folder is copied while the writer has it open, so that commits are still in the write-ahead log.
    /// </summary>
    [Fact]
    public void A_flipped_byte_of_a_journal_that_was_not_closed_is_found_or_changes_nothing()
    {
        string open = folder.Under("open"), clean = folder.Under("clean");
        using (SqliteJournal journal = SqliteJournal.Create(open, "customs.example/log"))
        {
            Fill(journal);
            Copy(open, clean);
        }
        Assert.True(new FileInfo(Path.Combine(clean, "journal.sqlite-wal")).Length > 50_000);
        Flip(clean, seed: 3, flips: 200);
    }

    /// <summary>Every byte of the small files, whose whole content is proof.</summary>
    [Fact]
    public void Every_flipped_byte_of_the_keys_and_the_checkpoint_is_found()
    {
        string clean = folder.Under("clean");
        FillAndClose(clean);
        foreach (string name in (string[])["key", "verifier", "checkpoint"])
        {
            string path = Path.Combine(clean, name);
            byte[] good = File.ReadAllBytes(path);
            for (int i = 0; i < good.Length; i++)
            {
                byte[] bad = [.. good];
                bad[i] ^= (byte)(1 << i % 8);
                File.WriteAllBytes(path, bad);
                Assert.False(Verifies(clean, out string named), $"{name}, byte {i}");
                Assert.NotEqual("", named);
            }
            File.WriteAllBytes(path, good);
        }
        Assert.True(Verifies(clean, out _));
    }

    void Flip(string clean, int seed, int flips)
    {
        string work = folder.Under("work");
        Copy(clean, work);
        Assert.True(Verifies(work, out _));
        string whole = Dump.Of(work);
        var random = new Random(seed);
        string[] files =
            [.. Directory.GetFiles(clean).Where(file => new FileInfo(file).Length > 0).Order(StringComparer.Ordinal)];
        int found = 0;
        for (int i = 0; i < flips; i++)
        {
            string name = Path.GetFileName(
                files[i < files.Length ? i : random.Next(3) > 0 ? Largest(files, random) : random.Next(files.Length)]);
            Copy(clean, work);
            byte[] bytes = File.ReadAllBytes(Path.Combine(work, name));
            int at = random.Next(bytes.Length);
            byte mask = (byte)random.Next(1, 256);
            bytes[at] ^= mask;
            File.WriteAllBytes(Path.Combine(work, name), bytes);
            string flip = $"seed {seed}, flip {i}: {name} byte {at} xor {mask:x2}";
            if (Verifies(work, out string named))
                Assert.True(whole == Dump.Of(work), $"{flip}: verify holds, but the journal reads differently");
            else
            {
                Assert.True(named.Length > 0, $"{flip}: no record is named");
                found++;
            }
        }
        output.WriteLine($"seed {seed}: {found} of {flips} flips found, the others changed nothing");
        Assert.True(found > flips / 10, "Hardly any flip hit content; the test tests nothing.");
    }

    /// <summary>Mostly the database or its log, where most of the content is.</summary>
    static int Largest(string[] files, Random random)
    {
        int[] large =
            [.. Enumerable.Range(0, files.Length)
                .Where(i => files[i].Contains("journal.sqlite", StringComparison.Ordinal))];
        return large[random.Next(large.Length)];
    }

    static bool Verifies(string path, out string named)
    {
        try
        {
            VerifyReport report = JournalVerifier.Verify(path, new() { KeyOf = null, Threads = 1 });
            named = report.FirstBad?.ToString() ?? "";
            return report.Holds;
        }
        catch (JournalFault fault)
        {
            named = fault.Where;
            return false;
        }
    }

    static void FillAndClose(string path)
    {
        using SqliteJournal journal = SqliteJournal.Create(path, "customs.example/log");
        Fill(journal);
    }

    /// <summary>Some three hundred leaves in blocks of all sizes, with messages that interleave.</summary>
    static void Fill(SqliteJournal journal)
    {
        using var builder = new BlockBuilder();
        for (int i = 0; i < 9; i++)
        {
            long at = journal.Size;
            var step = new MessageStep(Dump.Message(i % 4), i / 4 * 34, i > 6);
            journal.Append(
                new([Made.Block(builder, at, 1 + i), Made.Block(builder, at + 1 + i, 33 - i)]) { Message = step });
        }
    }

    static void Copy(string from, string to)
    {
        if (Directory.Exists(to))
            Directory.Delete(to, recursive: true);
        Directory.CreateDirectory(to);
        foreach (string file in Directory.GetFiles(from))
            File.WriteAllBytes(Path.Combine(to, Path.GetFileName(file)), ReadShared(file));
    }

    static byte[] ReadShared(string file)
    {
        if (Path.GetFileName(file) == "lock")
            return [];
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
