using Customhouse.Registers;
using Customhouse.Terms;
using Customhouse.Wire;

namespace Customhouse.Clearance;

/// <summary>
/// What status notices repeat of each entry type 86, as some sixty bytes in place of a dozen objects. A head never
/// changes: a correction brings another. One writer; heads may be read beside it.
/// </summary>
sealed class Heads
{
    readonly Arena arena = new();
    readonly Packer packer = new();

    /// <summary>Keeps a head as <see cref="SoEntry.Of"/> makes it.</summary>
    /// <returns>Its place; never 0.</returns>
    public uint Add(SoEntry head)
    {
        packer.Clear();
        packer.Put(head.Number.Key);
        packer.Put((ulong)head.Port.Code);
        packer.Put((ulong)head.Mode.Code);
        packer.Put((ulong)head.Form);
        foreach (var text in (ReadOnlySpan<Text>)[
            head.Importer, head.Carrier, head.Vessel, head.Voyage, head.SplitRelease])
            packer.Put(text.Span);
        packer.Put(head.Arrives);
        packer.Put((ulong)head.References.Count);
        foreach (var (qualifier, value) in head.References)
        {
            packer.Put(qualifier.Span);
            packer.Put(value.Span);
        }
        packer.Put((ulong)head.Bills.Count);
        foreach (var bill in head.Bills)
        {
            packer.Put((ulong)bill.Kind);
            packer.Put(bill.Issuer.Span);
            packer.Put(bill.Number.Span);
            packer.Put((ulong)(uint)bill.Quantity);
            packer.Put(bill.Unit.Span);
        }
        return arena.Add(packer.Packed);
    }

    /// <summary>The head of a place.</summary>
    public SoEntry Find(uint place)
    {
        var (buffer, at) = arena.Find(place);
        var from = new Unpacker(buffer, at);
        return new SoEntry(EntryNumber.FromKey(from.Number()), EntryType.Section321)
        {
            Port = PortOfEntry.FromCode(from.Count()),
            Mode = ModeOfTransport.FromCode(from.Count()),
            Form = (CarrierForm)from.Count(),
            Importer = from.Text(),
            Carrier = from.Text(),
            Vessel = from.Text(),
            Voyage = from.Text(),
            SplitRelease = from.Text(),
            Arrives = from.Day(),
            References = References(ref from),
            Bills = Bills(ref from),
        };
    }

    static (Text, Text)[] References(ref Unpacker from)
    {
        var references = new (Text, Text)[from.Count()];
        foreach (ref var reference in references.AsSpan()) reference = (from.Text(), from.Text());
        return references;
    }

    static SoBill[] Bills(ref Unpacker from)
    {
        var bills = new SoBill[from.Count()];
        foreach (ref var bill in bills.AsSpan())
            bill = new SoBill((BillKind)from.Count(), from.Text(), from.Text())
            {
                Quantity = (int)(uint)from.Number(),
                Unit = from.Text(),
            };
        return bills;
    }

    /// <inheritdoc cref="Arena.Freeze"/>
    public Action<ImageWriter> Freeze() => arena.Freeze();

    /// <inheritdoc cref="Arena.Load"/>
    public void Load(ImageReader from) => arena.Load(from);
}
