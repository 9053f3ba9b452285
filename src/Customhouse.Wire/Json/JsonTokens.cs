using System.Text.Json;
using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// The tokens of a filing in their order: those that a glance noted, where it found the filing plainly sound, and else
/// those of the full reader, which throws where the bytes are not JSON.
/// </summary>
ref struct JsonTokens
{
    /// <summary>The full reader; not begun where a glance noted the tokens.</summary>
    public Utf8JsonReader Full;

    readonly ReadOnlySpan<JsonToken> noted;
    readonly Text whole;
    JsonToken now;
    int next;

    public JsonTokens(Utf8JsonReader full) => Full = full;

    /// <param name="noted">What a glance noted.</param>
    /// <param name="whole">The block that it looked at, in upper case.</param>
    public JsonTokens(ReadOnlySpan<JsonToken> noted, Text whole)
    {
        this.noted = noted;
        this.whole = whole;
    }

    /// <summary>True when nothing can be wrong with them.</summary>
    public readonly bool ArePlain => !noted.IsEmpty;

    public readonly JsonTokenType Type => ArePlain ? now.Type : Full.TokenType;

    /// <summary>Of plain tokens, which of the known keys the name at hand is.</summary>
    public readonly int Key => now.Key;

    /// <summary>Of plain tokens, the value at hand: trimmed and upper case.</summary>
    public readonly Text Value => Trimmed.Of(whole, now.Start, now.Length);

    public bool Read()
    {
        if (!ArePlain) return Full.Read();
        if (next == noted.Length) return false;
        now = noted[next++];
        return true;
    }

    /// <summary>Passes over what is left of the value at hand.</summary>
    public void Skip()
    {
        if (!ArePlain) Full.Skip();
        else if (Type is JsonTokenType.StartObject or JsonTokenType.StartArray)
            for (var depth = 1; depth > 0;)
            {
                Read();
                if (Type is JsonTokenType.StartObject or JsonTokenType.StartArray) depth++;
                else if (Type is JsonTokenType.EndObject or JsonTokenType.EndArray) depth--;
            }
    }
}
