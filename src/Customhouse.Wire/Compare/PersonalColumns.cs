namespace Customhouse.Wire;

/// <summary>Columns of other agencies' records that a mask replaces.</summary>
/// <param name="Record">Identifier of the record.</param>
/// <param name="First">First column, from 1.</param>
/// <param name="Last">Last column, inclusive.</param>
/// <param name="IsContainer">True for a container number.</param>
public readonly record struct PersonalColumns(string Record, int First, int Last, bool IsContainer = false)
{
    /// <summary>
    /// Persons, addresses, numbers of documents and of single items, and free text, which may hold any of these.
    /// Source: PGA Message Set, 2026-07-01.
    /// </summary>
    public static IReadOnlyList<PersonalColumns> All { get; } =
    [
        Of("PG07", 64, 80), // item identity number
        Of("PG08", 5, 21), Of("PG08", 22, 38), Of("PG08", 39, 55), Of("PG08", 56, 72),
        Of("PG14", 9, 41), // number of licence, permit or certificate
        Of("PG19", 11, 25), Of("PG19", 26, 57), Of("PG19", 58, 80), // number, name and address of an entity
        Of("PG20", 5, 36), Of("PG20", 37, 41), Of("PG20", 42, 62), Of("PG20", 68, 76), // its address, city, postal code
        Of("PG21", 8, 30), Of("PG21", 31, 45), Of("PG21", 46, 80), // a person's name, telephone, e-mail
        Of("PG22", 34, 50), Of("PG22", 51, 80), // invoice number, free text
        Of("PG23", 10, 79), // free text of an affirmation, such as a registration number
        Of("PG24", 13, 80), // remarks
        Of("PG25", 16, 40), // lot number
        Of("PG26", 23, 47), // marks and numbers of a package
        Of("PG27", 5, 24) with { IsContainer = true }, Of("PG27", 28, 47) with { IsContainer = true },
        Of("PG27", 51, 70) with { IsContainer = true },
        Of("PG28", 21, 70), // tracking number
        Of("PG30", 22, 71), // place of an inspection
        Of("PG34", 10, 44), // travel document
        Of("PG35", 8, 37), // bond
        Of("PG60", 8, 80), // free text
    ];

    static PersonalColumns Of(string record, int first, int last) => new(record, first, last);
}
