using System.Buffers;
using System.Text;
using Customhouse.Clearance;
using Customhouse.Engine;
using Customhouse.Terms;
using Customhouse.Wire;

namespace Customhouse.App;

/// <summary>
/// Answers for people: each entry with findings above a note, with reason, remedy, authority and place.
/// </summary>
sealed class EntryText(bool colours) : IEntryWriter
{
    const int Indent = 4;

    /// <inheritdoc/>
    public void Write(in EntryResult result, IBufferWriter<byte> to)
    {
        if (result.Decision.Verdict == Verdict.Accepted && result.Decision.Lawful != false) return;
        var text = new StringBuilder();
        Head(text, result);
        foreach (var finding in result.Decision.Findings) Say(text, finding, result);
        text.Append((char)FirstAnswers.End);
        Put(text, to);
    }

    /// <inheritdoc/>
    public void End(EntryReceipt? receipt, IBufferWriter<byte> to)
    {
    }

    /// <inheritdoc/>
    public void Fault(WireFault fault, IBufferWriter<byte> to)
    {
        var text = new StringBuilder();
        text.Append(Painted($"line {fault.At.Line}", Ink.Bold)).Append("  ")
            .Append(Painted("the transmission is rejected", Ink.Red)).Append('\n');
        Indented(text, $"{fault.Code} {fault.Text}");
        Indented(text, fault.Plain);
        Indented(text, $"What to do: {fault.Fix}");
        Indented(text, $"By {fault.Source}");
        Place(text, fault.At);
        text.Append((char)FirstAnswers.End);
        Put(text, to);
    }

    void Head(StringBuilder text, in EntryResult result)
    {
        var filing = result.Filing;
        var number = filing.Number.Has ? filing.Number.Value.ToString() : $"{filing.Filer.Text}{filing.Number.Text}";
        var law = result.Decision.Lawful switch { true => "", false => ", not lawful", null => ", lawfulness unknown" };
        text.Append(Painted($"line {filing.Line}  {(number.Length > 0 ? number : "(no entry number)")}", Ink.Bold))
            .Append("  ").Append(Painted(Words.Of(result.Decision.Verdict) + law, Colour(result.Decision.Verdict)))
            .Append('\n');
    }

    void Say(StringBuilder text, Finding finding, in EntryResult result)
    {
        var said = Saying.Of(finding, result.Facts);
        Indented(text,
            $"{Words.Of(finding.Effect)}  {finding.Rule}  {said.Rule.Otherwise.Number} {said.Rule.Otherwise.Text}");
        Indented(text, said.Plain, 2);
        Indented(text, $"What to do: {said.Fix}", 2);
        Indented(text, $"By {string.Join("; ", said.Rule.Authority)}", 2);
        Place(text, result.Reader.Locate(result.Filing, finding.At, finding.Index));
    }

    static void Place(StringBuilder text, Place at)
    {
        if (at.Line == 0) return;
        var where = string.Join(", ", new[]
        {
            $"line {at.Line}", at.Record, at.Field,
            at.Columns is null ? null : at.Columns.Contains('-', StringComparison.Ordinal) ? $"columns {at.Columns}"
                : $"column {at.Columns}",
        }.Where(part => !string.IsNullOrEmpty(part)));
        Indented(text, string.IsNullOrEmpty(at.Value) ? $"At {where}" : $"At {where}: '{at.Value}'", 2);
    }

    static void Indented(StringBuilder text, string what, int more = 0)
    {
        foreach (var line in Wrapped.Lines(Printable.Of(what), Wrapped.WidthMax - Indent - more))
            text.Append(' ', Indent + more).Append(line).Append('\n');
    }

    string Painted(string text, Ink ink) => Sheet.Painted(text, ink, colours);

    static Ink Colour(Verdict verdict) => verdict switch
    {
        Verdict.Accepted => Ink.Green,
        Verdict.AcceptedWithWarnings or Verdict.Held => Ink.Yellow,
        Verdict.Rejected => Ink.Red,
        _ => throw new InvalidOperationException($"Verdict {verdict}"),
    };

    static void Put(StringBuilder text, IBufferWriter<byte> to)
    {
        var whole = text.ToString();
        var room = to.GetSpan(Encoding.UTF8.GetMaxByteCount(whole.Length));
        to.Advance(Encoding.UTF8.GetBytes(whole, room));
    }
}
