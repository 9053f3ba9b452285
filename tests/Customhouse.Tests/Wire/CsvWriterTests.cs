using CsCheck;
using Xunit;

namespace Customhouse.Tests.Wire;

public class CsvWriterTests
{
    [Fact]
    public void What_is_written_reads_back_as_the_same_filings() =>
        FilingGen.Any.Array[1, 5]
            .Sample(filings => Same.AssertAll(filings, Reading.Csv(Written.Csv(filings))), iter: 500);
}
