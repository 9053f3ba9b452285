using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Law;

/// <summary>Values in words, for explanations.</summary>
static class Say
{
    public static string Value<T>(T value) => value switch
    {
        null => "",
        Instant instant => When.Say(instant),
        BillOfLading bill => $"{bill.Kind} {bill.Issuer}{bill.Number} quantity {bill.Quantity}",
        Party party => $"{party.RoleCode} {party.Name} {party.IdKind}{party.Id}".Trim(),
        LineItem line => $"{line.Number} {line.Origin} {line.Description}",
        Tariff tariff => $"{tariff.Number} value {tariff.Value}",
        PgaRecord pga => pga.Record.IsEmpty ? $"{pga.Agency} {pga.Disclaimer}" : pga.Record.ToString(),
        LocalDate date => date.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
