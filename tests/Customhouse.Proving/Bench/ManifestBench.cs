using System.Globalization;
using System.Text;
using Customhouse.Law;
using Customhouse.Wire;

namespace Customhouse.Proving;

/// <summary>Manifests of 50,000 house bills in the forms that large carriers send.</summary>
static class ManifestBench
{
    const int Bills = 50_000;

    const string Columns = "master_bill,house_bill,mot,carrier,flight_trip,airport,eda,quantity,weight,description," +
        "origin,value,hts,entry_type,shipper_name,shipper_country,consignee_name,consignee_address1,consignee_city," +
        "consignee_state,consignee_postal,consignee_country\n";

    static readonly ManifestClock Clock = new(When.Eastern(2025, 7, 2, 12), When.Zone);

    public static void Run(TextWriter to)
    {
        Read(to, ManifestForm.Csv, Of(Csv, Columns));
        Read(to, ManifestForm.Json, Of(Json, ""));
        Read(to, ManifestForm.AirAms, Of(Fxi, ""));
        Read(to, ManifestForm.X12, Of(X12, "ISA*00*          *00*          *ZZ*XYTR           *ZZ*CBPACE         " +
            "*250701*2048*U*00502*000000007*0*P*>~\n" +
            "GS*AQ*XYTR*CBPACE*20250701*2048*7*X*005020~\nST*309*0001~\nM10*XYTR*J*US**TRUCK " +
                "12*TRIP0007~\nP4*0901*20250702~\n"));
    }

    static void Read(TextWriter to, ManifestForm form, byte[] bytes) =>
        Measure.Rate(to, string.Create(CultureInfo.InvariantCulture,
            $"manifest, {form}, {bytes.Length / Bills} bytes a bill"), Bills, () =>
        {
            var reader = ManifestReaders.Open(form, new MemoryStream(bytes), Clock);
            var (faults, count) = (new List<WireFault>(), 0);
            while (reader.Next(faults) is not null) count++;
            if (count != Bills) throw new InvalidOperationException($"{form} gave {count} bills of {Bills}.");
        });

    static byte[] Of(Func<int, string> write, string head)
    {
        var text = new StringBuilder(head);
        for (var i = 0; i < Bills; i++) text.Append(write(i));
        return Encoding.ASCII.GetBytes(text.ToString());
    }

    static string Csv(int i) => string.Create(CultureInfo.InvariantCulture,
        $"999-12345675,HAWB{i:D6},40,XY,123,JFK,2025-07-02,1,2.4,COTTON TABLE NAPKINS,FR,45.00,6302512000,86,LYON " +
            $"HOME GOODS SARL,FR,JOHN SMITH,12 MAIN ST APT {i % 99},BROOKLYN,NY,11201,US\n");

    static string Json(int i) => string.Create(CultureInfo.InvariantCulture,
        $$"""
        {"masterBill":"999-12345675","houseBill":"HAWB{{i:D6}}","mot":"40","carrier":"XY","flightTrip":"123",
        "airport":"JFK","eda":"2025-07-02","quantity":1,"weight":2.4,"description":"COTTON TABLE NAPKINS","origin":"FR",
        "value":45.00,"hts":"6302512000","entryType":"86","shipper":{"name":"LYON HOME GOODS SARL","country":"FR"},
        "consignee":{"name":"JOHN SMITH","address1":"12 MAIN ST APT {{i % 99}}","city":"BROOKLYN","state":"NY",
        "postal":"11201","country":"US"} }

        """);

    static string Fxi(int i) => string.Create(CultureInfo.InvariantCulture,
        $"FXI\nJFKXY\n999-12345675-HAWB{i:D6}\nWBL/CDG/T1/K2.4/COTTON TABLE " +
            $"NAPKINS\nARR/XY123/02JUL\nCED/86\nSHP/LYON HOME GOODS SARL\n/8 RUE DE LA " +
            $"REPUBLIQUE\n/LYON\n/FR/69002\nCNE/JOHN SMITH\n/12 MAIN ST APT " +
            $"{i % 99}\n/BROOKLYN/NY\n/US/11201\nCSD/FR/45.00-USD/6302512000\n\n");

    static string X12(int i) => string.Create(CultureInfo.InvariantCulture,
        $"LX*{i + 1}~\nM11*PARCEL{i:D6}*30407*1*PCS*2*K***13***XYTR~\nN1*SH*MAPLE CRAFTS INC~\nN3*14 KING " +
            $"ST~\nN4*TORONTO*ON*M5H1A1*CA~\nN1*CN*JOHN SMITH~\nN3*12 MAIN ST*APT " +
            $"4~\nN4*BROOKLYN*NY*11201*US~\nN10*1*MAPLE SYRUP SET**J*170220*45*****CA**USD~\n");
}
