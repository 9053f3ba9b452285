namespace Customhouse.Wire;

/// <summary>Opens readers of manifests.</summary>
public static class ManifestReaders
{
    /// <summary>The reader of a form over a stream, which the caller closes.</summary>
    /// <param name="form">The form.</param>
    /// <param name="stream">The source.</param>
    /// <param name="clock">When and by which clock it is read.</param>
    /// <param name="ended">Told of each message and set that was read to its end, before the next begins; in forms of
    /// our own there are none.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such form.</exception>
    public static IManifestReader Open(
        ManifestForm form, Stream stream, ManifestClock clock, Action<ManifestPart>? ended = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(clock);
        return form switch
        {
            ManifestForm.AirAms or ManifestForm.CargoImp => new LineManifestReader(stream, form, clock, ended),
            ManifestForm.X12 => new X12ManifestReader(stream, clock, ended),
            ManifestForm.Csv => new CsvManifestReader(stream, clock),
            ManifestForm.Json => new JsonManifestReader(stream, clock),
            _ => throw new ArgumentOutOfRangeException(nameof(form), form, "There is no reader of this form."),
        };
    }
}
