namespace Customhouse.Journal;

/// <summary>Checks the rows that say where each message's leaves are.</summary>
static class MessageCheck
{
    public static void Run(Database database, State state, Findings findings)
    {
        List<Hash256> ids = Ids(database);
        findings.Require(ids.Count == state.Messages, "state", null, "messages", $"{ids.Count}", $"{state.Messages}");
        List<Segment> all = [];
        foreach (Hash256 id in ids)
            findings.Try($"message {id}", () => Check(database, id, all, findings));
        findings.Require(all.Count == state.Segments, "state", null, "segments of messages", $"{all.Count}",
            $"{state.Segments}");
        findings.Require(database.Number("SELECT count(*) FROM segment") == state.Segments, "state", null,
            "rows of segments", "another number", $"{state.Segments}");
        CheckOverlap(all, state, findings);
    }

    static List<Hash256> Ids(Database database)
    {
        List<Hash256> ids = [];
        Statement rows = database["SELECT id FROM message ORDER BY id"];
        while (rows.Step())
            ids.Add(rows.Bytes(0).Length == Hash256.Size ? new(rows.Bytes(0)) : default);
        rows.Reset();
        return ids;
    }

    static void Check(Database database, in Hash256 id, List<Segment> all, Findings findings)
    {
        MessageProgress? message = Rows.Message(database, id);
        if (!findings.Require(message is not null, $"message {id}", null, "row", "none", "one that can be looked up"))
            return;
        List<Segment> segments = Rows.Segments(database, id);
        all.AddRange(segments);
        long leaves = segments.Sum(segment => segment.Count);
        findings.Require(leaves == message!.Done, $"message {id}", null, "leaves of its segments", $"{leaves}",
            $"{message.Done}");
    }

    static void CheckOverlap(List<Segment> all, State state, Findings findings)
    {
        all.Sort((a, b) => a.First.CompareTo(b.First));
        long end = 0;
        foreach (Segment segment in all)
        {
            findings.Require(segment.First >= end && segment.Count > 0, $"segment {segment.First}", segment.First,
                "place", $"{segment.Count} leaves at {segment.First}", $"at {end} or later");
            end = segment.First + segment.Count;
        }
        findings.Require(end <= state.Size, $"segment {end}", null, "end", $"{end}", $"at most {state.Size}");
    }
}
