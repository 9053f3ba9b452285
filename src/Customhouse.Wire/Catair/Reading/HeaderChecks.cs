namespace Customhouse.Wire;

/// <summary>
/// What A, B, Y and Z records must say. Source: ACE ABI CATAIR Batch and Block Control v23, records A, B, Y, Z
/// and their notes.
/// </summary>
static class HeaderChecks
{
    public static void Batch(ReadOnlySpan<byte> a, in Stand at, string read, List<WireFault> faults)
    {
        if (IsBlank(AIn.Site, a)) Add("X07", at, faults, "A", AIn.Site.Facts, "The site code is blank.");
        if (IsBlank(AIn.Sender, a)) Add("X08", at, faults, "A", AIn.Sender.Facts, "The sender's code is blank.");
        if (AIn.Date.TryRead(a, out _) == CellState.Bad)
            Add("X10", at, faults, "A", AIn.Date.Facts, $"'{Faults.Shown(AIn.Date.In(a))}' is no date MMDDYY.");
        var application = AIn.Application.In(a);
        var shown = Faults.Shown(application);
        if (IsBlank(AIn.Application, a))
            Add("X11", at, faults, "A", AIn.Application.Facts, "The application is blank.");
        else if (!Application.IsKnown(application))
            Add("X12", at, faults, "A", AIn.Application.Facts, $"'{shown}' is no application that ACE takes.");
        else if (shown != read)
            Add("X13", at, faults, "A", AIn.Application.Facts, $"'{shown}' is not read here: only {read} is.");
    }

    public static void Block(ReadOnlySpan<byte> b, in Stand at, List<WireFault> faults)
    {
        if (IsBlank(BIn.Port, b)) AddBlock("X15", at, faults, "B", BIn.Port.Facts, "The processing port is blank.");
        if (IsBlank(BIn.Filer, b)) AddBlock("X16", at, faults, "B", BIn.Filer.Facts, "The processing filer is blank.");
        if (at.BatchHeader.Length > 0 && !Same(AIn.Application, at.BatchHeader, BIn.Application, b))
        {
            AddBlock("X19", at, faults, "B", BIn.Application.Facts,
                $"The block says '{Faults.Shown(BIn.Application.In(b))}', " +
                $"the batch '{Faults.Shown(AIn.Application.In(at.BatchHeader))}'.");
        }
        Preparer(b, at, faults);
    }

    static void Preparer(ReadOnlySpan<byte> b, in Stand at, List<WireFault> faults)
    {
        var indicator = BIn.PreparerIndicator.In(b)[0];
        var (port, filer) = (!IsBlank(BIn.PreparerPort, b), !IsBlank(BIn.PreparerFiler, b));
        var any = port || filer || !IsBlank(BIn.PreparerOffice, b);
        if (indicator is not ((byte)' ' or (byte)'1'))
        {
            AddBlock("X21", at, faults, "B", BIn.PreparerIndicator.Facts,
                $"The preparer indicator is '{Faults.Shown([indicator])}': 1 and blank are known.");
        }
        else if (any != (indicator == (byte)'1'))
        {
            AddBlock("X22", at, faults, "B", BIn.PreparerIndicator.Facts,
                any ? "Preparer codes are given without the indicator 1."
                    : "The indicator is 1, but no preparer code is given.");
        }
        if (!any) return;
        if (!port) AddBlock("X24", at, faults, "B", BIn.PreparerPort.Facts, "The preparer's port is blank.");
        if (!filer) AddBlock("X25", at, faults, "B", BIn.PreparerFiler.Facts, "The preparer's filer code is blank.");
        else if (!BIn.PreparerFiler.In(b).SequenceEqual(BIn.Filer.In(b)))
        {
            AddBlock("X26", at, faults, "B", BIn.PreparerFiler.Facts,
                $"Preparer '{Faults.Shown(BIn.PreparerFiler.In(b))}' is not filer '{Faults.Shown(BIn.Filer.In(b))}'.");
        }
    }

    public static void BlockTrailer(ReadOnlySpan<byte> y, in Stand at, List<WireFault> faults)
    {
        if (at.BlockHeader.Length == 0) return;
        var b = at.BlockHeader;
        var field = !Same(BIn.Port, b, YIn.Port, y) ? YIn.Port.Facts
            : !Same(BIn.Filer, b, YIn.Filer, y) ? YIn.Filer.Facts
            : !Same(BIn.Application, b, YIn.Application, y) ? YIn.Application.Facts
            : !Same(BIn.Office, b, YIn.Office, y) ? YIn.Office.Facts : null;
        if (field is null) return;
        AddBlock("X32", at, faults, "Y", field,
            $"Y says '{Faults.Shown(field.In(y))}', B '{Faults.Shown(b.AsSpan(field.First - 1, field.Length))}'.");
    }

    public static void BatchTrailer(ReadOnlySpan<byte> z, in Stand at, List<WireFault> faults)
    {
        if (at.BatchHeader.Length == 0) return;
        var a = at.BatchHeader;
        var field = !Same(AIn.Site, a, ZIn.Site, z) ? ZIn.Site.Facts
            : !Same(AIn.Sender, a, ZIn.Sender, z) ? ZIn.Sender.Facts
            : !IsBlank(ZIn.Date, z) && !Same(AIn.Date, a, ZIn.Date, z) ? ZIn.Date.Facts
            : !Same(AIn.Office, a, ZIn.Office, z) ? ZIn.Office.Facts : null;
        if (field is null) return;
        Add("X14", at, faults, "Z", field,
            $"Z says '{Faults.Shown(field.In(z))}', A '{Faults.Shown(a.AsSpan(field.First - 1, field.Length))}'.");
    }

    static bool IsBlank<T>(Field<T> field, ReadOnlySpan<byte> record)
        where T : ICell<T>, allows ref struct => !field.In(record).ContainsAnyExcept((byte)' ');

    static bool Same<T, TOther>(Field<T> left, ReadOnlySpan<byte> a, Field<TOther> right, ReadOnlySpan<byte> b)
        where T : ICell<T>, allows ref struct
        where TOther : ICell<TOther>, allows ref struct => left.In(a).SequenceEqual(right.In(b));

    static void Add(string code, in Stand at, List<WireFault> faults, string record, FieldFacts field, string plain) =>
        faults.Add(Faults.OfBatch(code, at, record, plain, field));

    static void AddBlock(
        string code, in Stand at, List<WireFault> faults, string record, FieldFacts field, string plain) =>
        faults.Add(Faults.OfBlock(code, at, record, plain, field));
}
