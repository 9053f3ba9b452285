using System.Text;

namespace Customhouse.Sandbox;

/// <summary>
/// Small batches, each with one fault of the envelope or the grouping: a file for each condition, named after it, and
/// a truth file that says what was done. A broken batch is rejected whole, so these never stand among a day's filings.
/// </summary>
public static class BrokenBatches
{
    /// <summary>Folder of these files below a day's.</summary>
    public const string Folder = "broken";

    // Enough for a second transaction after the broken one.
    const int Entries = 3;

    /// <summary>
    /// Writes the files into a folder <see cref="Folder"/> of a directory, which is made when it does not exist.
    /// </summary>
    /// <returns>How many batches.</returns>
    public static int Write(SandboxPlan plan, string directory)
    {
        System.IO.Directory.CreateDirectory(Path.Combine(directory, Folder));
        return Write(plan, name => System.IO.File.Create(Path.Combine(directory, name)));
    }

    /// <summary>Writes the files into whatever is opened for their names, such as broken/X39.catair.</summary>
    public static int Write(SandboxPlan plan, OpenFile open)
    {
        if (plan.Trouble is { } trouble) throw new ArgumentException(trouble, nameof(plan));
        using var truth = new StreamWriter(open($"{Folder}/{SandboxDay.Truth}"), new UTF8Encoding(false))
        {
            NewLine = "\n",
        };
        truth.WriteLine("file,fault,code");
        foreach (var fault in BatchFaults.All)
        {
            var lines = Whole(plan);
            fault.Edit(lines);
            using var file = open($"{Folder}/{fault.Code}.catair");
            file.Write(Encoding.Latin1.GetBytes(string.Join('\n', lines) + "\n"));
            truth.WriteLine($"{fault.Code}.catair,{fault.What},{fault.Code}");
        }
        return BatchFaults.All.Length;
    }

    /// <summary>Lines of a batch in order, of clean entries.</summary>
    static List<string> Whole(SandboxPlan plan)
    {
        var text = new ChunkText();
        var clean = plan with { Entries = Entries, FaultShare = 0 };
        using (var maker = new ChunkMaker(clean, new DayOfTrade(plan), 0, text)) maker.Make();
        return [.. Encoding.ASCII.GetString(text.Catair.WrittenSpan).TrimEnd('\n').Split('\n')];
    }
}
