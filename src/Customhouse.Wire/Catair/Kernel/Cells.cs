using NodaTime;

namespace Customhouse.Wire;

/// <summary>How one class of cell is read and written. Static, so that a typed field costs no virtual call.</summary>
/// <typeparam name="TSelf">The value that a cell of this class gives.</typeparam>
public interface ICell<TSelf>
    where TSelf : ICell<TSelf>, allows ref struct
{
    /// <summary>The class.</summary>
    static abstract CellClass Class { get; }

    /// <summary>Reads a whole cell. The value is meaningful only for <see cref="CellState.Value"/>.</summary>
    static abstract CellState Read(ReadOnlySpan<byte> cell, out TSelf value);

    /// <summary>Fills a whole cell.</summary>
    /// <returns>False, and the cell untouched, when the value does not fit or is of another class.</returns>
    static abstract bool Write(Span<byte> cell, scoped TSelf value);
}

/// <summary>Letters. A view of the record it was read from; <c>default</c> is blank.</summary>
/// <param name="text">The text without the spaces around it.</param>
public readonly ref struct A(ReadOnlySpan<byte> text) : ICell<A>
{
    /// <summary>The text without the spaces around it.</summary>
    public ReadOnlySpan<byte> Text { get; } = text;

    /// <inheritdoc/>
    public static CellClass Class => CellClass.A;

    /// <inheritdoc/>
    public static CellState Read(ReadOnlySpan<byte> cell, out A value)
    {
        value = new A(cell.Trim((byte)' '));
        return TextCell.State(value.Text, Class);
    }

    /// <inheritdoc/>
    public static bool Write(Span<byte> cell, scoped A value) => TextCell.Write(cell, value.Text, Class);
}

/// <summary>Letters, digits and spaces. A view of the record it was read from; <c>default</c> is blank.</summary>
/// <param name="text">The text without the spaces around it.</param>
public readonly ref struct AN(ReadOnlySpan<byte> text) : ICell<AN>
{
    /// <summary>The text without the spaces around it.</summary>
    public ReadOnlySpan<byte> Text { get; } = text;

    /// <inheritdoc/>
    public static CellClass Class => CellClass.AN;

    /// <inheritdoc/>
    public static CellState Read(ReadOnlySpan<byte> cell, out AN value)
    {
        value = new AN(cell.Trim((byte)' '));
        return TextCell.State(value.Text, Class);
    }

    /// <inheritdoc/>
    public static bool Write(Span<byte> cell, scoped AN value) => TextCell.Write(cell, value.Text, Class);
}

/// <summary>Keyboard characters. A view of the record it was read from; <c>default</c> is blank.</summary>
/// <param name="text">The text without the spaces around it.</param>
public readonly ref struct X(ReadOnlySpan<byte> text) : ICell<X>
{
    /// <summary>The text without the spaces around it.</summary>
    public ReadOnlySpan<byte> Text { get; } = text;

    /// <inheritdoc/>
    public static CellClass Class => CellClass.X;

    /// <inheritdoc/>
    public static CellState Read(ReadOnlySpan<byte> cell, out X value)
    {
        value = new X(cell.Trim((byte)' '));
        return TextCell.State(value.Text, Class);
    }

    /// <inheritdoc/>
    public static bool Write(Span<byte> cell, scoped X value) => TextCell.Write(cell, value.Text, Class);
}

/// <summary>A whole number of up to 18 digits. <c>default</c> is zero, which is not a blank cell.</summary>
/// <param name="Value">The number, never negative.</param>
public readonly record struct N(long Value) : ICell<N>
{
    /// <inheritdoc/>
    public static CellClass Class => CellClass.N;

    /// <inheritdoc/>
    public static CellState Read(ReadOnlySpan<byte> cell, out N value)
    {
        var state = NumberCell.Read(cell, out var number);
        value = new N(number);
        return state;
    }

    /// <inheritdoc/>
    public static bool Write(Span<byte> cell, N value) => NumberCell.Write(cell, value.Value);
}

/// <summary>A whole number that may have spaces before it. <c>default</c> is zero, which is not a blank cell.</summary>
/// <param name="Value">The number, never negative.</param>
public readonly record struct SN(long Value) : ICell<SN>
{
    /// <inheritdoc/>
    public static CellClass Class => CellClass.SN;

    /// <inheritdoc/>
    public static CellState Read(ReadOnlySpan<byte> cell, out SN value)
    {
        var state = NumberCell.Read(cell.TrimStart((byte)' '), out var number);
        value = new SN(number);
        return state;
    }

    /// <inheritdoc/>
    public static bool Write(Span<byte> cell, SN value) => NumberCell.Write(cell, value.Value);
}

/// <summary>A date written MMDDYY, of the years 2000 to 2099. <c>default</c> is no date that a cell can hold.</summary>
/// <param name="Value">The date.</param>
public readonly record struct D(LocalDate Value) : ICell<D>
{
    /// <inheritdoc/>
    public static CellClass Class => CellClass.D;

    /// <inheritdoc/>
    public static CellState Read(ReadOnlySpan<byte> cell, out D value)
    {
        value = default;
        if (cell.TrimStart((byte)' ').IsEmpty) return CellState.Absent;
        if (!Mmddyy.TryRead(cell, out var date)) return CellState.Bad;
        value = new D(date);
        return CellState.Value;
    }

    /// <inheritdoc/>
    public static bool Write(Span<byte> cell, D value) => Mmddyy.TryWrite(cell, value.Value);
}
