using Customhouse.Terms;
using Customhouse.Wire;
using Xunit;

namespace Customhouse.Tests.Wire.Manifests;

/// <summary>Fixtures from elsewhere, which lie beside the repository and are read where they are present.</summary>
public class SharedManifestSamples
{
    [Theory]
    [InlineData("cargo-imp/fhl5.txt", 13)]
    [InlineData("cargo-imp/fwb17.txt", 5)]
    [InlineData("x12/ocean-309-1.edi", 10)]
    [InlineData("camir/fri-house-sec321.txt", 1)]
    [InlineData("camir/fri-master.txt", 1)]
    [InlineData("camir/fdm.txt", 1)]
    public void A_fixture_is_read_to_its_last_bill(string path, int count)
    {
        if (Read(path) is not { } told) return;
        Assert.Equal(count, told.Events.Count);
        Assert.All(told.Faults, fault => Assert.Equal(FaultReach.Warns, FormFault.ReachOf(fault)));
    }

    [Theory]
    [InlineData("cargo-imp/ffm8.txt")]
    [InlineData("cargo-imp/fbl4.txt")]
    [InlineData("camir/fsn-entered-released.txt")]
    [InlineData("camir/psn-acas-hold.txt")]
    [InlineData("camir/fer.txt")]
    public void A_message_that_is_no_manifest_is_told_and_not_read(string path)
    {
        if (Read(path) is not { } told) return;
        Assert.Empty(told.Events);
        Assert.Contains("W50", told.Codes);
    }

    [Fact]
    public void The_vessel_fixture_has_its_parties_weights_and_goods()
    {
        if (Read("x12/ocean-309-1.edi") is not { } told) return;
        var bill = told.Bills.First();
        Assert.Equal("99XXZ999999X", bill.Bill.Number.ToString());
        Assert.Equal(new Weight(14404, WeightUnit.Kilograms), bill.Weight.Value);
        Assert.Equal("JACKSONVILLE", bill.Consignee.Address.City.ToString());
        Assert.Contains("UNITS  WITH: . 4011.20.00 TRUCK TIRES", bill.Description.ToString(), StringComparison.Ordinal);
        Assert.Equal("1803", told.Events[0].Manifest.Port.Value.ToString());
    }

    static Told? Read(string path)
    {
        var file = Path.Combine(Repository.Root, "..", "shared", "samples", path);
        if (!File.Exists(file)) return null;
        var bytes = File.ReadAllBytes(file);
        return Told.Of(ManifestSniffer.Detect(bytes), bytes);
    }
}
