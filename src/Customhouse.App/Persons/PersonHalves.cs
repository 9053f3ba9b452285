using System.IO.Hashing;
using System.Text;

namespace Customhouse.App;

/// <summary>Parts the persons of a labelled set in two by a hash: weights are counted on one half.</summary>
public static class PersonHalves
{
    /// <summary>True for a person of the half that is counted on; the others are held out.</summary>
    public static bool IsCounted(LabelledParty party) =>
        XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(party.Entity)) % 2 == 0;
}
