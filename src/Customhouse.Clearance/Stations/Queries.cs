using System.Buffers;
using Customhouse.Wire;

namespace Customhouse.Clearance;

/// <summary>
/// Answers queries CQ from what a station knows. A query changes nothing, so it waits for no lane and is not journaled;
/// asked again, it is answered by what is known then.
/// </summary>
static class Queries
{
    /// <summary>True for a batch of queries.</summary>
    public static bool Is(ReadOnlySpan<byte> text) =>
        text.Length >= Layout.Width && AIn.Application.In(text).SequenceEqual("CQ"u8);

    /// <summary>Answers each batch of queries, in order.</summary>
    /// <param name="text">One batch, or several one after another.</param>
    /// <param name="authority">Who may ask; null where authority is not looked at.</param>
    /// <param name="known">What is known of what a batch asks for; not asked where the query can't be looked
    /// up.</param>
    public static List<BatchAnswer> Answer(
        ArraySegment<byte> text, Authority? authority, Func<QueryBatch, QueryAnswer> known)
    {
        var answers = new List<BatchAnswer>();
        foreach (var batch in new QueryReader(text, authority).Read())
        {
            var records = new ArrayBufferWriter<byte>(1024);
            var isLookedUp = batch is { IsReadable: true, Query.Fault: null };
            QueryReply.Write(batch, isLookedUp ? known(batch) : new QueryAnswer(), records);
            answers.Add(new BatchAnswer(null, records.WrittenMemory, [], []));
        }
        return answers;
    }
}
