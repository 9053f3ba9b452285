using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Customhouse.App;
using Customhouse.Clearance;
using Customhouse.Engine;
using Customhouse.Journal;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Tests.Journal;

/// <summary>
/// This test program started once more, to do one thing to a journal and be killed at it, or do it as another
/// user. It says what it has to say on standard output.
/// </summary>
static class Child
{
    const string Verb = "CUSTOMHOUSE_TEST_CHILD", Folder = "CUSTOMHOUSE_TEST_FOLDER";

    /// <summary>Leaves in the message that a filling child sends.</summary>
    public const int MessageLeaves = 8_000;

    public static readonly Hash256 Message = new([.. Enumerable.Range(1, 32).Select(i => (byte)i)]);

    /// <summary>Starts the child; the caller waits for it or kills it.</summary>
    public static Process Start(string verb, string folder, bool asNobody = false)
    {
        string program = Environment.ProcessPath!;
        string[] words = asNobody ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", program]
            : [program];
        var start = new ProcessStartInfo(words[0], words[1..]) { RedirectStandardOutput = true };
        start.Environment[Verb] = verb;
        start.Environment[Folder] = folder;
        return Process.Start(start)!;
    }

    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "A child must act before the test runner reads its arguments.")]
    public static void Act()
    {
        if (Environment.GetEnvironmentVariable(Verb) is not { } verb)
            return;
        string folder = Environment.GetEnvironmentVariable(Folder)!;
        try
        {
            if (verb == "fill")
                Fill(folder);
            else if (verb == "open")
                SqliteJournal.Open(folder).Dispose();
            else if (verb.StartsWith("erase-", StringComparison.Ordinal))
                Erase(folder, int.Parse(verb[6..], System.Globalization.CultureInfo.InvariantCulture));
            else if (verb == "read")
                Console.WriteLine(Size(folder));
            Environment.Exit(0);
        }
        catch (JournalFault fault)
        {
            Console.WriteLine($"{fault.Trouble}: {fault.Message}");
            Environment.Exit(3);
        }
    }

    /// <summary>Erases the first, third and fourth leaf, and is killed before a step.</summary>
    static void Erase(string folder, int killedBefore)
    {
        using SqliteJournal journal = SqliteJournal.Open(folder);
        var erasing = new Erasing(journal, new BesideJournal(folder).Remove)
        {
            Before = step =>
            {
                if (step == killedBefore) Process.GetCurrentProcess().Kill();
            },
        };
        erasing.Erase([.. ((long[])[0, 2, 3]).Select(place => new KeptRecords(place, 0, default, IsMessage: false))],
            new RecordsTold(Instant.FromUnixTimeSeconds(0), RecordsWord.Erased, "a child", "a test"));
    }

    static long Size(string folder)
    {
        using SqliteJournal journal = SqliteJournal.OpenToRead(folder);
        return journal.Size;
    }

    /// <summary>
    /// Creates the journal if need be, then sends the rest of the message in small appends, and says after each
    /// how many leaves are done.
    /// </summary>
    static void Fill(string folder)
    {
        using SqliteJournal journal = SqliteJournal.Exists(folder) ? SqliteJournal.Open(folder)
            : SqliteJournal.Create(folder, "customs.example/crash");
        using var builder = new BlockBuilder();
        long done = journal.FindMessage(Message)?.Done ?? 0;
        while (done < MessageLeaves)
        {
            int count = (int)Math.Min(MessageLeaves - done, 1 + done % 60);
            var step = new MessageStep(Message, done, done + count == MessageLeaves);
            AppendOutcome outcome = journal.Append(new([Made.Block(builder, done, count)]) { Message = step });
            if (!outcome.Accepted)
                throw new InvalidOperationException($"{outcome.Refusal}");
            done += count;
            Console.WriteLine(done);
        }
    }
}
