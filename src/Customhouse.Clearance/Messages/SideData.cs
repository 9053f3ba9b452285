using System.Buffers;
using Customhouse.Terms;
using Customhouse.Wire;

namespace Customhouse.Clearance;

/// <summary>
/// What was declared, in the two parts that stand beside the log. The rest is the records of the filing, a line each,
/// without trailing spaces; where a record names a person there is an empty line, and the record is a line of the
/// personal part. A filing that came in another form is written as records, and as our own JSON in the personal part
/// behind a line that begins with <c>{</c>, so that nothing it declared is lost.
/// </summary>
sealed class SideData : IDisposable
{
    const int Width = 80;
    readonly ArrayBufferWriter<byte> personal = new(4096);
    readonly ArrayBufferWriter<byte> rest = new(4096);
    readonly ArrayBufferWriter<byte> written = new(4096);
    readonly List<FieldFacts> cut = [];
    readonly JsonFilingWriter json;

    public SideData() => json = new JsonFilingWriter(personal);

    /// <summary>The personal part of the last filing. Valid until the next.</summary>
    public ReadOnlySpan<byte> Personal => personal.WrittenSpan;

    /// <summary>The rest of the last filing. Valid until the next.</summary>
    public ReadOnlySpan<byte> Rest => rest.WrittenSpan;

    /// <summary>Splits a filing.</summary>
    public void Split(Filing filing)
    {
        personal.ResetWrittenCount();
        rest.ResetWrittenCount();
        var namesNumber = filing.ImporterKind.Is("34"u8);
        if (filing.Format == SourceFormat.Catair)
        {
            Split(filing.Raw.Span, Width, namesNumber);
            return;
        }
        written.ResetWrittenCount();
        cut.Clear();
        SeWriter.WriteRecords(filing, written, cut);
        Split(written.WrittenSpan, Width + 1, namesNumber);
        json.Write(filing);
    }

    void Split(ReadOnlySpan<byte> records, int stride, bool namesNumber)
    {
        for (var i = 0; i + Width <= records.Length; i += stride)
        {
            var record = records.Slice(i, Width).TrimEnd((byte)' ');
            if (IsPersonal(record, namesNumber))
            {
                Line(record, personal);
                Line([], rest);
            }
            else
            {
                Line(record, rest);
            }
        }
    }

    /// <summary>The filing as our own JSON, where the personal part holds it; else empty.</summary>
    public static ReadOnlySpan<byte> Json(ReadOnlySpan<byte> personal)
    {
        var at = personal.StartsWith("{"u8) ? 0 : personal.IndexOf("\n{"u8) + 1;
        return at > 0 || personal.StartsWith("{"u8) ? personal[at..] : [];
    }

    /// <inheritdoc/>
    public void Dispose() => json.Dispose();

    /// <summary>
    /// The records again, 80 columns each. After the personal part was erased, its records are missing.
    /// </summary>
    public static byte[] Join(ReadOnlySpan<byte> personal, ReadOnlySpan<byte> rest)
    {
        var records = new ArrayBufferWriter<byte>(2048);
        var named = 0;
        while (!rest.IsEmpty)
        {
            var record = LineOf(rest);
            rest = rest[(record.Length + 1)..];
            if (record.IsEmpty)
            {
                if (named >= personal.Length) continue;
                record = LineOf(personal[named..]);
                named += record.Length + 1;
            }
            var room = records.GetSpan(Width)[..Width];
            room.Fill((byte)' ');
            record[..Math.Min(Width, record.Length)].CopyTo(room);
            records.Advance(Width);
        }
        return records.WrittenSpan.ToArray();
    }

    // The bytes before the next line end. Every line ends with one; a part that was cut short ends with its last line.
    static ReadOnlySpan<byte> LineOf(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOf((byte)'\n');
        return end < 0 ? text[..^1] : text[..end];
    }

    // Contact, parties and their addresses; and the header where it holds a social security number.
    static bool IsPersonal(ReadOnlySpan<byte> record, bool namesNumber) =>
        record is [(byte)'S', var letter, var tens, var ones, ..] &&
        letter is (byte)'E' or (byte)'F' &&
        (tens is (byte)'3' or (byte)'5' || (tens == '1' && (ones == '3' || (ones == '0' && namesNumber))));

    static void Line(ReadOnlySpan<byte> record, IBufferWriter<byte> to)
    {
        var room = to.GetSpan(record.Length + 1);
        record.CopyTo(room);
        room[record.Length] = (byte)'\n';
        to.Advance(record.Length + 1);
    }
}
