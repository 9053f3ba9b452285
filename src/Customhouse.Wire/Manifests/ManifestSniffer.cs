namespace Customhouse.Wire;

/// <summary>Says which form a manifest has, by its first bytes.</summary>
public static class ManifestSniffer
{
    /// <summary>How many first bytes are worth handing in.</summary>
    public const int HeadLength = 4096;

    /// <summary>The form, or <see cref="ManifestForm.None"/> when the bytes open none.</summary>
    /// <param name="head">The first bytes, up to <see cref="HeadLength"/>; fewer only where the source has no
    /// more.</param>
    public static ManifestForm Detect(ReadOnlySpan<byte> head)
    {
        var text = head.StartsWith("\uFEFF"u8) ? head[3..] : head;
        text = text.TrimStart(" \t\r\n"u8);
        if (text.IsEmpty) return ManifestForm.None;
        var first = text.IndexOfAny("\r\n"u8) is >= 0 and var end ? text[..end] : text;
        Span<byte> upper = stackalloc byte[Math.Min(first.Length, HeadLength)];
        UpperCase.Copy(first[..upper.Length], upper);
        if (upper.StartsWith("ISA"u8) && upper.Length > 3 && !Values.IsAlphanumeric(upper.Slice(3, 1)))
            return ManifestForm.X12;
        if (upper[0] is (byte)'{' or (byte)'[') return ManifestForm.Json;
        if (MessageKind.OpenedBy(upper.Trim(" \t"u8)) is { } kind)
            return kind.IsCargoImp ? ManifestForm.CargoImp : ManifestForm.AirAms;
        return HasKnownColumn(upper) ? ManifestForm.Csv : ManifestForm.None;
    }

    static bool HasKnownColumn(ReadOnlySpan<byte> line)
    {
        foreach (var name in System.Text.Encoding.UTF8.GetString(line).Split(',', ';', '\t'))
            if (ManifestColumns.TryFind(name.Trim().Trim('"').Replace(' ', '_').Replace('-', '_'), out _)) return true;
        return false;
    }
}
