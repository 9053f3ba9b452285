using System.Diagnostics.CodeAnalysis;

namespace Customhouse.Terms;

/// <summary>What a party does in the trade. Source: ACE Cargo Release Guide v40, SE30 note 1.</summary>
public enum PartyRole : byte
{
    /// <summary>A code that the guide does not list.</summary>
    Other = 0,

    /// <summary>CN: on whose account the goods are shipped.</summary>
    Consignee,

    /// <summary>SE: who sells.</summary>
    Seller,

    /// <summary>BY: who buys.</summary>
    Buyer,

    /// <summary>MF: who made the goods.</summary>
    Manufacturer,

    /// <summary>ST: where the goods go.</summary>
    ShipTo,

    /// <summary>LG: where the container was stuffed.</summary>
    StuffingLocation,

    /// <summary>CS: who stuffed the container.</summary>
    Consolidator,

    /// <summary>BKP: who booked, at header only.</summary>
    BookingParty,
}

/// <summary>A party of an entry or of one of its lines. Source: SE30 to SE36, SE50 to SE56.</summary>
public struct Party
{
    Address address;

    /// <summary>The part it plays.</summary>
    public PartyRole Role { get; set; }

    /// <summary>The entity code as declared.</summary>
    public Text RoleCode { get; set; }

    /// <summary>Index of its <see cref="LineItem"/>, or -1 for a party of the whole entry.</summary>
    public int LineIndex { get; set; }

    /// <summary>Name, up to 35 characters on the wire.</summary>
    public Text Name { get; set; }

    /// <summary>Kind of identifier: EI, ANI or 34; else empty.</summary>
    public Text IdKind { get; set; }

    /// <summary>Identifier, in lieu of name and address.</summary>
    public Text Id { get; set; }

    /// <summary>Street and unit, in components.</summary>
    public Address Address { readonly get => address; set => address = value; }

    /// <summary>The address in place: it is large, and filling or reading it here copies nothing.</summary>
    [UnscopedRef]
    public ref Address AddressInPlace => ref address;

    /// <summary>Telephone; not on the CATAIR wire.</summary>
    public Text Phone { get; set; }

    /// <summary>E-mail address; not on the CATAIR wire.</summary>
    public Text Email { get; set; }

    /// <summary>Physical line or row in the source, from 1.</summary>
    public long Line { get; set; }
}

/// <summary>
/// An address in components, each with its qualifier (15 unstructured, 01 street number, ...).
/// Six components at most: three SE35 records of two. Source: ACE Cargo Release Guide v40, SE-62 and SE-63.
/// </summary>
public struct Address
{
    /// <summary>How many components the wire can carry.</summary>
    public const int ComponentCount = 6;

    AddressComponents components;

    /// <summary>How many components are declared, 0 to 6.</summary>
    public int Count { get; private set; }

    /// <summary>City.</summary>
    public Text City { get; set; }

    /// <summary>State or other part of a country, an ISO code.</summary>
    public Text Subdivision { get; set; }

    /// <summary>Postal code.</summary>
    public Text PostalCode { get; set; }

    /// <summary>Country.</summary>
    public Declared<CountryCode> Country { get; set; }

    /// <summary>Line of the record that carries the city (SE36), from 1; 0 when there is none.</summary>
    public long CityLine { get; set; }

    /// <summary>Line of the first address record (SE35), from 1; 0 when there is none.</summary>
    public long StreetLine { get; set; }

    /// <summary>True when there is neither a component nor a city.</summary>
    public readonly bool IsEmpty => Count == 0 && City.IsEmpty;

    /// <summary>A component by its index.</summary>
    public readonly AddressComponent this[int index] =>
        (uint)index < (uint)Count ? components[index] : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>Adds a component; a seventh is refused.</summary>
    /// <returns>False when the address is full.</returns>
    public bool Add(Text qualifier, Text value)
    {
        if (Count == ComponentCount) return false;
        components[Count++] = new AddressComponent(qualifier, value);
        return true;
    }
}

/// <summary>One component of an address.</summary>
/// <param name="Qualifier">What it is, two characters.</param>
/// <param name="Value">Its text, up to 35 characters on the wire.</param>
public readonly record struct AddressComponent(Text Qualifier, Text Value);

[System.Runtime.CompilerServices.InlineArray(Address.ComponentCount)]
struct AddressComponents
{
    AddressComponent first;
}
