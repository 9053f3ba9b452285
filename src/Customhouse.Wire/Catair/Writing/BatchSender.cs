using System.Text;
using NodaTime;

namespace Customhouse.Wire;

/// <summary>Who sends a batch, and for whom: what A and B say, and Y and Z repeat.</summary>
/// <param name="Site">Site code, up to four characters. A 2-5.</param>
/// <param name="Sender">Filer or service bureau that transmits, three characters. A 6-8.</param>
/// <param name="Date">Day of transmission; null leaves it blank, as the guide allows. A 15-20.</param>
/// <param name="Port">Processing port, four digits. B 4-7.</param>
/// <param name="Filer">Processing filer, three characters. B 8-10.</param>
public sealed record BatchSender(string Site, string Sender, LocalDate? Date, string Port, string Filer)
{
    /// <summary>Communication password, up to six characters. A 9-14.</summary>
    public string Password { get; init; } = "";

    /// <summary>Office, up to two characters. A 38-39, B 45-46.</summary>
    public string Office { get; init; } = "";

    /// <summary>Text that every answer repeats, up to 21 characters. A and B 60-80.</summary>
    public string UserText { get; init; } = "";

    /// <summary>The A record of a cargo release batch, 80 bytes.</summary>
    /// <exception cref="ArgumentException">Something does not fit its columns.</exception>
    public byte[] BatchHeader()
    {
        var record = Blank(AIn.Layout);
        Put(record, AIn.Site, Site);
        Put(record, AIn.Sender, Sender);
        Put(record, AIn.Password, Password);
        if (Date is { } date) AIn.Date.TryWrite(record, new D(date));
        Put(record, AIn.Application, CargoRelease);
        Put(record, AIn.Office, Office);
        Put(record, AIn.UserText, UserText);
        return record;
    }

    /// <summary>The B record of its blocks, 80 bytes.</summary>
    /// <exception cref="ArgumentException">Something does not fit its columns.</exception>
    public byte[] BlockHeader()
    {
        var record = Blank(BIn.Layout);
        Put(record, BIn.Port, Port);
        Put(record, BIn.Filer, Filer);
        Put(record, BIn.Application, CargoRelease);
        Put(record, BIn.Office, Office);
        Put(record, BIn.UserText, UserText);
        return record;
    }

    const string CargoRelease = "SE";

    static byte[] Blank(Layout layout)
    {
        var record = new byte[Layout.Width];
        layout.Start(record);
        return record;
    }

    static void Put<T>(byte[] record, Field<T> field, string text)
        where T : ICell<T>, allows ref struct
    {
        if (!RecordSink.Put(record, field.Facts, Encoding.UTF8.GetBytes(text)))
            throw new ArgumentException($"'{text}' does not fit {field.Facts.Layout.Id} {field.Facts.Name}.");
    }
}
