using System.Globalization;
using Customhouse.Terms;

namespace Customhouse.Clearance;

/// <summary>A form in which a document may come: by what is declared, and by its first bytes.</summary>
/// <param name="Name">Its name.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Extension">The ending of a file's name.</param>
public sealed record DocumentForm(string Name, string MediaType, string Extension)
{
    static readonly (DocumentForm Form, byte[] Starts)[] Known =
    [
        // Source: ISO 32000-1:2008, 7.5.2; ITU-T T.81, B.1.1.3; RFC 2083, 3.1; TIFF 6.0, section 2.
        (new("PDF", "application/pdf", "pdf"), "%PDF-"u8.ToArray()),
        (new("JPEG", "image/jpeg", "jpg"), [0xFF, 0xD8, 0xFF]),
        (new("PNG", "image/png", "png"), [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]),
        (new("TIFF", "image/tiff", "tif"), [(byte)'I', (byte)'I', 0x2A, 0x00]),
        (new("TIFF", "image/tiff", "tif"), [(byte)'M', (byte)'M', 0x00, 0x2A]),
    ];

    /// <summary>All, by name.</summary>
    public static IReadOnlyList<DocumentForm> All { get; } = [.. Known.Select(one => one.Form).Distinct()];

    /// <summary>The form that bytes begin as; null for none of these.</summary>
    public static DocumentForm? Of(ReadOnlySpan<byte> bytes)
    {
        foreach (var (form, starts) in Known)
            if (bytes.StartsWith(starts)) return form;
        return null;
    }

    /// <summary>Why bytes can't be taken as a document, in a sentence; null when they can.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="mediaType">The media type that was declared; null where none was.</param>
    public static string? Wrong(ReadOnlySpan<byte> bytes, string? mediaType)
    {
        if (bytes.Length is 0 or > ProducedDocument.SizeMax)
            return string.Create(CultureInfo.InvariantCulture,
                $"A document has 1 to {ProducedDocument.SizeMax:N0} bytes; this has {bytes.Length:N0}.");
        if (Of(bytes) is not { } form)
            return $"A document is {string.Join(", ", All.Select(one => one.Name))}; this begins as none of these.";
        var declared = mediaType?.Split(';')[0].Trim();
        return declared is null || string.Equals(declared, form.MediaType, StringComparison.OrdinalIgnoreCase) ? null
            : $"It is declared as {declared}, and begins as {form.Name}, which is {form.MediaType}.";
    }
}
