using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Sandbox;

/// <summary>Writes clean entries: header, bills and references. The day's law is kept by construction.</summary>
sealed partial class EntryMaker(SandboxPlan plan, Draft draft)
{
    readonly Shuffle people = new(Dice.Scramble(plan.Seed ^ 0x5045_4F50_4C45));
    readonly Shuffle houses = new(Dice.Scramble(plan.Seed ^ 0x484F_5553_4553));
    readonly int firstSequence = (int)(Dice.Scramble(plan.Seed ^ 0x4E55_4D42_4552) % EntryNumber.SequenceCount);

    Filing Filing => draft.Filing;

    /// <summary>Opens another master bill and forgets who had goods under the last one.</summary>
    public void OpenShipment(int serial)
    {
        var shipment = new Shipment();
        var chance = draft.Dice.Below(100);
        if (chance < 92) (shipment.Mode, shipment.ModeText, shipment.Port, shipment.Carrier) =
            (ModeOfTransport.Air, Words86.Air, draft.Pick(Gateways.Air), draft.Pick(Gateways.Airlines));
        else if (chance < 98) (shipment.Mode, shipment.ModeText, shipment.Port, shipment.Carrier) =
            (ModeOfTransport.Truck, Words86.Truck, draft.Pick(Gateways.Land), draft.Pick(Gateways.Trucks));
        else (shipment.Mode, shipment.ModeText, shipment.Port, shipment.Carrier) =
            (ModeOfTransport.VesselContainer, Words86.Vessel, draft.Pick(Gateways.Sea), draft.Pick(Gateways.Ships));
        shipment.MasterNumber = Text.Copy(WaybillNumber(shipment, serial).Span);
        SetArrival(shipment, ArrivalMinutes());
        draft.Shipment = shipment;
        draft.Regulars.Clear();
    }

    /// <summary>Minutes from receipt to arrival, negative where the law lets an entry follow.</summary>
    int ArrivalMinutes() => draft.Day.MayFollowArrival && draft.Dice.Chance(400)
        ? -draft.Dice.Between(60, 10 * 24 * 60)
        : draft.Dice.Between(15, draft.Day.HorizonMinutes);

    void SetArrival(Shipment shipment, int minutes)
    {
        shipment.Arrives = draft.Day.Received + Duration.FromMinutes(minutes);
        shipment.ArrivesText = Rows.Instant(shipment.Arrives);
        shipment.Day = When.Day(shipment.Arrives);
        shipment.DayText = Text.Copy(Mmddyy(shipment.Day).Span);
    }

    Text Mmddyy(LocalDate day) => draft.Digits(day.Month * 10_000 + day.Day * 100 + day.Year % 100, 6);

    /// <summary>Writes a clean entry: of a regular where it has one, else of a person not seen before.</summary>
    public void Make(int serial, Declarant filer, bool mayRepeat)
    {
        draft.Clear();
        (draft.Serial, draft.Filer, draft.Arrived) = (serial, filer, draft.Shipment.Arrives);
        var most = ChooseConsignee(serial, mayRepeat);
        Head(filer);
        NumberIt(filer);
        Bills();
        Refer(Words86.Eda, draft.Shipment.DayText);
        if (draft.Dice.Chance(300))
            Refer(Words86.FilerReference,
                draft.Glue(draft.Say("ORD"u8), draft.Digits(houses.Of((uint)serial) % 1_000_000, 6)));
        Parties();
        Goods(most);
    }

    void Head(Declarant filer)
    {
        Filing.Action = Declared<ActionCode>.Of(ActionCode.Add, Words86.Add);
        Filing.Type = Declared<EntryType>.Of(draft.Day.Type, draft.Day.TypeText);
        Filing.Mode = Declared<ModeOfTransport>.Of(draft.Shipment.Mode, draft.Shipment.ModeText);
        Filing.Bond = Declared<int>.Of(0, Words86.Zero);
        Filing.Port = Declared<PortOfEntry>.Of(draft.Shipment.Port.Code, draft.Shipment.Port.Port);
        Filing.Contact = filer.Contact;
        Filing.ContactPhone = filer.Phone;
        if (!draft.Day.Is86) (Filing.ImporterKind, Filing.Importer) = (Words86.Employer, EmployerNumber(draft.Serial));
    }

    /// <summary>Gives the entry a filer and a number of that filer's own.</summary>
    public void NumberIt(Declarant filer)
    {
        draft.Filer = filer;
        var number = EntryNumber.Of(
            filer.Code, (int)(((long)firstSequence + draft.Serial) % EntryNumber.SequenceCount));
        number.WriteEightDigits(draft.Arena.Reserve(8));
        Filing.Filer = Declared<FilerCode>.Of(filer.Code, filer.CodeText);
        Filing.Number = Declared<EntryNumber>.Of(number, draft.Arena.Take(8));
    }

    void Bills()
    {
        if (draft.Dice.Chance(80))
        {
            Bill(BillKind.Simple, Words86.Simple, WaybillNumber(draft.Shipment, draft.Serial), hasQuantity: true);
            return;
        }
        Bill(BillKind.Master, Words86.Master, draft.Shipment.MasterNumber, hasQuantity: false);
        Bill(BillKind.House, Words86.House, HouseNumber(), hasQuantity: true);
    }

    void Bill(BillKind kind, Text kindText, Text number, bool hasQuantity)
    {
        ref var bill = ref Filing.Bills.Add();
        bill.Kind = Declared<BillKind>.Of(kind, kindText);
        bill.Issuer = draft.Shipment.IsAir ? default : draft.Shipment.Carrier.Code;
        bill.Number = number;
        bill.NonAms = Words86.No;
        if (hasQuantity) bill.Quantity = draft.Count(draft.Dice.Chance(900) ? 1 : draft.Dice.Between(2, 4));
    }

    Text HouseNumber() => draft.Glue(draft.Say("SBX"u8), draft.Digits(houses.Of((uint)draft.Serial), 10));

    /// <summary>
    /// An air waybill number, prefix and seven digits with their remainder by seven; or a carrier's own number.
    /// Source: IATA Resolution 600a, check digit of an air waybill.
    /// </summary>
    Text WaybillNumber(Shipment shipment, int serial)
    {
        var scattered = ((long)serial * 1_234_567 + firstSequence) % 10_000_000;
        return shipment.IsAir
            ? draft.Glue(shipment.Carrier.Code, draft.Digits(scattered * 10 + scattered % 7, 8))
            : draft.Digits(scattered, 9);
    }

    void Refer(Text qualifier, Text value)
    {
        ref var reference = ref Filing.References.Add();
        (reference.Qualifier, reference.Value) = (qualifier, value);
        if (qualifier != Words86.Eda) return;
        Filing.Eda = Declared<LocalDate>.Of(draft.Shipment.Day, value);
        Filing.EdaCount = 1;
    }
}
