namespace Customhouse.Terms;

/// <summary>
/// The form that a carrier speaks, in which it is told of the entries on its bills. Numbers are storage format of
/// images.
/// </summary>
public enum CarrierForm
{
    /// <summary>None of these: it sent its manifest in a form that CBP does not speak.</summary>
    None = 0,

    /// <summary>Messages of lines by air: told by FSN.</summary>
    Air,

    /// <summary>X12: told by set 350.</summary>
    X12,

    /// <summary>EDIFACT: told by CUSRES. No manifest is read in it.</summary>
    Edifact,
}
