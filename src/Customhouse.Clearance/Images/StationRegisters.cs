using Customhouse.Registers;

namespace Customhouse.Clearance;

/// <summary>All that a station knows by its journal, and can make of it again.</summary>
sealed class StationRegisters
{
    readonly Heads heads = new();
    readonly BillRegister bills = new();

    /// <summary>Empty registers.</summary>
    public StationRegisters(StationSettings settings)
    {
        Ledger = new Ledger
        {
            Bills = bills,
            Lives = new LifeRegister(bills, heads, settings.Persons, settings.Stages, settings.Law),
            Cases = new CaseRegister(settings.Programmes),
        };
        Outbox = new Outbox(heads, settings.Acknowledged);
    }

    /// <summary>What is on file, arrives and lives.</summary>
    public Ledger Ledger { get; }

    /// <summary>What filers have still to hear.</summary>
    public Outbox Outbox { get; }

    /// <summary>Holds all but the outbox as it is now, until <see cref="Thaw"/>; the caller has the ledger.</summary>
    public Action<ImageWriter> Freeze() =>
        Ledger.Entries.Freeze() + bills.Freeze() + Ledger.Lives!.Freeze() + Ledger.Cases.Freeze()
        + Ledger.Readings.Freeze();

    /// <summary>Lets go of what was frozen; the caller has the ledger.</summary>
    public void Thaw()
    {
        Ledger.Entries.Thaw();
        bills.Thaw();
        Ledger.Lives!.Thaw();
    }

    /// <summary>Takes an image, that of the outbox after the others.</summary>
    /// <exception cref="InvalidDataException">
    /// It is not whole, or a byte differs, or it can't be gone on from.
    /// </exception>
    public void Load(ImageReader from)
    {
        Ledger.Entries.Load(from);
        bills.Load(from);
        Ledger.Lives!.Load(from);
        Ledger.Cases.Load(from);
        Ledger.Readings.Load(from);
        Outbox.Load(from);
    }
}
