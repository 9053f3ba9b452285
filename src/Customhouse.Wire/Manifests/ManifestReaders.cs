namespace Customhouse.Wire;

/// <summary>Opens readers of manifests.</summary>
public static class ManifestReaders
{
    /// <summary>The reader of a form over a stream, which the caller closes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such form.</exception>
    public static IManifestReader Open(ManifestForm form, Stream stream, ManifestClock clock)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(clock);
        return form switch
        {
            ManifestForm.AirAms or ManifestForm.CargoImp => new LineManifestReader(stream, form, clock),
            ManifestForm.X12 => new X12ManifestReader(stream, clock),
            ManifestForm.Csv => new CsvManifestReader(stream, clock),
            ManifestForm.Json => new JsonManifestReader(stream, clock),
            _ => throw new ArgumentOutOfRangeException(nameof(form), form, "There is no reader of this form."),
        };
    }
}
