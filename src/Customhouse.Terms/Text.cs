using System.Text;

namespace Customhouse.Terms;

/// <summary>
/// A run of bytes as declared, without copying it: a slice of a buffer that its reader owns.
/// Equal when the bytes are equal; <c>default</c> is empty. Valid only as long as the filing that holds it:
/// a pooled filing reuses its buffer, so copy with <see cref="ToString"/> to keep it.
/// </summary>
public readonly struct Text : IEquatable<Text>
{
    readonly byte[]? buffer;
    readonly int start;

    /// <summary>Makes a slice. The caller vouches for the range.</summary>
    public Text(byte[] buffer, int start, int length)
    {
        this.buffer = buffer;
        this.start = start;
        Length = length;
    }

    /// <summary>Number of bytes.</summary>
    public int Length { get; }

    /// <summary>True when nothing was declared.</summary>
    public bool IsEmpty => Length == 0;

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Span => new(buffer, start, Length);

    /// <summary>A part of this text, in the same buffer.</summary>
    public Text Slice(int from, int length) => from >= 0 && length >= 0 && from <= Length - length
        ? new Text(buffer ?? [], start + from, length)
        : throw new ArgumentOutOfRangeException(nameof(length));

    /// <summary>Copies a string into a buffer of its own, as UTF-8.</summary>
    public static Text Of(string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        return new Text(bytes, 0, bytes.Length);
    }

    /// <summary>Copies the bytes into a buffer of their own.</summary>
    public static Text Copy(ReadOnlySpan<byte> value) => new(value.ToArray(), 0, value.Length);

    /// <inheritdoc/>
    public bool Equals(Text other) => Span.SequenceEqual(other.Span);

    /// <summary>True when the bytes are those of this UTF-8 literal.</summary>
    public bool Is(ReadOnlySpan<byte> value) => Span.SequenceEqual(value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Text other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(Span);
        return hash.ToHashCode();
    }

    /// <summary>The bytes as a string, read as UTF-8.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Span);

    /// <inheritdoc cref="Equals(Text)"/>
    public static bool operator ==(Text left, Text right) => left.Equals(right);

    /// <summary>True when the bytes differ.</summary>
    public static bool operator !=(Text left, Text right) => !left.Equals(right);
}
