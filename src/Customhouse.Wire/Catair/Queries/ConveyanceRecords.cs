using static Customhouse.Wire.QueryReply;

namespace Customhouse.Wire;

/// <summary>Writes the records of one conveyance and of what it carries.</summary>
readonly struct ConveyanceRecords(RecordSink sink)
{
    public void Write(ConveyanceReply conveyance)
    {
        Head(conveyance);
        if (conveyance.Trip.Length + conveyance.Firms.Length > 0)
        {
            sink.Start(WR2.Layout);
            Put(sink, WR2.Trip.Facts, conveyance.Trip);
            Put(sink, WR2.Firms.Facts, conveyance.Firms);
            sink.End();
        }
        if (conveyance.InBond is { } asked) InBond(asked, isAskedFor: true);
        foreach (var bill in conveyance.Bills) Bill(bill);
        foreach (var waybill in conveyance.AirWaybills) AirWaybill(waybill);
    }

    void Head(ConveyanceReply conveyance)
    {
        sink.Start(WR1Out.Layout);
        Put(sink, WR1Out.Port.Facts, conveyance.Port);
        Put(sink, WR1Out.Filer.Facts, conveyance.Entry.Filer);
        Put(sink, WR1Out.EntryNumber.Facts, conveyance.Entry.Number.Length == 0 ? ""
            : conveyance.Entry.Number.PadLeft(WR1Out.EntryNumber.Length));
        Put(sink, WR1Out.EntryType.Facts, conveyance.Entry.Type);
        Put(sink, WR1Out.Importer.Facts, conveyance.Entry.Importer);
        Put(sink, WR1Out.BrokerReference.Facts, conveyance.Entry.BrokerReference);
        Put(sink, WR1Out.Carrier.Facts, conveyance.Carrier);
        Put(sink, WR1Out.Vessel.Facts, conveyance.Vessel);
        Put(sink, WR1Out.Voyage.Facts, conveyance.Voyage);
        Put(sink, WR1Out.Arrives, conveyance.Arrives);
        sink.End();
    }

    // WS4 is of the movement that was asked for, WS5 of one that a bill has; their columns are the same.
    void InBond(InBondReply status, bool isAskedFor)
    {
        sink.Start(isAskedFor ? WS4.Layout : WS5.Layout);
        Put(sink, WS4.Status.Facts, status.Status);
        Put(sink, WS4.Arrived, status.Arrived);
        Put(sink, WS4.Exported, status.Exported);
        Put(sink, WS4.Type.Facts, status.Type);
        sink.End();
    }

    void Bill(BillReply bill)
    {
        sink.Start(WR4.Layout);
        Put(sink, WR4.InBond.Facts, bill.InBond);
        Put(sink, WR4.Master.Facts, bill.Master);
        Put(sink, WR4.House.Facts, bill.House);
        Put(sink, WR4.SubHouse.Facts, bill.SubHouse);
        Put(sink, WR4.Quantity, bill.Quantity);
        Put(sink, WR4.Unit.Facts, bill.Unit);
        Put(sink, WR4.MasterIssuer.Facts, bill.MasterIssuer);
        Put(sink, WR4.HouseIssuer.Facts, bill.HouseIssuer);
        Put(sink, WR4.BillType.Facts, bill.Type);
        Put(sink, WR4.Mode.Facts, bill.Mode);
        sink.End();
        if (bill.InBondStatus is { } status) InBond(status, isAskedFor: false);
        foreach (var disposition in bill.Dispositions) Disposition(disposition);
        Amended(bill);
        if (bill.Unlading.Length > 0) Ports(bill);
    }

    void Disposition(DispositionReply disposition)
    {
        sink.Start(WR5.Layout);
        Put(sink, WR5.Date, disposition.At.Date);
        sink.Put(WR5.Time, disposition.At.Hour * 100 + disposition.At.Minute);
        Put(sink, WR5.Code.Facts, disposition.Code);
        Put(sink, WR5.Narrative.Facts, disposition.Narrative);
        Put(sink, WR5.Quantity, disposition.Quantity);
        sink.End();
    }

    void Amended(BillReply bill)
    {
        if (bill.AmendedMaster is null && bill.AmendedHouse is null) return;
        sink.Start(WN0.Layout);
        Put(sink, WN0.Master, bill.AmendedMaster);
        Put(sink, WN0.House, bill.AmendedHouse);
        sink.End();
    }

    void Ports(BillReply bill)
    {
        sink.Start(WN1.Layout);
        Put(sink, WN1.InBond.Facts, bill.InBond);
        Put(sink, WN1.Unlading.Facts, bill.Unlading);
        sink.End();
    }

    void AirWaybill(AirWaybillReply waybill)
    {
        sink.Start(WSC.Layout);
        Put(sink, WSC.Carrier.Facts, waybill.Carrier);
        Put(sink, WSC.Flight.Facts, waybill.Flight);
        Put(sink, WSC.Arrives, waybill.Arrives);
        Put(sink, WSC.AirWaybill.Facts, waybill.Number);
        Put(sink, WSC.Quantity, waybill.Quantity);
        Put(sink, WSC.House.Facts, waybill.House);
        Put(sink, WSC.HouseQuantity, waybill.HouseQuantity);
        Put(sink, WSC.InBond.Facts, waybill.InBond);
        Put(sink, WSC.InBondStatus.Facts, waybill.InBondStatus?.Status ?? "");
        Put(sink, WSC.InBondType.Facts, waybill.InBondStatus?.Type ?? "");
        sink.End();
        foreach (var disposition in waybill.Dispositions) AirDisposition(disposition);
    }

    void AirDisposition(DispositionReply disposition)
    {
        sink.Start(WSD.Layout);
        Put(sink, WSD.Date, disposition.At.Date);
        sink.Put(WSD.Time, disposition.At.Hour * 10_000 + disposition.At.Minute * 100 + disposition.At.Second);
        Put(sink, WSD.Code.Facts, disposition.Code);
        Put(sink, WSD.Narrative.Facts, disposition.Narrative);
        Put(sink, WSD.Number.Facts, disposition.Number);
        sink.End();
    }
}
