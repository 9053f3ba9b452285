using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using Customhouse.Terms;
using Customhouse.Wire;
using Xunit;

namespace Customhouse.Tests.Wire.Manifests;

/// <summary>One bill, written by hand in every form, is read as the same bill.</summary>
public class ManifestRoundTrip
{
    sealed record House(string Master, string Number, int Pieces, decimal Kilograms, string Cargo, string Origin,
        string Consignee, string City)
    {
        public string Waybill => $"{Master[..3]}-{Master[3..]}";
    }

    static readonly Gen<string> word = Gen.Char["ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,'&#"].Array[1,
        30].Select(text => new string(text).Trim() is { Length: > 0 } some ? some : "X");

    static readonly Gen<House> houses =
        Gen.Select(Gen.Int[0, 9_999_999], Gen.Char["ABCDEFGH0123456789"].Array[1, 12], Gen.Int[1, 99_999],
            Gen.Int[1, 99_999], word, Gen.Int[0, 2].Select(i => new[] { "CN", "FR", "US" }[i]), word, word)
            .Select((serial, house, pieces, weight, cargo, origin, consignee, city) => new House(
                string.Create(CultureInfo.InvariantCulture, $"999{serial:D7}{serial % 7}"), Plain(house), pieces,
                    weight / 10m, cargo, origin, consignee, city));

    // M alone after a waybill is the mark of a consolidation, and no letter M is among the letters above.
    static string Plain(char[] letters) => new(letters);

    [Fact]
    public void A_house_bill_says_the_same_as_FXI_FHL_X12_CSV_and_JSON() => houses.Sample(house =>
    {
        Check(house, ManifestForm.AirAms, Fxi(house));
        Check(house, ManifestForm.CargoImp, Fhl(house));
        Check(house, ManifestForm.X12, X12(house));
        Check(house, ManifestForm.Csv, Csv(house));
        Check(house, ManifestForm.Json, Json(house));
    }, iter: 400);

    static void Check(House house, ManifestForm form, string text)
    {
        var told = Told.Of(form, text);
        Assert.Equal([], told.Faults.Where(fault => FormFault.ReachOf(fault) != FaultReach.Warns)
            .Select(fault => fault.Plain));
        Assert.Equal(form, ManifestSniffer.Detect(Encoding.UTF8.GetBytes(text)));
        var bill = Assert.Single(told.Bills);
        Assert.Equal((house.Master, house.Number), (bill.Master.Number.ToString(), bill.Bill.Number.ToString()));
        Assert.Equal((BillKind.House, BillKind.Master), (bill.Bill.Kind.Value, bill.Master.Kind.Value));
        Assert.Equal((house.Pieces, house.Kilograms), (bill.Bill.Quantity.Value, bill.Weight.Value.Kilograms));
        Assert.Equal(house.Cargo, bill.Description.ToString());
        Assert.Equal((house.Consignee, house.City),
            (bill.Consignee.Name.ToString(), bill.Consignee.Address.City.ToString()));
        if (form != ManifestForm.CargoImp) Assert.Equal(house.Origin, bill.Origin.Value.ToString());
    }

    static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    static string Fxi(House house) => $"""
        FXI
        JFKXY
        {house.Waybill}-{house.Number}
        WBL/CDG/T{house.Pieces}/K{Number(house.Kilograms)}/{house.Cargo}
        CNE/{house.Consignee}
        /1 MAIN ST
        /{house.City}/NY
        /US/11201
        CSD/{house.Origin}

        """;

    static string Fhl(House house) => $"""
        FHL/5
        MBI/{house.Waybill}CDGJFK/T{house.Pieces}K{Number(house.Kilograms)}
        HBS/{house.Number}/CDGJFK/{house.Pieces}/K{Number(house.Kilograms)}//{house.Cargo}
        CNE
        NAM/{house.Consignee}
        ADR/1 MAIN ST
        LOC/{house.City}/NY
        /US/11201

        """;

    static string X12(House house) => $"""
        ISA*00*          *00*          *ZZ*XYTR           *ZZ*CBPACE         *250701*2048*U*00502*000000007*0*P*>~
        GS*AQ*XYTR*CBPACE*20250701*2048*7*X*005020~ST*309*0001~M10*XYTR*O*US**V*1~P4*0901*20250702~LX*1~
        M11*{house.Number}*30407*{house.Pieces}*PCS*{Number(house.Kilograms)}*K***13**{house.Master}*XYTR~
        N1*CN*{house.Consignee}~N4*{house.City}*NY*11201*US~
        N10*1*{house.Cargo}*********{house.Origin}~
        SE*9*0001~GE*1*7~IEA*1*000000007~

        """;

    static string Csv(House house) => $"""
        master_bill;house_bill;quantity;weight;description;origin;consignee_name;consignee_city
        {house.Waybill};{house.Number};{house.Pieces};{Number(house.Kilograms)};{Quoted(
            house.Cargo)};{house.Origin};{Quoted(house.Consignee)};{Quoted(house.City)}

        """;

    static string Json(House house) => JsonSerializer.Serialize(new
    {
        masterBill = house.Waybill,
        houseBill = house.Number,
        quantity = house.Pieces,
        weight = house.Kilograms,
        description = house.Cargo,
        origin = house.Origin,
        consignee = new { name = house.Consignee, city = house.City },
    });
}
