using CsCheck;
using Customhouse.Registers;
using Customhouse.Terms;
using Xunit;

namespace Customhouse.Tests.Registers;

public class ClaimTreeTests
{
    const int Most = 40;

    static readonly Gen<int[]> Drawn = Gen.Int[1, Most].Array[0, 200];

    /// <summary>Rows come and go in any order; after each step every node has its order, level and sum.</summary>
    [Fact]
    public void Order_levels_and_sums_hold_as_rows_come_and_go() => Drawn.Sample(numbers =>
    {
        var rows = new Pages<ClaimRow>();
        var tree = new ClaimTree(rows);
        for (var i = 1; i <= Most; i++) rows.Add(RowOf(i));
        var (root, inside) = (0, new SortedSet<int>());
        foreach (var number in numbers)
        {
            if (inside.Add(number)) root = tree.Insert(root, number);
            else
            {
                inside.Remove(number);
                root = tree.Remove(root, number);
            }
            Assert.Equal(inside, Checked(rows, root));
        }
    });

    static ClaimRow RowOf(int number)
    {
        var row = default(ClaimRow);
        row.Set(new Claim((ulong)number, UInt128.Zero, 0, new Usd(number), (ulong)number));
        return row;
    }

    // Levels as Andersson has them: a left child stands one lower, a right one no higher, its right one lower.
    static List<int> Checked(Pages<ClaimRow> rows, int root)
    {
        if (root == 0) return [];
        var row = rows.At(root);
        var (left, right) = (rows.At(row.Left), rows.At(row.Right));
        Assert.Equal(row.Level - 1, left.Level);
        Assert.InRange(right.Level, row.Level - 1, row.Level);
        Assert.True(rows.At(right.Right).Level < row.Level);
        Assert.Equal(left.Subtotal + row.Cents + right.Subtotal, row.Subtotal);
        return [.. Checked(rows, row.Left), root, .. Checked(rows, row.Right)];
    }
}
