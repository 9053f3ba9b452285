using Customhouse.Clearance;
using Xunit;

namespace Customhouse.Tests.Clearance;

/// <summary>
/// Files of facts that cannot be used are refused with their name, and with the row where one is known.
/// </summary>
public sealed class FactFileTests
{
    [Theory]
    [InlineData("", "is empty")]
    [InlineData("\"", "cannot be read")]
    [InlineData("bill,arrived\nX,2024-05-20\n", "has no column port")]
    [InlineData("bill,arrived,port\nX,2024-05-20\nX,yesterday,4701\n", "row 3, column arrived: found 'yesterday'")]
    [InlineData("bill,arrived,port\nX,2024-02-30,\n", "row 2, column arrived")]
    [InlineData("bill,arrived,port\nX,2024-05-20,47\n", "row 2, column port")]
    [InlineData("bill,arrived,port\n\"X,2024-05-20,4701\n", "cannot be read on")]
    public void Arrivals_that_can_not_be_used_say_where(string text, string said) => Assert.Contains(
        said, Assert.Throws<FactsException>(() => ArrivalFacts.Read(new StringReader(text), "arrivals.csv")).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_million_columns_are_refused_at_once() => Assert.Contains(
        "too large", Assert.Throws<FactsException>(() =>
            ArrivalFacts.Read(new StringReader(new string(',', 1_000_000)), "arrivals.csv")).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("\"", "cannot be read")]
    [InlineData("filer,role,permit,client,poa_from,poa_to\nABCD,owner,,,,\n", "row 2, column filer")]
    [InlineData("filer,role,permit,client,poa_from,poa_to\nABC,king,,,,\n", "row 2, column role")]
    [InlineData("filer,role,permit,client,poa_from,poa_to\nABC,,,X,2024-13-01,\n", "row 2, column poa_from")]
    public void Clients_that_can_not_be_used_say_where(string text, string said) => Assert.Contains(
        said, Assert.Throws<FactsException>(() => ClientFacts.Read(new StringReader(text), "clients.csv")).Message,
            StringComparison.Ordinal);
}
