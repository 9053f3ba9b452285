using System.Globalization;
using System.Text;
using System.Text.Json;
using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Clearance;

/// <summary>A value of a JSON file of facts, with the path that leads to it. What is not expected is refused.</summary>
readonly struct FactNode(JsonElement value, string name, string path)
{
    const int FilerLength = 3;
    const int EntryLength = 11;

    static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <summary>Reads a file through.</summary>
    /// <exception cref="FactsException">It is no JSON, or longer than it may be.</exception>
    public static FactNode Read(Stream from, string name, int lengthMax)
    {
        var bytes = new byte[lengthMax + 1];
        var length = from.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (length > lengthMax) throw new FactsException($"{name} is longer than {lengthMax:N0} bytes.");
        try
        {
            if (!HasWholeTexts(bytes.AsSpan(0, length)))
                throw new FactsException($"{name}: a text in it is no Unicode; save the file as UTF-8.");
            using var document = JsonDocument.Parse(bytes.AsMemory(0, length), Strict);
            return new FactNode(document.RootElement.Clone(), name, "");
        }
        catch (JsonException bad)
        {
            // The library's own words would quote what stands there, which may be a password.
            throw new FactsException(string.Create(CultureInfo.InvariantCulture,
                $"{name} is no JSON at line {bad.LineNumber + 1}, byte {bad.BytePositionInLine + 1}."));
        }
    }

    // JSON is taken as it is until a text is asked for, which then throws where bytes are no UTF-8 or a pair is halved.
    static bool HasWholeTexts(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        try
        {
            while (reader.Read())
                if (reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String) reader.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Refuses members other than these.</summary>
    public FactNode Has(params ReadOnlySpan<string> members)
    {
        if (value.ValueKind != JsonValueKind.Object) throw Bad("an object");
        foreach (var member in value.EnumerateObject())
            if (!members.Contains(member.Name))
                throw new FactsException(
                    $"{name}, {Path(member.Name)}: no such member is known; {string.Join(", ", members)} are.");
        return this;
    }

    /// <summary>A member; null when it is not there.</summary>
    public FactNode? Find(string member) =>
        value.TryGetProperty(member, out var found) ? new FactNode(found, name, Path(member)) : null;

    /// <summary>A member that must be there.</summary>
    public FactNode this[string member] => Find(member)
        ?? throw new FactsException($"{name}, {(path.Length == 0 ? "at its start" : path)}: {member} is missing.");

    /// <summary>Items of a list; none when there is no such member.</summary>
    public IEnumerable<FactNode> Items(string member)
    {
        if (Find(member) is not { } list) yield break;
        if (list.Value.ValueKind != JsonValueKind.Array) throw list.Bad("a list");
        var i = 0;
        foreach (var item in list.Value.EnumerateArray())
            yield return new FactNode(item, name, string.Create(CultureInfo.InvariantCulture, $"{list.Where}[{i++}]"));
    }

    /// <summary>One to so many letters or digits, in upper case.</summary>
    public string Code(int lengthMax)
    {
        var text = Text()?.ToUpperInvariant();
        return text is { Length: > 0 } && text.Length <= lengthMax && text.All(char.IsAsciiLetterOrDigit)
            ? text : throw Bad($"one to {lengthMax} letters or digits");
    }

    /// <summary>A filer code.</summary>
    public FilerCode Filer() => FilerCode.TryRead(Encoding.UTF8.GetBytes(Code(3)), out var filer)
        ? filer : throw Bad("a filer code of three letters or digits");

    /// <summary>A port.</summary>
    public PortOfEntry Port() => PortOfEntry.TryRead(Encoding.UTF8.GetBytes(Text() ?? ""), out var port)
        ? port : throw Bad("a Schedule D code of four digits, in quotation marks");

    /// <summary>A text of one to so many characters.</summary>
    public string Words(int lengthMax) => Text() is { Length: > 0 } text && text.Length <= lengthMax
        ? text : throw Bad($"a text of one to {lengthMax} characters");

    /// <summary>A whole number from 0 to a most.</summary>
    public long Count(long most) => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var count)
        && count >= 0 && count <= most ? count : throw Bad($"a whole number from 0 to {most}");

    /// <summary>An amount in dollars, cents as two decimals, from 0 to a most.</summary>
    public Usd Money(long dollarsMax) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var dollars)
        && dollars >= 0 && dollars <= dollarsMax && decimal.Round(dollars, 2) == dollars
            ? new Usd((long)(dollars * 100)) : throw Bad($"dollars from 0 to {dollarsMax}, at most two decimals");

    /// <summary>A day.</summary>
    public LocalDate Day() => When.TryDay(Text(), out var day) ? day : throw Bad("a day such as 2026-10-01");

    /// <summary>An entry number, with or without dashes.</summary>
    public EntryNumber Entry()
    {
        var text = (Text() ?? "").Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();
        var plain = Encoding.UTF8.GetBytes(text);
        return plain.Length == EntryLength && FilerCode.TryRead(plain.AsSpan(0, FilerLength), out var filer)
            && EntryNumber.TryRead(filer, plain.AsSpan(FilerLength), out var number)
            ? number : throw Bad("an entry number such as UAA-0000012-3");
    }

    /// <summary>One of several words.</summary>
    public T OneOf<T>(IReadOnlyDictionary<string, T> words) =>
        Text() is { } text && words.TryGetValue(text, out var one) ? one
            : throw Bad($"one of {string.Join(", ", words.Keys)}");

    /// <summary>True or false.</summary>
    public bool Flag() => value.ValueKind is JsonValueKind.True or JsonValueKind.False
        ? value.GetBoolean() : throw Bad("true or false");

    /// <summary>The hash of a password. What stands there is not repeated: it may be the password.</summary>
    public PasswordHash Hash() => PasswordHash.Read(Text() ?? "") ?? throw new FactsException(
        $"{name}, {path}: this is no hash of a password that can be used. A password itself never stands in this " +
        "file: customhouse transmitters add writes its hash.");

    /// <summary>An instant.</summary>
    public Instant Instant()
    {
        string? expected = null;
        return Text() is { } text && Instants.TryRead(text, out var instant, out expected) ? instant
            : throw Bad(expected ?? "an instant such as 2024-05-20T09:00-04:00");
    }

    /// <summary>True when it has members.</summary>
    public bool IsObject => value.ValueKind == JsonValueKind.Object;

    /// <summary>What is wrong with this value.</summary>
    public FactsException Bad(string expected) =>
        new($"{name}, {(path.Length == 0 ? "at its start" : path)}: found {Shown()}, expected {expected}.");

    /// <summary>What stands here twice.</summary>
    public FactsException Twice(string what) => new($"{name}, {path}: {what} stands in it twice.");

    string? Text() => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    string Shown() => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.Undefined or JsonValueKind.Null => "nothing",
        JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False =>
            value.GetRawText() is { Length: <= 40 } text ? $"'{text.Trim('"')}'" : "a longer text",
        _ => throw new InvalidOperationException($"{value.ValueKind}"),
    };

    JsonElement Value => value;

    string Where => path;

    string Path(string member) => path.Length == 0 ? member : $"{path}.{member}";
}
