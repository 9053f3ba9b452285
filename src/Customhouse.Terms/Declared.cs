namespace Customhouse.Terms;

/// <summary>
/// One declared fact with its three possible readings: absent, a value, or text that is no such value.
/// A blank is not zero, and a bad value is not a missing one; rules answer each in its own way.
/// <c>default</c> is absent.
/// </summary>
/// <typeparam name="T">The term that the text stands for.</typeparam>
public readonly struct Declared<T>
    where T : struct
{
    readonly T value;

    Declared(T value, Text text, bool has)
    {
        this.value = value;
        Text = text;
        Has = has;
    }

    /// <summary>What was written, as written; empty when absent.</summary>
    public Text Text { get; }

    /// <summary>True when a value could be read.</summary>
    public bool Has { get; }

    /// <summary>True when nothing was written.</summary>
    public bool IsAbsent => !Has && Text.IsEmpty;

    /// <summary>True when something was written that is no such value.</summary>
    public bool IsBad => !Has && !Text.IsEmpty;

    /// <summary>The value. Throws when there is none: ask <see cref="Has"/> first.</summary>
    public T Value => Has ? value : throw new InvalidOperationException($"No value in '{Text}'.");

    /// <summary>The value, or <c>default</c> when there is none.</summary>
    public T OrDefault => value;

    /// <summary>A value that was read from this text.</summary>
    public static Declared<T> Of(T value, Text text) => new(value, text, has: true);

    /// <summary>Text that is no such value.</summary>
    public static Declared<T> Bad(Text text) => new(default, text, has: false);

    /// <summary>The text as written.</summary>
    public override string ToString() => Text.ToString();
}
