using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// What the B record of an authorised sender may say. Where a preparer is named the block is a remote location filing:
/// then the profile of the preparer is asked, and the processing port must be one that it may file at.
/// What form already found blank is not looked up.
/// </summary>
readonly struct BlockAuthority(TransmitterRegister register, Transmitter sender, Stand at, List<WireFault> faults)
{
    /// <summary>Adds what is not allowed.</summary>
    public void Check(ReadOnlySpan<byte> b)
    {
        var isRemote = BIn.PreparerIndicator.In(b)[0] == '1';
        var application = Authority.Of(BIn.Application.In(b));
        var (port, filer) = (Authority.Of(BIn.Port.In(b)), Authority.Of(BIn.Filer.In(b)));
        if (port.Length > 0 && filer.Length > 0)
        {
            if (isRemote) Filer(filer);
            else Local(filer, port, application);
        }
        if (!isRemote) return;
        var (preparerPort, preparer) = (Authority.Of(BIn.PreparerPort.In(b)), Authority.Of(BIn.PreparerFiler.In(b)));
        if (register.RemoteApplications?.Contains(application) == false)
            Say("X23", BIn.PreparerIndicator.Facts, $"Preparer codes are not allowed for application '{application}'.");
        else if (preparerPort.Length > 0 && preparer.Length > 0) Remote(preparer, preparerPort, port, application);
    }

    FilerProfile? Filer(string filer)
    {
        var profile = Read(filer) is { } code ? register.Find(code) : null;
        if (profile is null) Say("X17", BIn.Filer.Facts, $"Filer '{filer}' is not in the register.");
        return profile;
    }

    void Local(string filer, string port, string application)
    {
        if (Filer(filer) is not { } profile) return;
        if (Read(port, profile) is not var (at, here))
        {
            Say("X17", BIn.Port.Facts, $"Filer '{filer}' may not file at port '{port}'.");
            return;
        }
        if (!sender.SendsFor.Contains(at))
            Say("X18", BIn.Filer.Facts, $"{Sender} may not send for filer {at}.");
        if (!here.Applications.Contains(application))
            Say("X20", BIn.Application.Facts, $"Filer {at} may not send application '{application}'.");
        Permit(profile, BIn.Filer.Facts);
    }

    void Remote(string preparer, string preparerPort, string port, string application)
    {
        var profile = Read(preparer) is { } code ? register.Find(code) : null;
        if (profile is null || Read(preparerPort, profile) is not var (at, here))
        {
            if (profile is not null) Permit(profile, BIn.PreparerFiler.Facts);
            Say("X28", BIn.PreparerFiler.Facts, $"Preparer '{preparer}' at '{preparerPort}' is not in the register.");
            return;
        }
        Permit(profile, BIn.PreparerFiler.Facts);
        if (!here.FilesRemotely)
            Say("X29", BIn.PreparerFiler.Facts, $"Preparer {at} may not file remotely.");
        if (!here.Applications.Contains(application))
            Say("X30", BIn.Application.Facts, $"Preparer {at} may not send application '{application}'.");
        if (port.Length > 0 && !(Port(port) is { } entered && here.RemotePorts.Contains(entered)))
            Say("X31", BIn.Port.Facts, $"Preparer {at} may not file at port '{port}'.");
        if (!sender.SendsFor.Contains(at))
            Say("X43", BIn.PreparerFiler.Facts, $"{Sender} may not send for preparer {at}.");
    }

    void Permit(FilerProfile profile, FieldFacts field)
    {
        if (profile.NationalPermit == Tri.No)
            Say("X27", field, $"Filer {profile.Filer} holds no active national permit.");
    }

    string Sender => $"Sender '{sender.Sender}' of site '{sender.Site}'";

    void Say(string code, FieldFacts field, string plain) =>
        Authority.Add(faults, Faults.OfBlock(code, at, "B", plain, field));

    static FilerCode? Read(string filer) =>
        FilerCode.TryRead(System.Text.Encoding.Latin1.GetBytes(filer), out var code) ? code : null;

    static (FilerAtPort At, PortProfile Here)? Read(string port, FilerProfile profile) =>
        Port(port) is { } code && profile.Ports.TryGetValue(code, out var here)
            ? (new FilerAtPort(profile.Filer, code), here) : null;

    static PortOfEntry? Port(string port) =>
        PortOfEntry.TryRead(System.Text.Encoding.Latin1.GetBytes(port), out var code) ? code : null;
}
