using System.Buffers;
using System.Text;
using NodaTime;

namespace Customhouse.Wire;

/// <summary>
/// Writes the reply C1 to a batch of queries: X0 and X1 for a batch with faults, an error record for a query that can't
/// be looked up or is not on file, else what is known.
/// Source: ACE Cargo, Manifest and Entry Status Query CQ v21.
/// </summary>
/// <remarks>
/// The order of records within a reply is that of the guide's pages, each bill with what is told of it; its usage map
/// was not read. A query of nothing, or of several things, is answered by WSA.
/// </remarks>
public static class QueryReply
{
    /// <summary>Writes the whole reply.</summary>
    /// <param name="batch">What was asked.</param>
    /// <param name="known">What is known of it; not looked at where the query itself is faulty.</param>
    /// <param name="output">Where the records go, each with a line feed.</param>
    public static void Write(QueryBatch batch, QueryAnswer known, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(known);
        if (!batch.IsReadable || batch.Query is not { } query)
        {
            BatchRejection.Write(batch.Header, batch.Faults, output);
            return;
        }
        var sink = new RecordSink(output);
        AnswerEnvelope.BatchHeader(sink, batch.Header, Application.Reply);
        AnswerEnvelope.BlockHeader(sink, batch.BlockHeader, Application.Reply);
        Records(query, known, sink);
        AnswerEnvelope.BlockTrailer(sink, batch.BlockHeader, Application.Reply);
        AnswerEnvelope.BatchTrailer(sink, batch.Header);
    }

    static void Records(Query query, QueryAnswer known, RecordSink sink)
    {
        if ((query.Fault ?? NotFound(query, known)) is { } condition)
        {
            Error(query, condition, sink);
            return;
        }
        foreach (var record in known.EntryStatus) Status(record.Span, sink);
        if (query.Kind == QueryKind.Entry && !query.WantsBillsOfEntry) return;
        foreach (var conveyance in known.Conveyances) new ConveyanceRecords(sink).Write(conveyance);
    }

    static QueryCondition? NotFound(Query query, QueryAnswer known) => query.Kind switch
    {
        QueryKind.Entry => known.EntryStatus.Count == 0 ? QueryCondition.EntryNotFound : null,
        QueryKind.InBond => known.IsEmpty ? QueryCondition.InBondNotFound : null,
        _ => known.IsEmpty ? QueryCondition.BillNotFound : null,
    };

    // A status notice's records have the same columns; their identifiers alone begin with another letter.
    static void Status(ReadOnlySpan<byte> record, RecordSink sink)
    {
        record[..Layout.Width].CopyTo(sink.Record);
        sink.Record[0] = (byte)'W';
        sink.End();
    }

    static void Error(Query query, QueryCondition condition, RecordSink sink)
    {
        switch (query.Kind)
        {
            case QueryKind.Entry:
                sink.Start(WR0.Layout);
                Put(sink, WR0.Filer.Facts, query.Filer);
                Put(sink, WR0.EntryNumber.Facts, query.EntryNumberText.PadLeft(WR0.EntryNumber.Length));
                Say(sink, WR0.Code.Facts, WR0.Narrative.Facts, condition);
                break;
            case QueryKind.AirWaybill:
                sink.Start(WSB.Layout);
                Put(sink, WSB.AirWaybill.Facts, query.AirWaybill);
                Put(sink, WSB.HouseAirWaybill.Facts, query.HouseAirWaybill);
                Say(sink, WSB.Code.Facts, WSB.Narrative.Facts, condition);
                break;
            case QueryKind.None or QueryKind.InBond or QueryKind.Bill:
                sink.Start(WSA.Layout);
                Put(sink, WSA.InBond.Facts, query.InBond);
                Put(sink, WSA.Issuer.Facts, query.Issuer);
                Put(sink, WSA.Bill.Facts, query.Bill);
                Say(sink, WSA.Code.Facts, WSA.Narrative.Facts, condition);
                break;
            default: throw new InvalidOperationException($"There is no query {query.Kind}.");
        }
        sink.End();
    }

    static void Say(RecordSink sink, FieldFacts code, FieldFacts narrative, QueryCondition condition)
    {
        Put(sink, code, condition.Code);
        Put(sink, narrative, condition.Narrative);
    }

    internal static void Put(RecordSink sink, FieldFacts field, string text) =>
        sink.Put(field, Encoding.Latin1.GetBytes(text));

    internal static void Put(RecordSink sink, Field<N> field, LocalDate? day)
    {
        if (day is { } date) sink.Put(field, date.Month * 10_000 + date.Day * 100 + date.Year % 100);
    }

    internal static void Put(RecordSink sink, Field<N> field, long? number)
    {
        if (number is { } value) sink.Put(field, value);
    }
}
