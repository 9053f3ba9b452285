using System.Buffers;
using Customhouse.Law;
using Customhouse.Terms;
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
    /// <param name="find">What is known of an entry.</param>
    public static List<BatchAnswer> Answer(
        ArraySegment<byte> text, Authority? authority, Func<EntryNumber, (SoEntry, IReadOnlyList<StatusNotice>)?> find)
    {
        var answers = new List<BatchAnswer>();
        foreach (var batch in new QueryReader(text, authority).Read())
        {
            var records = new ArrayBufferWriter<byte>(1024);
            QueryReply.Write(batch, Known(batch.Query, find), records);
            answers.Add(new BatchAnswer(null, records.WrittenMemory, [], []));
        }
        return answers;
    }

    // Entry data go to the filer of the entry alone. Source: CQ v21, WR1.
    static QueryAnswer Known(Query? query, Func<EntryNumber, (SoEntry, IReadOnlyList<StatusNotice>)?> find) =>
        query is { Kind: QueryKind.Entry, Entry: { } number } && find(number) is var (entry, notices)
            ? new QueryAnswer { EntryStatus = SoGroup.Records(entry, notices, When.Zone) } : new QueryAnswer();
}
