using Customhouse.Wire;
using Xunit;

namespace Customhouse.Tests.Wire;

public class FormFaultTests
{
    [Fact]
    public void Codes_are_our_own_and_each_stands_once()
    {
        Assert.All(FormFault.All, fault => Assert.Matches("^W[0-9]{2}$", fault.Code));
        Assert.Equal(FormFault.All.Count, FormFault.All.Select(fault => fault.Code).Distinct().Count());
        Assert.Equal(FormFault.All.OrderBy(fault => fault.Code, StringComparer.Ordinal), FormFault.All);
    }

    [Fact]
    public void Narratives_fit_the_forty_columns_of_the_wire() =>
        Assert.All(FormFault.All, fault => Assert.InRange(fault.Text.Length, 1, 40));

    [Fact]
    public void Every_fault_says_what_to_do_and_where_that_is_published() =>
        Assert.All(FormFault.All, fault =>
        {
            Assert.EndsWith(".", fault.Fix, StringComparison.Ordinal);
            Assert.NotEmpty(fault.Source);
        });
}
