using NodaTime;

namespace Customhouse.Law;

/// <summary>One value of a parameter from an instant on, with the source of that value.</summary>
public sealed record Dated<T>(Instant From, T Value, Cite Source);

/// <summary>A number or choice of the law, in time. Rules never state one themselves.</summary>
public abstract class Parameter(string id, string unit)
{
    /// <summary>Its id, such as S321.limit.</summary>
    public string Id { get; } = id;

    /// <summary>Unit, and for whom or what.</summary>
    public string Unit { get; } = unit;

    /// <summary>The values in words, for documents and for the version of the law.</summary>
    public abstract IEnumerable<(Instant From, string Value, Cite Source)> History { get; }
}

/// <summary>A parameter with typed values. Asking before its first value throws: that date is not coded.</summary>
public sealed class Parameter<T>(string id, string unit) : Parameter(id, unit)
    where T : notnull
{
    /// <summary>The values, the oldest first.</summary>
    public required IReadOnlyList<Dated<T>> Values { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<(Instant From, string Value, Cite Source)> History =>
        Values.Select(value => (value.From, value.Value.ToString()!, value.Source));

    /// <summary>The value at an instant.</summary>
    public T At(Instant instant) => DatedAt(instant).Value;

    /// <summary>Where the value of an instant is written.</summary>
    public Cite SourceAt(Instant instant) => DatedAt(instant).Source;

    Dated<T> DatedAt(Instant instant)
    {
        for (var i = Values.Count - 1; i >= 0; i--)
            if (instant >= Values[i].From) return Values[i];
        throw new LawNotCodedException(
            $"{Id} is not coded for {When.Say(instant)}; it starts {When.Say(Values[0].From)}.");
    }
}

/// <summary>The law of a date that has no coded text was asked for.</summary>
public sealed class LawNotCodedException(string message) : Exception(message);
