using System.Buffers;
using System.Text;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Wire;

/// <summary>
/// What is said of one entry as SO records: SO10, SO20, SO30, then for each notice of its bill SO40, SO42 and SO50,
/// then SO60, then SO70 with SO71 and SO72 for each agency.
/// Source: SO status notification, rev 36; positions and sequence are from public code, agreeing with WO10 to WO72 of
/// query v21.
/// </summary>
public sealed class SoGroup
{
    readonly RecordSink sink;
    readonly DateTimeZone zone;

    internal SoGroup(RecordSink sink, DateTimeZone zone) => (this.sink, this.zone) = (sink, zone);

    /// <summary>The records alone, 80 bytes each: what a reply to a query repeats.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="notices">What was said, each record's in order; with none the head and the references stand
    /// alone.</param>
    /// <param name="zone">The clock of the notices: ACE's is the Eastern one.</param>
    /// <exception cref="ArgumentException">Something is said of the bill, and the entry names none.</exception>
    public static IReadOnlyList<ReadOnlyMemory<byte>> Records(
        SoEntry entry, IReadOnlyList<StatusNotice> notices, DateTimeZone zone)
    {
        var output = new ArrayBufferWriter<byte>();
        new SoGroup(new RecordSink(output), zone).Write(entry, notices);
        const int LineLength = Layout.Width + 1;
        return [.. Enumerable.Range(0, output.WrittenCount / LineLength)
            .Select(i => output.WrittenMemory.Slice(i * LineLength, Layout.Width))];
    }

    internal void Write(SoEntry entry, IReadOnlyList<StatusNotice> notices)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(notices);
        Head(entry);
        foreach (var (qualifier, value) in entry.References) Reference(qualifier.Span, value.Span);
        foreach (var notice in notices) Reasons(notice);
        foreach (var line in entry.Lines) Line(line);
        foreach (var notice in Of(notices, StatusRecord.Bill)) Bill(entry, notice);
        foreach (var notice in Of(notices, StatusRecord.Entry)) Entry(notice);
        foreach (var notice in Of(notices, StatusRecord.Agency)) Agency(notice);
    }

    static IEnumerable<StatusNotice> Of(IReadOnlyList<StatusNotice> notices, StatusRecord record) =>
        notices.Where(notice => notice.Code.Record == record);

    void Head(SoEntry entry)
    {
        sink.Start(SO10.Layout);
        Port(SO10.Port.Facts, entry.Port);
        Span<byte> number = stackalloc byte[8];
        entry.Number.Filer.Write(number[..3]);
        sink.Put(SO10.Filer.Facts, number[..3]);
        entry.Number.WriteEightDigits(number);
        sink.Put(SO10.EntryNumber.Facts, number);
        sink.Put(SO10.EntryType, entry.Type.Code);
        sink.Put(SO10.Importer.Facts, entry.Importer);
        sink.Put(SO10.Carrier.Facts, entry.Carrier);
        sink.Put(SO10.Vessel.Facts, entry.Vessel);
        sink.Put(SO10.Voyage.Facts, entry.Voyage);
        Day(SO10.Arrives.Facts, entry.Arrives);
        sink.Put(SO10.SplitRelease.Facts, entry.SplitRelease);
        if (entry.AnswersAgencyCorrection) sink.Put(SO10.CorrectionResponse.Facts, "P"u8);
        sink.End();
    }

    void Reasons(StatusNotice notice)
    {
        if (notice.Reason is { } reason) Reference("RSN"u8, Encoding.UTF8.GetBytes(reason.Digits));
        foreach (var part in Parts(notice.Comment, SO20.Value.Facts)) Reference("CMT"u8, part);
    }

    void Reference(ReadOnlySpan<byte> qualifier, ReadOnlySpan<byte> value)
    {
        sink.Start(SO20.Layout);
        sink.Put(SO20.Qualifier.Facts, qualifier);
        sink.Put(SO20.Value.Facts, value);
        sink.End();
    }

    void Line(SoLine line)
    {
        sink.Start(SO30.Layout);
        sink.Put(SO30.LineNumber, line.Number);
        sink.Put(SO30.Origin.Facts, Encoding.UTF8.GetBytes(line.Origin.ToString()));
        if (line.Hts != default) sink.Put(SO30.Hts.Facts, Digits(line.Hts));
        sink.End();
    }

    static byte[] Digits(HtsNumber number) =>
        Encoding.UTF8.GetBytes(number.Digits.ToString("D10", System.Globalization.CultureInfo.InvariantCulture));

    void Bill(SoEntry entry, StatusNotice notice)
    {
        if (entry.Bills.Count == 0)
            throw new ArgumentException($"{notice.Code} is said of a bill, and entry {entry.Number} names none.");
        foreach (var bill in entry.Bills) Bill(bill);
        foreach (var movement in entry.Bills.SelectMany(bill => bill.InBond)) Movement(movement);
        sink.Start(SO50.Layout);
        When(notice.At, SO50.Date.Facts, SO50.Time);
        Code(notice.Code, SO50.Code.Facts, SO50.Narrative.Facts);
        sink.Put(SO50.Split.Facts, "N"u8);
        sink.End();
    }

    void Bill(SoBill bill)
    {
        sink.Start(SO40.Layout);
        sink.Put(SO40.BillType.Facts, [(byte)bill.Kind]);
        sink.Put(SO40.Issuer.Facts, bill.Issuer);
        sink.Put(SO40.Number.Facts, bill.Number);
        if (bill.Quantity > 0) sink.Put(SO40.Quantity, bill.Quantity);
        sink.Put(SO40.Unit.Facts, bill.Unit);
        if (bill.Manifested > 0) sink.Put(SO40.Manifested, bill.Manifested);
        sink.End();
    }

    void Movement(SoInBond movement)
    {
        sink.Start(SO42.Layout);
        sink.Put(SO42.Number.Facts, movement.Number);
        if (movement.Type > 0) sink.Put(SO42.EntryType, movement.Type);
        Port(SO42.Departure.Facts, movement.Departure);
        Port(SO42.Arrival.Facts, movement.Arrival);
        Day(SO42.Created.Facts, movement.Created);
        Day(SO42.Arrived.Facts, movement.Arrived);
        if (movement.Quantity > 0) sink.Put(SO42.Quantity, movement.Quantity);
        sink.End();
    }

    void Entry(StatusNotice notice)
    {
        sink.Start(SO60.Layout);
        When(notice.At, SO60.Date.Facts, SO60.Time);
        Code(notice.Code, SO60.Code.Facts, SO60.Narrative.Facts);
        Day(SO60.ReleaseDate.Facts, notice.ReleaseDate);
        if (notice.Origin != ReleaseOrigin.None) sink.Put(SO60.ReleaseOrigin, (int)notice.Origin);
        sink.End();
    }

    void Agency(StatusNotice notice)
    {
        var isVersion04 = notice.At.InZone(zone).Date >= SO70.Since;
        sink.Start(isVersion04 ? SO70.Layout : SO70Before04.Layout);
        sink.Put(SO70.Agency.Facts, Encoding.UTF8.GetBytes(notice.Agency?.Agency ?? ""));
        sink.Put(SO70.Program.Facts, Encoding.UTF8.GetBytes(notice.Agency?.Program ?? ""));
        When(notice.At, SO70.Date.Facts, SO70.Time);
        Code(notice.Code, SO70.EntryStatus.Facts, SO70.EntryText.Facts);
        if (notice.Agency?.HoldType is 1 or 2) sink.Put(SO70.HoldType.Facts, [(byte)('0' + notice.Agency.HoldType)]);
        if (notice.Agency?.Lines is { } lines) Lines(lines, isVersion04);
        if (isVersion04) sink.Put(SO70.GroupVersion.Facts, SO70.Version);
        sink.End();
        foreach (var reference in notice.Agency?.References ?? []) Reference(reference);
        foreach (var comment in notice.Agency?.Comments ?? []) Comment(comment);
    }

    void Lines(AgencyLines lines, bool isVersion04)
    {
        sink.Put(isVersion04 ? SO70.FromLine : SO70Before04.FromLine, lines.First.Line);
        Stated(isVersion04 ? SO70.FromTariff : SO70Before04.FromTariff, lines.First.Tariff);
        Stated(isVersion04 ? SO70.FromPgaLine : SO70Before04.FromPgaLine, lines.First.PgaLine);
        sink.Put(isVersion04 ? SO70.ToLine : SO70Before04.ToLine, lines.Last.Line);
        Stated(isVersion04 ? SO70.ToTariff : SO70Before04.ToTariff, lines.Last.Tariff);
        Stated(isVersion04 ? SO70.ToPgaLine : SO70Before04.ToPgaLine, lines.Last.PgaLine);
    }

    void Stated(Field<N> field, int number)
    {
        if (number > 0) sink.Put(field, number);
    }

    void Reference(AgencyReference reference)
    {
        sink.Start(SO71.Layout);
        sink.Put(SO71.Qualifier.Facts, Encoding.UTF8.GetBytes(reference.Qualifier));
        sink.Put(SO71.Number.Facts, Encoding.UTF8.GetBytes(reference.Number));
        if (reference.Received is { } received)
        {
            var there = received.InZone(zone).LocalDateTime;
            Day(SO71.Date.Facts, there.Date);
            sink.Put(SO71.Time, (there.Hour * 100 + there.Minute) * 100 + there.Second);
        }
        sink.End();
    }

    void Comment(string comment)
    {
        foreach (var part in Parts(comment, SO72.Comment.Facts))
        {
            sink.Start(SO72.Layout);
            sink.Put(SO72.Comment.Facts, part);
            sink.End();
        }
    }

    // Cut at the width of the field; no character is lost.
    static IEnumerable<byte[]> Parts(string? text, FieldFacts field) =>
        (text ?? "").Chunk(field.Length).Select(part => Encoding.UTF8.GetBytes(part));

    void Code(StatusCode code, FieldFacts number, FieldFacts narrative)
    {
        sink.Put(number, Encoding.UTF8.GetBytes(code.Number));
        sink.Put(narrative, Encoding.UTF8.GetBytes(code.Text));
    }

    void When(Instant at, FieldFacts date, Field<N> time)
    {
        var there = at.InZone(zone).LocalDateTime;
        Day(date, there.Date);
        sink.Put(time, there.Hour * 100 + there.Minute);
    }

    void Day(FieldFacts field, LocalDate? day)
    {
        if (day is { } some) Mmddyy.TryWrite(sink.Record.Slice(field.First - 1, field.Length), some);
    }

    void Port(FieldFacts field, PortOfEntry port)
    {
        if (port != default) sink.Put(field, Encoding.UTF8.GetBytes(port.ToString()));
    }
}
