using Customhouse.App;
using Customhouse.Sandbox;
using Customhouse.Terms;
using Customhouse.Wire;
using NodaTime;

namespace Customhouse.Proving;

/// <summary>Valid filings in every form: a small sandbox day, and a document of the other shape of JSON.</summary>
static class FilingSeeds
{
    public static readonly LocalDate Today = new(2024, 5, 20);

    static readonly Lazy<Dictionary<string, byte[]>> Day = new(() =>
        Make(new SandboxPlan(6, Seed: 86, Today) { FaultShare = 0.2m }));

    const string Document = """
        {"type":"abi-type86","send":false,"sendAs":"add","version":2,"body":[{"dateOfArrival":20240520,
        "timeOfArrival":"0010","entryType":"86","modeOfTransport":"10","IORType":"EI","IORNumber":"12-1234567XX",
        "portOfEntry":"1102","manifestNumber":"ABC01","filerContactName":"Bts Txt","filerPhoneNumber":123457890,
        "bondType":"0","billType":"M","MBOLNumber":"MBOLBTS0602","HBOLNumber":"HBOL12BTS6701",
        "equipmentNumber":"1234567890","vesselName":"Name","sellerName":"Test Name Seller",
        "sellerAddress1":"Test Address","sellerAddress2":null,"sellerCity":"BEIJING","sellerCountry":"CN",
        "consigneeName":"Test Name Consignee","consigneeIdentifierCode":null,"consigneeAddress1":"Test Address",
        "consigneeAddress2":null,"consigneeCity":"PICKERING","consigneePostalCode":"12345","consigneeTaxID":null,
        "consigneeStateOrProvince":"OH","consigneeCountry":"US","totalQuantity":5,"knownImporter":"Y",
        "perishableGoods":"N","shipments":[{"description":"TEST BTS","HTSNumber":"2903992000","countryOfOrigin":"CN",
        "lineItemValue":"750"}]}]}
        """;

    /// <summary>One of the files of the day, such as <see cref="SandboxDay.Arrivals"/>.</summary>
    public static byte[] File(string name) => Day.Value[name];

    /// <summary>The day's filings in a form.</summary>
    public static byte[] In(SourceFormat form) => form switch
    {
        SourceFormat.Catair => File(SandboxDay.Catair),
        SourceFormat.Csv => File(SandboxDay.Csv),
        _ => Written(new CatairReader(new MemoryStream(File(SandboxDay.Catair))), form),
    };

    /// <summary>A document of type abi-type86.</summary>
    public static byte[] OtherJson() => System.Text.Encoding.UTF8.GetBytes(Document);

    static byte[] Written(IFilingReader reader, SourceFormat form)
    {
        using var to = new MemoryStream();
        FilingWriting.Write(All(reader), to, form, Today, new NotCarried());
        return to.ToArray();
    }

    /// <summary>The filings of a reader. Each is valid until the next is asked for.</summary>
    public static IEnumerable<SourceFiling> All(IFilingReader reader)
    {
        var (block, batch) = (new RecordBlock(), new FilingBatch());
        while (reader.TryRead(block))
        {
            batch.Clear();
            reader.Assemble(block, batch);
            var controls = reader.Format == SourceFormat.Catair ? TransactionControl.Of(block).ToList() : null;
            for (var i = 0; i < batch.Count; i++) yield return new(batch[i], controls?[i]);
        }
    }

    static Dictionary<string, byte[]> Make(SandboxPlan plan)
    {
        var streams = new Dictionary<string, MemoryStream>(StringComparer.Ordinal);
        SandboxDay.Write(plan, name => streams[name] = new MemoryStream(), workers: 1);
        return streams.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }
}
