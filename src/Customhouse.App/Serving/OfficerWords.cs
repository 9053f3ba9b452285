using System.Globalization;
using Customhouse.Terms;

namespace Customhouse.App;

/// <summary>What an officer or an agency can tell of an entry in a sandbox world, in words.</summary>
static class OfficerWords
{
    static readonly (string Words, LifeWord Word, int Argument)[] Plain =
    [
        ("hold manifest", LifeWord.HoldSet, (int)LifeHolds.Manifest),
        ("hold agriculture", LifeWord.HoldSet, (int)LifeHolds.Agriculture),
        ("hold cbp", LifeWord.HoldSet, (int)LifeHolds.Cbp),
        ("unhold manifest", LifeWord.HoldRemoved, (int)LifeHolds.Manifest),
        ("unhold agriculture", LifeWord.HoldRemoved, (int)LifeHolds.Agriculture),
        ("unhold cbp", LifeWord.HoldRemoved, (int)LifeHolds.Cbp),
        ("review", LifeWord.ReviewSet, 0),
        ("review done", LifeWord.ReviewDone, 0),
        ("exam", LifeWord.ExamOrdered, 0),
        ("exam done", LifeWord.ExamDone, 0),
        ("not admissible", LifeWord.NotAdmissible, 0),
        ("approve correction", LifeWord.CorrectionApproved, 0),
        ("approve cancellation", LifeWord.CancellationApproved, 0),
        ("abandoned", LifeWord.Remedied, (int)Remedy.Abandoned),
        ("exported", LifeWord.Remedied, (int)Remedy.Exported),
        ("returned", LifeWord.Remedied, (int)Remedy.Returned),
    ];

    /// <summary>All of them, as a person may write them.</summary>
    public static string All => string.Join(", ", Plain.Select(plain => plain.Words)) +
        ", refuse correction REASON, refuse cancellation REASON, agency CODE STATUS, agency CODE STATUS LINES";

    /// <summary>What the words mean; null when they mean nothing.</summary>
    public static (LifeWord Word, int Argument, string Said)? Read(string words)
    {
        foreach (var (known, word, argument) in Plain)
            if (string.Equals(known, words, StringComparison.OrdinalIgnoreCase)) return (word, argument, "");
        return words.ToUpperInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
        {
            ["REFUSE", "CORRECTION", var reason] => Reason(LifeWord.CorrectionRefused, reason),
            ["REFUSE", "CANCELLATION", var reason] => Reason(LifeWord.CancellationRefused, reason),
            ["AGENCY", { Length: 3 } agency, var status]
                when StatusCodes.Find(StatusRecord.Agency, status) is not null =>
                (LifeWord.Agency, int.Parse(status, CultureInfo.InvariantCulture), agency),
            ["AGENCY", var agency, var status, var lines] when AgencyLines.TryRead(lines, out _) =>
                Read($"agency {agency} {status}") is var (word, code, said) ? (word, code, $"{said} {lines}") : null,
            _ => null,
        };
    }

    static (LifeWord, int, string)? Reason(LifeWord word, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var reason)
        && RequestReasons.Find(reason) is not null ? (word, reason, "") : null;
}
