using CsCheck;
using Customhouse.Wire;
using NodaTime;
using Xunit;

namespace Customhouse.Tests.Wire;

/// <summary>Cells read what they wrote; the column mask agrees with a loop over the columns.</summary>
public class CatairCells
{
    const string Keyboard =
        " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~";

    static Gen<string> TextOf(CellClass cell, int length)
    {
        var allowed = cell switch
        {
            CellClass.A => Gen.Char['A', 'Z'],
            CellClass.AN => Gen.Char["ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 "],
            _ => Gen.Char[Keyboard],
        };
        return Gen.String[allowed, 0, length].Select(s => s.Trim(' '));
    }

    /// <summary>A cell as its layout's own writer fills it, blank at times.</summary>
    static Gen<byte[]> CellOf(FieldFacts field) => field.Class switch
    {
        CellClass.N or CellClass.SN => Gen.Long[0, (long)Math.Pow(10, Math.Min(field.Length, 18)) - 1]
            .Select(n => Write(field, cell => N.Write(cell, new N(n)))),
        CellClass.D => Gen.Int[0, 36_000]
            .Select(days => Write(field, cell => D.Write(cell, new D(new LocalDate(2000, 1, 1).PlusDays(days))))),
        _ => TextOf(field.Class, field.Length)
            .Select(text => Write(field, cell => X.Write(cell, new X(System.Text.Encoding.ASCII.GetBytes(text))))),
    };

    delegate bool Writes(Span<byte> cell);

    static byte[] Write(FieldFacts field, Writes write)
    {
        var cell = new byte[field.Length];
        Assert.True(write(cell));
        return cell;
    }

    static Gen<byte[]> RecordOf(Layout layout) => layout.Fields.Aggregate(
        Gen.Const(() => Started(layout)),
        (record, field) => Gen.Select(record, CellOf(field), Gen.Int[0, 4], (bytes, cell, blank) =>
        {
            if (blank > 0 || field.Use == Use.M) cell.CopyTo(bytes, field.First - 1);
            return bytes;
        }));

    static byte[] Started(Layout layout)
    {
        var record = new byte[Layout.Width];
        layout.Start(record);
        return record;
    }

    static byte[] Blank(int length) => [.. Enumerable.Repeat((byte)' ', length)];

    static readonly Gen<Layout> AnyLayout = Gen.Int[0, Layouts.All.Count - 1].Select(i => Layouts.All[i]);

    [Fact]
    public void What_is_written_is_read_back() =>
        AnyLayout.SelectMany(l => RecordOf(l).Select(r => (Layout: l, Record: r))).Sample(pair =>
        {
            foreach (var field in pair.Layout.Fields)
                Assert.Equal(field.In(pair.Record).ToArray(), Rewritten(field, field.In(pair.Record)));
        });

    static byte[] Rewritten(FieldFacts field, ReadOnlySpan<byte> cell)
    {
        var again = Blank(field.Length);
        var state = field.Class switch
        {
            CellClass.A => A.Read(cell, out var a) == CellState.Value && A.Write(again, a),
            CellClass.AN => AN.Read(cell, out var an) == CellState.Value && AN.Write(again, an),
            CellClass.X => X.Read(cell, out var x) == CellState.Value && X.Write(again, x),
            CellClass.N => N.Read(cell, out var n) == CellState.Value && N.Write(again, n),
            CellClass.SN => SN.Read(cell, out var sn) == CellState.Value && SN.Write(again, sn),
            CellClass.D => D.Read(cell, out var d) == CellState.Value && D.Write(again, d),
            _ => throw new InvalidOperationException($"No field has class {field.Class}."),
        };
        Assert.True(state || cell.Trim((byte)' ').IsEmpty);
        return again;
    }

    [Fact]
    public void The_mask_agrees_with_a_loop_on_corrupted_records() =>
        AnyLayout.SelectMany(l => Gen.Select(RecordOf(l), Gen.Int[0, 79], Gen.Byte, Gen.Bool)
            .Select((record, column, wrong, corrupt) =>
            {
                if (corrupt && column >= l.Id.Length) record[column] = wrong;
                return (Layout: l, Record: record);
            })).Sample(pair =>
            {
                var breaks = pair.Layout.Mask.Breaks(pair.Record).ToList();
                Assert.Equal(Naive(pair.Layout, pair.Record), breaks.Count == 0);
                if (pair.Layout.Mask.Holds(pair.Record)) Assert.Empty(breaks);
                else Assert.True(breaks.Count > 0 || StartsWithSpace(pair.Layout, pair.Record));
            }, iter: 20_000);

    static bool StartsWithSpace(Layout layout, byte[] record) =>
        layout.Fields.Any(f => f.Use == Use.M && record[f.First - 1] == ' ');

    static bool Naive(Layout layout, byte[] record)
    {
        for (var column = layout.Id.Length + 1; column <= Layout.Width; column++)
        {
            var c = (char)record[column - 1];
            var field = layout.FieldAt(column);
            var right = (field?.Class ?? CellClass.S) switch
            {
                CellClass.A => c is ' ' or >= 'A' and <= 'Z',
                CellClass.AN => c is ' ' or >= 'A' and <= 'Z' or >= '0' and <= '9',
                CellClass.X => c is >= ' ' and <= '~',
                CellClass.S => c is ' ',
                _ => c is ' ' or >= '0' and <= '9',
            };
            if (!right) return false;
        }
        foreach (var field in layout.Fields)
        {
            var cell = System.Text.Encoding.Latin1.GetString(field.In(record));
            if (field.Use == Use.M && cell.Trim(' ').Length == 0) return false;
            var digits = field.Class == CellClass.SN ? cell.TrimStart(' ') : cell;
            if (field.Class is CellClass.N or CellClass.SN or CellClass.D && digits.Trim(' ').Length > 0
                && digits.Contains(' ', StringComparison.Ordinal))
                return false;
        }
        return true;
    }

    [Theory]
    [InlineData("          ", CellState.Absent, 0)]
    [InlineData("0000000000", CellState.Value, 0)]
    [InlineData("0000000125", CellState.Value, 125)]
    [InlineData("       125", CellState.Bad, 0)]
    [InlineData("125       ", CellState.Bad, 0)]
    [InlineData("00000001A5", CellState.Bad, 0)]
    [InlineData("-000000125", CellState.Bad, 0)]
    public void A_blank_number_is_not_zero_and_a_bad_one_is_not_blank(string cell, CellState state, long value)
    {
        Assert.Equal(state, N.Read(System.Text.Encoding.ASCII.GetBytes(cell), out var n));
        if (state == CellState.Value) Assert.Equal(value, n.Value);
    }

    [Theory]
    [InlineData("080124", CellState.Value)]
    [InlineData("022924", CellState.Value)]
    [InlineData("022923", CellState.Bad)]
    [InlineData("130124", CellState.Bad)]
    [InlineData("000000", CellState.Bad)]
    [InlineData("      ", CellState.Absent)]
    public void A_date_is_one_of_the_calendar(string cell, CellState state) =>
        Assert.Equal(state, D.Read(System.Text.Encoding.ASCII.GetBytes(cell), out _));

    [Fact]
    public void A_value_that_does_not_fit_leaves_the_cell_alone()
    {
        var record = Blank(80);
        Assert.False(SE10.Value.TryWrite(record, new N(10_000_000_000)));
        Assert.False(SE10.Filer.TryWrite(record, new AN("A-C"u8)));
        Assert.False(SE10.Action.TryWrite(record, new A("AB"u8)));
        Assert.Equal(Blank(80), record);
    }
}
