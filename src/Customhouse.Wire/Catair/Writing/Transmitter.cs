using NodaTime;

namespace Customhouse.Wire;

/// <summary>Who sends a batch, and for whom: what A, B, Y and Z say.</summary>
/// <param name="Site">Site code, up to four characters. A 2-5.</param>
/// <param name="Sender">Filer or service bureau that transmits, three characters. A 6-8.</param>
/// <param name="Date">Day of transmission. A 15-20.</param>
/// <param name="Port">Processing port, four digits. B 4-7.</param>
/// <param name="Filer">Processing filer, three characters. B 8-10.</param>
public sealed record Transmitter(string Site, string Sender, LocalDate Date, string Port, string Filer)
{
    /// <summary>Communication password, up to six characters. A 9-14.</summary>
    public string Password { get; init; } = "";

    /// <summary>Office, up to two characters. A 38-39, B 45-46.</summary>
    public string Office { get; init; } = "";

    /// <summary>Text that every answer repeats, up to 21 characters. A and B 60-80.</summary>
    public string UserText { get; init; } = "";
}
