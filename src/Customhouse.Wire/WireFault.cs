namespace Customhouse.Wire;

/// <summary>Where something stands in a source.</summary>
/// <param name="Line">Physical line or row, from 1; 0 when it stands nowhere.</param>
/// <param name="Record">Record id as the guide prints it (SE10), line or segment of a manifest (WBL, M11); else
/// null.</param>
/// <param name="Field">Name of the field, column or path; null for the whole record.</param>
/// <param name="Columns">Columns as printed, such as 40-49; of a line or segment its element; else null.</param>
/// <param name="Value">What is written there; null when nothing is.</param>
public readonly record struct Place(long Line, string? Record, string? Field, string? Columns, string? Value);

/// <summary>
/// Something wrong with the form of a source, not with what it declares. Reading goes on after it.
/// </summary>
/// <param name="Code">CBP's X code, or a code of our private block for other formats.</param>
/// <param name="Text">CBP's narrative for the code, at most 40 characters.</param>
/// <param name="At">Where.</param>
/// <param name="RecordNumber">Number of the record in its batch, from 1; 0 outside CATAIR.</param>
/// <param name="Plain">What was found, what was expected, and why, in plain words.</param>
/// <param name="Fix">What to do.</param>
/// <param name="Source">Where the requirement is published.</param>
public sealed record WireFault(
    string Code, string Text, Place At, long RecordNumber, string Plain, string Fix, string Source)
{
    /// <summary>Where in a CATAIR batch it stands, for the answer to the batch; null outside CATAIR.</summary>
    public EnvelopePlace? Envelope { get; init; }
}
