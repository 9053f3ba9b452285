using System.Runtime.InteropServices;
using System.Text;

namespace Customhouse.Journal;

/// <summary>
/// The work of one commit: checks each append against the log as it stands and writes the rows of those that hold.
/// </summary>
sealed class Transaction(Database database, TreeHasher hasher, Tree tree, State state)
{
    const string InsertTile = "INSERT INTO tile VALUES (?, ?)";
    const string InsertCheckpoint = "INSERT INTO checkpoint VALUES (?, ?)";

    long blocks, tiles, messages, segments;

    /// <summary>Writes an append, or says why not. <paramref name="own"/> is the epoch this writer was given.</summary>
    public AppendOutcome Take(AppendRequest request, long own)
    {
        MessageProgress? known = request.Message is { } step ? Rows.Message(database, step.Id) : null;
        Refusal refusal = Check(request, known, own);
        if (refusal != Refusal.None)
            return new(refusal, tree.Size, [], "");
        long first = tree.Size;
        List<long> firsts = new(request.Blocks.Count);
        foreach (PreparedBlock block in request.Blocks)
        {
            firsts.Add(tree.Size);
            Write(block);
        }
        if (request.Message is { } message)
            Write(message, known, new(first, tree.Size - first));
        return new(Refusal.None, tree.Size, firsts, "");
    }

    /// <summary>
    /// Writes the totals and the signed checkpoint. When no leaf came, the last checkpoint still speaks for the log.
    /// </summary>
    public Head Close(SigningKey key, Head before)
    {
        bool grown = tree.Size > before.State.Size;
        string note = before.Note;
        if (grown)
        {
            note = key.Sign(new Checkpoint(state.Origin, tree.Size, tree.Root(hasher)).Text);
            database[InsertCheckpoint].Bind(1, tree.Size).Bind(2, Encoding.UTF8.GetBytes(note)).Run();
        }
        State after = state with
        {
            Size = tree.Size,
            Blocks = state.Blocks + blocks,
            Tiles = state.Tiles + tiles,
            Checkpoints = state.Checkpoints + (grown ? 1 : 0),
            Messages = state.Messages + messages,
            Segments = state.Segments + segments,
        };
        after.Write(database);
        return new(tree, after, note);
    }

    Refusal Check(AppendRequest request, MessageProgress? known, long own)
    {
        if (state.Epoch != (request.Epoch ?? own) || state.Epoch != own)
            return Refusal.EpochMoved;
        if (request.ExpectedSize is { } size && size != tree.Size)
            return Refusal.SizeMoved;
        if (request.Message is not { } step)
            return Refusal.None;
        if (known is { Complete: true })
            return Refusal.MessageComplete;
        return (known?.Done ?? 0) == step.DoneBefore ? Refusal.None : Refusal.MessageMoved;
    }

    void Write(PreparedBlock block)
    {
        Rows.Write(database, block, tree.Size);
        tree.Append(block.LeafHashes, hasher, WriteTile);
        blocks++;
    }

    void WriteTile(int level, long index, ReadOnlySpan<Hash256> hashes)
    {
        database[InsertTile].Bind(1, Schema.Place(level, index)).Bind(2, MemoryMarshal.AsBytes(hashes)).Run();
        tiles++;
    }

    void Write(MessageStep step, MessageProgress? known, Segment added)
    {
        Rows.Write(database, step.Id, step.DoneBefore + added.Count, step.Completes);
        messages += known is null ? 1 : 0;
        if (added.Count > 0)
            segments += Rows.AddSegment(database, step.Id, added);
    }
}
