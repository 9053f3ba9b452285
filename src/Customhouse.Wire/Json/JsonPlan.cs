using System.Text;
using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>What a glance lets pass at a key.</summary>
/// <param name="IsScalar">True for a text, a number, true, false or null.</param>
/// <param name="ScalarsMax">How many scalars an array may hold there; 0 when none may stand there.</param>
/// <param name="Objects">What the objects of an array may hold there; null for none.</param>
readonly record struct JsonValue(bool IsScalar, int ScalarsMax = 0, JsonPlan? Objects = null);

/// <summary>
/// What a glance lets pass in one kind of object of our own form: at every key a scalar, unless another value is named.
/// Remembers which key followed each last time, because a sender writes keys in one order. One lane at a time.
/// </summary>
sealed class JsonPlan
{
    static readonly JsonValue never = new(IsScalar: false);
    static readonly JsonValue scalars = new(IsScalar: false, int.MaxValue);

    readonly JsonValue[] values;
    readonly int[] after;

    JsonPlan(JsonKeys keys, params ReadOnlySpan<(string Key, JsonValue Value)> others)
    {
        Keys = keys;
        after = new int[keys.Count + 1];
        values = new JsonValue[keys.Count];
        Array.Fill(values, new JsonValue(IsScalar: true));
        foreach (var (key, value) in others) values[keys.Find(Encoding.UTF8.GetBytes(key))] = value;
    }

    public JsonKeys Keys { get; }

    public ref readonly JsonValue this[int key] => ref values[key];

    /// <summary>A filing.</summary>
    public static JsonPlan OfEntry()
    {
        var party = new JsonPlan(
            JsonAssembly.PartyKeys, ("address", new(IsScalar: true, Address.ComponentCount)));
        var tariff = new JsonPlan(JsonAssembly.TariffKeys, ("pga", scalars), ("pgaDisclaim", never));
        var line = new JsonPlan(JsonAssembly.LineKeys,
            ("pga", scalars), ("pgaDisclaim", never), ("parties", Each(party)), ("tariffs", Each(tariff)));
        var bill = new JsonPlan(JsonAssembly.BillKeys,
            ("group", never), ("arrivals", Each(new(JsonAssembly.ArrivalKeys))), ("equipment", scalars));
        return new(JsonAssembly.EntryKeys, ("references", Each(new(JsonAssembly.ReferenceKeys))),
            ("bills", Each(bill)), ("parties", Each(party)), ("lines", Each(line)));
    }

    static JsonValue Each(JsonPlan objects) => new(IsScalar: false, Objects: objects);

    /// <summary>The key that followed another last time, -1 standing for the start.</summary>
    public ref int After(int key) => ref after[key + 1];
}
