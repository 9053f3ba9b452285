namespace Customhouse.Wire;

/// <summary>The records that a cargo release batch may hold, one number for each layout.</summary>
enum RecordKind : byte
{
    Unknown,
    A, B, Y, Z,
    SE10, SE11, SE13, SE15, SE16, SE17, SE20, SE30, SE31, SE35, SE36, SE40, SE41,
    SE50, SE51, SE55, SE56, SE60, SE61,
    OI, PG01, PG02, OtherPga,
    SF10, SF20, SF25, SF30, SF31, SF35, SF36,
}

/// <summary>From the first columns of a record to its kind, and from the kind to its layout.</summary>
static class RecordKinds
{
    public const int Count = (int)RecordKind.SF36 + 1;

    static readonly Layout?[] Known =
    [
        null,
        AIn.Layout, BIn.Layout, YIn.Layout, ZIn.Layout,
        SE10.Layout, SE11.Layout, SE13.Layout, SE15.Layout, SE16.Layout, SE17.Layout, SE20.Layout,
        SE30.Layout, SE31.Layout, SE35.Layout, SE36.Layout, SE40.Layout, SE41.Layout,
        SE50.Layout, SE51.Layout, SE55.Layout, SE56.Layout, SE60.Layout, SE61.Layout,
        OI.Layout, PG01.Layout, PG02.Layout, null,
        SF10.Layout, SF20.Layout, SF25.Layout, SF30.Layout, SF31.Layout, SF35.Layout, SF36.Layout,
    ];

    static readonly RecordKind[] Se = Numbered("SE", RecordKind.Unknown);
    static readonly RecordKind[] Sf = Numbered("SF", RecordKind.Unknown);
    static readonly RecordKind[] Pg = Numbered("PG", RecordKind.OtherPga);

    static RecordKind[] Numbered(string prefix, RecordKind others)
    {
        var table = new RecordKind[100];
        Array.Fill(table, others);
        for (var kind = 0; kind < Known.Length; kind++)
        {
            if (Known[kind] is not { } layout || !layout.Id.StartsWith(prefix, StringComparison.Ordinal)) continue;
            table[(layout.Id[2] - '0') * 10 + layout.Id[3] - '0'] = (RecordKind)kind;
        }
        return table;
    }

    /// <summary>The layout; null for an unknown record and for other agencies' records without a table here.</summary>
    public static Layout? LayoutOf(RecordKind kind) => Known[(int)kind];

    /// <summary>The identifier as the guide prints it.</summary>
    public static string IdOf(RecordKind kind) => LayoutOf(kind)?.Id ?? (kind == RecordKind.OtherPga ? "PG" : "");

    /// <summary>The kind of the layout of this identifier.</summary>
    public static RecordKind Of(Layout layout) => (RecordKind)Array.IndexOf(Known, layout);

    /// <summary>The kind of a record of 80 bytes.</summary>
    public static RecordKind Of(ReadOnlySpan<byte> record) => record[0] switch
    {
        (byte)'S' when record[1] == 'E' => InTable(Se, record),
        (byte)'P' when record[1] == 'G' => InTable(Pg, record),
        (byte)'S' when record[1] == 'F' => InTable(Sf, record),
        (byte)'O' when record[1] == 'I' => RecordKind.OI,
        (byte)'A' => RecordKind.A,
        (byte)'B' => RecordKind.B,
        (byte)'Y' => RecordKind.Y,
        (byte)'Z' => RecordKind.Z,
        _ => RecordKind.Unknown,
    };

    /// <summary>True where a transaction begins or the envelope goes on: at SE10 and at A, B, Y and Z.</summary>
    public static bool IsBoundary(ReadOnlySpan<byte> record) => record.StartsWith("SE10"u8) || IsControl(record[0]);

    /// <summary>True for the records of the envelope: no other record of the guides opens so.</summary>
    public static bool IsControl(byte first) => first is (byte)'A' or (byte)'B' or (byte)'Y' or (byte)'Z';

    static RecordKind InTable(RecordKind[] table, ReadOnlySpan<byte> record)
    {
        var (tens, units) = (record[2] - '0', record[3] - '0');
        return tens is >= 0 and <= 9 && units is >= 0 and <= 9 ? table[tens * 10 + units] : RecordKind.Unknown;
    }
}
