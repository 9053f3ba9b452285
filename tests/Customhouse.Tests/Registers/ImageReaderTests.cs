using Customhouse.Registers;
using Xunit;

namespace Customhouse.Tests.Registers;

/// <summary>
/// An image with its hashes right can still say what no writer wrote; it is refused by place and reason.
/// </summary>
public class ImageReaderTests
{
    [Theory]
    [InlineData(-1, "before byte 4 of block 0 it counts -1 trips; expected 0 to 8")]
    [InlineData(int.MinValue, "before byte 4 of block 0 it counts -2147483648 trips; expected 0 to 8")]
    [InlineData(9, "before byte 4 of block 0 it counts 9 trips; expected 0 to 8")]
    [InlineData(int.MaxValue, "before byte 4 of block 0 it counts 2147483647 trips; expected 0 to 8")]
    public void A_count_below_0_or_of_more_than_is_left_was_taken(int count, string why)
    {
        // Of the end, 12 bytes are left as well: the header of the last block.
        var image = Written(to => to.Put(count), to => to.Put(0L));
        var refused = Assert.Throws<InvalidDataException>(() => image.TakeCount("trips", most: 8));
        Assert.Equal(why, refused.Message);
    }

    [Fact]
    public void What_follows_bounds_a_count_that_has_no_other_bound()
    {
        var image = Written(to => to.Put(int.MaxValue), to => to.Put(0L));
        Assert.Contains("expected 0 to 20", Assert.Throws<InvalidDataException>(image.TakeText).Message,
            StringComparison.Ordinal);
        Assert.Equal(8, Written(to => to.Put(8), to => to.Put(0L)).TakeText().Length);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(Pages<int>.Most + 1)]
    [InlineData(1_000)]
    public void Rows_trips_and_texts_of_a_wrong_number_are_refused(int count)
    {
        Assert.Throws<InvalidDataException>(() => new Pages<int>().Load(Written(to => to.Put(count))));
        Assert.Throws<InvalidDataException>(() => new Arena().Load(Written(to => to.Put(count))));
        Assert.Throws<InvalidDataException>(() => new BillRegister().Load(Written(to => to.Put(count))));
    }

    static ImageReader Written(params Action<ImageWriter>[] puts)
    {
        var image = new MemoryStream();
        var to = new ImageWriter(image);
        foreach (var put in puts) put(to);
        to.End();
        image.Position = 0;
        return new ImageReader(image);
    }
}
