using Customhouse.Terms;
using static Customhouse.Law.Cites;

namespace Customhouse.Law;

/// <summary>Who may file an entry type 86: owner, purchaser, or an appointed licensed broker.</summary>
static class Filers
{
    public static readonly Rule Entitled = new(
        "ET86.FILER", "Owner, purchaser, or a broker they or the consignee appointed may file")
    {
        InForce   = Era.Test,
        Authority = [FedReg(84, 40079), FedReg(89, 2630), Usc(19, "1484"), Csms(59089765)],
        Among     = Among.Full86,
        Requires  = f => f.Role switch
        {
            FilerRole.Unknown => Answer.Unknown(FactKinds.Client),
            FilerRole.Other => Answer.Broken,
            _ => Answer.Kept,
        },
        Otherwise = Codes.FilerNotEntitled,
        At        = Datum.Filer,
        Because   = f => f.Role == FilerRole.Unknown
            ? $"In which part filer {f.Filer} files is not known."
            : $"Filer {f.Filer} is neither owner nor purchaser nor an appointed broker.",
        Fix       = _ => "A bare consignee, carrier or express hub appoints a licensed broker.",
    };

    public static readonly Rule PowerOfAttorney = new("ET86.POA", "A broker holds a valid power of attorney")
    {
        InForce   = Era.Test,
        Authority = [Cfr(19, "141.46"), Usc(19, "1641"), Csms(59089765)],
        Among     = Among.Full86,
        Covers    = f => f.Role == FilerRole.Broker,
        Requires  = f => Answer.If(f.PowerOfAttorney, FactKinds.Client),
        Otherwise = Codes.NoPowerOfAttorney,
        At        = Datum.Filer,
        Because   = f => f.PowerOfAttorney == Tri.Unknown
            ? $"Whether broker {f.Filer} holds a power of attorney for this client is not known."
            : $"Broker {f.Filer} holds no power of attorney for this client on that day.",
        Fix       = _ => "Obtain the power of attorney before filing.",
    };

    public static readonly Rule Permit = new("ET86.PERMIT", "A broker holds a permit")
    {
        InForce   = Era.Test,
        Authority = [Usc(19, "1641(c)"), Cfr(19, "111.2(b)").Unconfirmed],
        Verified  = Mark.Unconfirmed,
        Among     = Among.Full86,
        Covers    = f => f.Role == FilerRole.Broker,
        Requires  = f => Answer.If(f.Permit, FactKinds.Client),
        Otherwise = Codes.NoPermit,
        At        = Datum.Filer,
        Because   = f => f.Permit == Tri.Unknown
            ? $"Whether broker {f.Filer} holds a permit is not known."
            : $"Broker {f.Filer} holds no permit on that day.",
        Fix       = _ => "File under a broker's permit.",
    };

    public static readonly Rule[] All = [Entitled, PowerOfAttorney, Permit];
}
