namespace Customhouse.Wire;

/// <summary>
/// One record of 80 columns as its guide defines it: the identifier, then fields. Columns that no field covers are
/// filler and must be spaces. Reader, writer, check, pages and tests all walk this one table.
/// </summary>
public sealed class Layout
{
    /// <summary>Every record is exactly 80 characters. Source: ACE ABI requirements overview.</summary>
    public const int Width = 80;

    readonly List<FieldFacts> fields = [];
    ColumnMask? mask;

    /// <summary>Opens the table of a record; <see cref="Field{T}"/> adds its rows.</summary>
    /// <param name="id">Identifier that opens the record, such as SE10.</param>
    /// <param name="title">What the record is, in a few words.</param>
    /// <param name="guide">Where it is published.</param>
    /// <param name="page">Page of the published document; 0 when not known.</param>
    /// <param name="variant">Tells two records of one identifier apart: in, out.</param>
    public Layout(string id, string title, Guide guide, int page = 0, string variant = "")
    {
        Id = id;
        Title = title;
        Guide = guide;
        Page = page;
        Variant = variant;
    }

    /// <summary>Identifier that opens the record, such as SE10.</summary>
    public string Id { get; }

    /// <summary>What the record is, in a few words.</summary>
    public string Title { get; }

    /// <summary>Where it is published.</summary>
    public Guide Guide { get; }

    /// <summary>Page of the published document; 0 when not known.</summary>
    public int Page { get; }

    /// <summary>Tells two records of one identifier apart: in, out; else empty.</summary>
    public string Variant { get; }

    /// <summary>Identifier and variant, as the guide heads the record, such as B(in).</summary>
    public string Name => Variant.Length == 0 ? Id : $"{Id}({Variant.Replace(" ", "", StringComparison.Ordinal)})";

    /// <summary>Guide, version, record and page, for citations.</summary>
    public string Source => $"{Guide.Title} {Guide.Version}, {Name}{(Page > 0 ? $", p. {Page}" : "")}";

    /// <summary>The fields in the order of their columns.</summary>
    public IReadOnlyList<FieldFacts> Fields => fields;

    /// <summary>The check of all columns at once, made from the same table.</summary>
    public ColumnMask Mask => mask ??= new ColumnMask(this);

    /// <summary>Adds a field. Columns are 1-based and inclusive, as the guide prints them.</summary>
    /// <typeparam name="T">Class of the cell.</typeparam>
    /// <param name="first">First column.</param>
    /// <param name="last">Last column.</param>
    /// <param name="use">Mandatory, conditional or optional.</param>
    /// <param name="name">Name that the guide gives.</param>
    /// <param name="meaning">What it holds, in a few words.</param>
    /// <param name="note">Numbers of the guide's notes.</param>
    public Field<T> Field<T>(int first, int last, Use use, string name, string meaning, string note = "")
        where T : ICell<T>, allows ref struct
    {
        Add(new FieldFacts(this, first, last, T.Class, use, name, meaning, note));
        return new Field<T>(fields[^1]);
    }

    /// <summary>Adds fields that stand in another layout of the record in the same columns.</summary>
    /// <returns>Them, in order, as fields of this one.</returns>
    public IReadOnlyList<FieldFacts> Repeat(IEnumerable<FieldFacts> same)
    {
        ArgumentNullException.ThrowIfNull(same);
        FieldFacts[] repeated = [.. same.Select(field => field with { Layout = this })];
        foreach (var field in repeated) Add(field);
        return repeated;
    }

    void Add(FieldFacts field)
    {
        var after = fields.Count == 0 ? Id.Length : fields[^1].Last;
        if (field.First <= after || field.Last < field.First || field.Last > Width)
            throw new ArgumentException($"{Id}: columns {field.Columns} do not follow column {after}.");
        fields.Add(field);
    }

    /// <summary>The field that covers a column, 1 to 80; null for filler and for the identifier.</summary>
    public FieldFacts? FieldAt(int column) => fields.Find(f => f.First <= column && column <= f.Last);

    /// <summary>Blanks a record of 80 bytes and writes the identifier.</summary>
    public void Start(Span<byte> record)
    {
        record[..Width].Fill((byte)' ');
        for (var i = 0; i < Id.Length; i++) record[i] = (byte)Id[i];
    }
}

/// <summary>What the guide says of one field.</summary>
/// <param name="Layout">The record it stands in.</param>
/// <param name="First">First column, from 1.</param>
/// <param name="Last">Last column, inclusive.</param>
/// <param name="Class">What it may hold.</param>
/// <param name="Use">Mandatory, conditional or optional.</param>
/// <param name="Name">Name that the guide gives.</param>
/// <param name="Meaning">What it holds, in a few words.</param>
/// <param name="Note">Numbers of the guide's notes.</param>
public sealed record FieldFacts(
    Layout Layout, int First, int Last, CellClass Class, Use Use, string Name, string Meaning, string Note)
{
    /// <summary>Number of columns.</summary>
    public int Length => Last - First + 1;

    /// <summary>Columns as printed, such as 11-18 or 5.</summary>
    public string Columns => First == Last ? $"{First}" : $"{First}-{Last}";

    /// <summary>The cell in a record of 80 bytes.</summary>
    public ReadOnlySpan<byte> In(ReadOnlySpan<byte> record) => record.Slice(First - 1, Length);
}
