using System.Collections.Concurrent;
using System.Text;
using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// What A and B records may say by a register of transmitters. Whoever is not authorised to send is told that alone:
/// of filers and ports only an authorised sender hears. One source at a time.
/// Source: ACE ABI CATAIR Batch and Block Control v23, condition codes; ACE error dictionary v51, X09 to X31.
/// </summary>
public sealed class Authority
{
    /// <summary>
    /// Passwords that are tried and fail, in one source, at most: each look is slow on purpose, and noise has no end.
    /// Past it, only passwords that held before are taken.
    /// </summary>
    public const int FailuresMax = 100;

    readonly ConcurrentDictionary<(Transmitter, string), bool> held;
    readonly HashSet<(Transmitter, string)> failed = [];
    readonly TransmitterRegister register;

    /// <summary>Looks at a source by a register.</summary>
    public Authority(TransmitterRegister register)
        : this(register, new())
    {
    }

    Authority(TransmitterRegister register, ConcurrentDictionary<(Transmitter, string), bool> held) =>
        (this.register, this.held) = (register, held);

    /// <summary>
    /// The same for another source, at the same time if need be: it knows the passwords that held before, so that a
    /// sender's password is worked out once.
    /// </summary>
    public Authority ForAnother() => new(register, held);

    /// <summary>Looks at the A record, after its form was.</summary>
    internal void Batch(ReadOnlySpan<byte> a, in Stand at, List<WireFault> faults)
    {
        if (IsBlank(AIn.Site.In(a)) || IsBlank(AIn.Sender.In(a)) || Sender(a) is not null) return;
        var office = Of(AIn.Office.In(a)) is { Length: > 0 } code ? $", office '{code}'" : "";
        Add(faults, Faults.OfBatch("X09", at, "A",
            $"No transmitter of site '{Of(AIn.Site.In(a))}', sender '{Of(AIn.Sender.In(a))}'{office} and the " +
            "password given is in the register.", AIn.Sender.Facts));
    }

    /// <summary>Looks at a B record, after its form was.</summary>
    internal void Block(ReadOnlySpan<byte> b, in Stand at, List<WireFault> faults)
    {
        if (at.BatchHeader.Length > 0 && Sender(at.BatchHeader) is { } sender)
            new BlockAuthority(register, sender, at, faults).Check(b);
    }

    /// <summary>The transmitter that an A record names, if its password holds.</summary>
    Transmitter? Sender(ReadOnlySpan<byte> a)
    {
        var found = register.Find(Of(AIn.Site.In(a)), Of(AIn.Sender.In(a)), Of(AIn.Office.In(a)));
        return found is null || Holds(found, AIn.Password.In(a)) ? found : null;
    }

    bool Holds(Transmitter transmitter, ReadOnlySpan<byte> password)
    {
        if (transmitter.Password is not { } kept) return true;
        var key = (transmitter, Of(password));
        if (held.ContainsKey(key)) return true;
        if (failed.Contains(key) || failed.Count >= FailuresMax) return false;
        if (kept.Holds(password)) held[key] = true;
        else failed.Add(key);
        return held.ContainsKey(key);
    }

    /// <summary>Adds a fault of the same record in the order of the published table: that of the codes.</summary>
    internal static void Add(List<WireFault> faults, WireFault fault)
    {
        var place = faults.Count;
        while (place > 0 && faults[place - 1] is { } before && before.RecordNumber == fault.RecordNumber
            && before.Envelope!.Batch == fault.Envelope!.Batch
            && string.CompareOrdinal(before.Code, fault.Code) > 0) place--;
        faults.Insert(place, fault);
    }

    internal static string Of(ReadOnlySpan<byte> columns) => Encoding.Latin1.GetString(columns.TrimEnd((byte)' '));

    static bool IsBlank(ReadOnlySpan<byte> columns) => !columns.ContainsAnyExcept((byte)' ');
}
