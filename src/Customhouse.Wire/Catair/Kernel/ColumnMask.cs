using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Customhouse.Wire;

/// <summary>
/// The check of a whole record in a few steps, made from its layout: the class of all 80 columns, numbers that are
/// neither all digits nor all spaces, and mandatory fields whose first column is blank.
/// It answers yes or no; <see cref="Breaks"/> says what and where. Safe to share between threads.
/// </summary>
public sealed class ColumnMask
{
    readonly Layout layout;
    readonly byte[] allowed = new byte[Layout.Width];
    UInt128 mandatoryFirst;
    UInt128 withinNumber;
    UInt128 withinSpacedNumber;

    internal ColumnMask(Layout layout)
    {
        this.layout = layout;
        allowed.AsSpan().Fill(CharKinds.Allowed(CellClass.S));
        allowed.AsSpan(0, layout.Id.Length).Fill(CharKinds.Allowed(CellClass.AN));
        foreach (var field in layout.Fields) Add(field);
    }

    void Add(FieldFacts field)
    {
        allowed.AsSpan(field.First - 1, field.Length).Fill(CharKinds.Allowed(field.Class));
        var interior = ((UInt128.One << (field.Length - 1)) - 1) << (field.First - 1);
        if (field.Class is CellClass.N or CellClass.D) withinNumber |= interior;
        if (field.Class is CellClass.SN) withinSpacedNumber |= interior;
        if (field.Use != Use.M) return;
        mandatoryFirst |= UInt128.One << ((field.Class is CellClass.SN ? field.Last : field.First) - 1);
    }

    /// <summary>
    /// True when every column holds what its class allows, every number is whole and no mandatory field is blank.
    /// A mandatory text that starts with a space answers false although it is not blank: ask <see cref="Breaks"/>.
    /// </summary>
    public bool Holds(ReadOnlySpan<byte> record)
    {
        if (record.Length < Layout.Width) throw new ArgumentException("A record has 80 columns.", nameof(record));
        ref var first = ref MemoryMarshal.GetReference(record);
        return Vector256.IsHardwareAccelerated ? HoldsVector(ref first) : HoldsScalar(ref first);
    }

    bool HoldsVector(ref byte record)
    {
        ref var rule = ref MemoryMarshal.GetArrayDataReference(allowed);
        var bad = Step(ref record, ref rule, 0, out var spaces0)
            | Step(ref record, ref rule, 32, out var spaces32)
            | Step(ref record, ref rule, 48, out var spaces48);
        if (bad != Vector256<byte>.Zero) return false;
        return SpacesHold(spaces0 | (ulong)spaces32 << 32, spaces48 >> 16);
    }

    /// <summary>32 columns at once: a bit per kind of character against the bits that the column allows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<byte> Step(ref byte record, ref byte rule, nuint at, out uint spaces)
    {
        var c = Vector256.LoadUnsafe(ref record, at);
        var space = Vector256.Equals(c, Vector256.Create((byte)' '));
        var digit = InRange(c, (byte)'0', 10);
        var letter = InRange(c, (byte)'A', 26);
        var printable = InRange(c, (byte)' ', 95);
        var kinds = (space & Vector256.Create(CharKinds.Space)) | (digit & Vector256.Create(CharKinds.Digit))
            | (letter & Vector256.Create(CharKinds.Letter)) | (printable & Vector256.Create(CharKinds.Printable));
        spaces = space.ExtractMostSignificantBits();
        return Vector256.Equals(kinds & Vector256.LoadUnsafe(ref rule, at), Vector256<byte>.Zero);
    }

    /// <summary>All ones where the character is one of so many from the lowest on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<byte> InRange(Vector256<byte> c, byte low, byte count)
    {
        var offset = c - Vector256.Create(low);
        return Vector256.Equals(Vector256.Min(offset, Vector256.Create((byte)(count - 1))), offset);
    }

    bool HoldsScalar(ref byte record)
    {
        ulong low = 0, high = 0;
        for (var i = 0; i < Layout.Width; i++)
        {
            var kinds = CharKinds.Of(Unsafe.Add(ref record, i));
            if ((kinds & allowed[i]) == 0) return false;
            if ((kinds & CharKinds.Space) == 0) continue;
            if (i < 64) low |= 1UL << i;
            else high |= 1UL << (i - 64);
        }
        return SpacesHold(low, high);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    bool SpacesHold(ulong low, ulong high)
    {
        var spaces = new UInt128(high, low);
        var next = spaces >> 1;
        return (((spaces ^ next) & withinNumber) | (~spaces & next & withinSpacedNumber) | (spaces & mandatoryFirst))
            == UInt128.Zero;
    }

    /// <summary>Every break of a record, in the order of columns: at most one for each field and each gap.</summary>
    public IEnumerable<ColumnBreak> Breaks(ReadOnlyMemory<byte> record)
    {
        var column = layout.Id.Length + 1;
        foreach (var field in layout.Fields)
        {
            if (column < field.First && InGap(record.Span, column, field.First - 1) is { } gap) yield return gap;
            if (InField(record.Span, field) is { } found) yield return found;
            column = field.Last + 1;
        }
        if (column <= Layout.Width && InGap(record.Span, column, Layout.Width) is { } last) yield return last;
    }

    static ColumnBreak? InGap(ReadOnlySpan<byte> record, int first, int last)
    {
        var at = record[(first - 1)..last].IndexOfAnyExcept((byte)' ');
        if (at < 0) return null;
        var bad = AnyUnprintable(record[(first - 1)..last]);
        return bad >= 0
            ? new ColumnBreak(BreakKind.Character, first + bad, first, last, null)
            : new ColumnBreak(BreakKind.Filler, first + at, first, last, null);
    }

    static ColumnBreak? InField(ReadOnlySpan<byte> record, FieldFacts field)
    {
        var cell = field.In(record);
        if (AnyUnprintable(cell) is var bad and >= 0) return At(BreakKind.Character, bad, field);
        if (!cell.ContainsAnyExcept((byte)' '))
            return field.Use == Use.M ? At(BreakKind.Missing, 0, field) : null;
        var allowed = CharKinds.Allowed(field.Class);
        for (var i = 0; i < cell.Length; i++)
            if ((CharKinds.Of(cell[i]) & allowed) == 0) return At(BreakKind.Class, i, field);
        var digits = field.Class is CellClass.SN ? cell.TrimStart((byte)' ') : cell;
        var space = field.Class is CellClass.N or CellClass.D or CellClass.SN ? digits.IndexOf((byte)' ') : -1;
        return space < 0 ? null : At(BreakKind.Class, cell.Length - digits.Length + space, field);
    }

    static ColumnBreak At(BreakKind kind, int offset, FieldFacts field) =>
        new(kind, field.First + offset, field.First, field.Last, field);

    static int AnyUnprintable(ReadOnlySpan<byte> text) => text.IndexOfAnyExceptInRange((byte)' ', (byte)'~');
}

/// <summary>How a column breaks its layout.</summary>
public enum BreakKind : byte
{
    /// <summary>A character that no record may hold: a control byte or one outside ASCII.</summary>
    Character,
    /// <summary>Something in filler.</summary>
    Filler,
    /// <summary>A character of another class than the field's, or a number with spaces in it.</summary>
    Class,
    /// <summary>A mandatory field is blank.</summary>
    Missing,
}

/// <summary>One break of a layout.</summary>
/// <param name="Kind">How.</param>
/// <param name="Column">The first wrong column, from 1.</param>
/// <param name="First">First column of the field or gap.</param>
/// <param name="Last">Last column of the field or gap.</param>
/// <param name="Field">The field; null in filler.</param>
public readonly record struct ColumnBreak(BreakKind Kind, int Column, int First, int Last, FieldFacts? Field);
