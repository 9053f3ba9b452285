namespace Customhouse.Wire;

/// <summary>
/// Messages of lines: ACE air manifest and Cargo-IMP, which carriers send in one stream. One step is one message, and
/// a message gives its events only when it has been seen to its end.
/// </summary>
sealed class LineManifestReader : QueuedReader
{
    readonly MessageSplitter splitter;
    readonly AirReading air;
    readonly HouseListReading houses;
    readonly WaybillReading waybills;
    readonly Action<ManifestPart>? ended;
    bool isBegun;

    public LineManifestReader(Stream stream, ManifestForm form, ManifestClock clock, Action<ManifestPart>? ended)
        : base(form, clock, "Line")
    {
        this.ended = ended;
        splitter = new MessageSplitter(stream, Faults);
        air = new AirReading(clock, Faults, Tell);
        houses = new HouseListReading(clock, Faults, Tell);
        waybills = new WaybillReading(clock, Faults, Tell);
    }

    protected override bool Step()
    {
        if (splitter.Next() is not { } message)
        {
            if (!isBegun && Faults.Count == 0)
                Faults.Add(FormFault.Empty.At(0, null, null, "There is no message in it."));
            return false;
        }
        isBegun = true;
        if (!IsRead(message)) return true;
        if (message.Kind.Id == "FHL") houses.Read(message);
        else if (message.Kind.Id == "FWB") waybills.Read(message);
        else air.Read(message);
        ended?.Invoke(new ManifestPart(message.Kind.Id, message.First, message.Last));
        return true;
    }

    bool IsRead(LineMessage message)
    {
        var kind = message.Kind;
        var at = new ElementAt(message.First, kind.Id, 0, null);
        if (!kind.IsRead)
            Faults.Unread(ManifestFault.UnknownMessage, at, Customhouse.Terms.Text.Of(kind.Id), $"message {kind.Id}",
                $"{kind.Id} is {kind.What}, which says nothing of a manifest that is read here.");
        else if (kind.IsCargoImp && !kind.Versions.Contains(message.Version))
            Faults.Unread(ManifestFault.UnknownMessage, at, Customhouse.Terms.Text.Of($"{kind.Id}/{message.Version}"),
                $"message {kind.Id}/{message.Version}",
                    $"of {kind.Id}, only version {string.Join(" and ", kind.Versions)} is read.");
        else return true;
        return false;
    }
}
