using NodaTime;

namespace Customhouse.Wire;

/// <summary>Who answers whom, and when: the envelope of an answer in X12 or EDIFACT.</summary>
/// <param name="Sender">Identifier of the sender, at most 15 characters.</param>
/// <param name="Receiver">Identifier of the receiver, at most 15 characters.</param>
/// <param name="At">When it is sent.</param>
/// <param name="Number">Control number, 1 to 999,999,999.</param>
public sealed record InterchangeEnvelope(string Sender, string Receiver, Instant At, int Number)
{
    /// <summary>The largest control number.</summary>
    public const int NumberMax = 999_999_999;
}
