using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// X12 interchanges with the sets 309 and 353, segment by segment. Envelopes are checked and never stop the reading:
/// what a count says that was lost, a fault says too. Source: ASC X12.5, X12.6; CBP's guides of the truck sets.
/// </summary>
sealed class X12ManifestReader : QueuedReader
{
    readonly X12Segments segments;
    readonly X12Reading reading;
    readonly Control interchange = new("ISA", "IEA", "groups"), group = new("GS", "GE", "sets"),
        set = new("ST", "SE", "segments");
    readonly Action<ManifestPart>? ended;
    readonly Dictionary<string, long> places = new(StringComparer.Ordinal);
    string kind = "";
    X12Source source = new("", "", "", "", "");
    bool isBegun;

    public X12ManifestReader(Stream stream, ManifestClock clock, Action<ManifestPart>? ended)
        : base(ManifestForm.X12, clock, "Segment")
    {
        this.ended = ended;
        segments = new X12Segments(stream, Faults);
        reading = new X12Reading(segments, clock, Faults, Tell);
    }

    protected override bool Step()
    {
        if (!segments.TryNext()) return End();
        isBegun = true;
        set.Count++;
        var id = segments.Id;
        if (id.Is("ISA"u8)) OpenInterchange();
        else if (id.Is("GS"u8)) OpenGroup();
        else if (id.Is("ST"u8)) OpenSet();
        else if (id.Is("SE"u8)) CloseSet();
        else if (id.Is("GE"u8)) Close(group, segments[1], segments[2]);
        else if (id.Is("IEA"u8)) Close(interchange, segments[1], segments[2]);
        else if (kind is "309" or "353") ReadOfSet(id);
        else if (!set.IsOpen)
            Faults.Unread(ManifestFault.OutOfPlace, segments.At, id, $"segment {Shown.Of(id)} outside a set",
                "no ST segment opens a set that it could belong to.");
        return true;
    }

    bool End()
    {
        if (!isBegun && Faults.Count == 0) Faults.Add(FormFault.Empty.At(0, null, null, "There is no segment in it."));
        EndSet(segments.Number);
        foreach (var control in (Control[])[set, group, interchange])
            if (control.IsOpen)
                Faults.Add(ManifestFault.EndsEarly, new ElementAt(segments.Number, control.Trailer, 0, null), default,
                    $"the source ends and there is no {control.Trailer} to the {control.Header} of segment " +
                        $"{control.Opened}.");
        return false;
    }

    void Open(Control control, Text number, Control? outer)
    {
        if (control.IsOpen) Disagree(control, $"another {control.Header} comes before its {control.Trailer}");
        control.Open(number, segments.Number);
        if (outer is not null) outer.Count++;
    }

    void OpenInterchange()
    {
        Open(interchange, segments[13], null);
        source = new X12Source(segments[6].ToString(), segments[8].ToString(), segments[13].ToString(), "", "");
    }

    void OpenGroup()
    {
        Open(group, segments[6], interchange);
        source = source with { Group = segments[1].ToString(), GroupNumber = segments[6].ToString() };
    }

    void ReadOfSet(Text id)
    {
        places.TryAdd(id.ToString(), segments.Number);
        reading.Read(kind);
    }

    void EndSet(long last)
    {
        if (ended is not null && kind is ("309" or "353"))
            ended(new X12Set(kind, set.Opened, last, set.Number.ToString(), reading.Head, source,
                new Dictionary<string, long>(places, StringComparer.Ordinal)));
        reading.End();
        places.Clear();
        kind = "";
    }

    void OpenSet()
    {
        EndSet(segments.Number - 1);
        Open(set, segments[2], group);
        set.Count = 1;
        kind = segments[1].ToString();
        if (kind is not ("309" or "353"))
            Faults.Unread(ManifestFault.UnknownMessage, segments.At, segments[1], $"set {Shown.Of(kind)}",
                "of X12, the sets 309 and 353 are read.");
    }

    void CloseSet()
    {
        EndSet(segments.Number);
        Close(set, segments[1], segments[2]);
    }

    void Close(Control control, Text count, Text number)
    {
        if (!control.IsOpen) Disagree(control, $"there is no {control.Header} before it");
        else if (number != control.Number)
            Disagree(control, $"it ends number '{Shown.Of(number)}', and number '{Shown.Of(control.Number)}' is open");
        else if (!Values.TryWhole(count.Span, int.MaxValue, out var counted) || counted != control.Count)
            Disagree(control, $"it counts '{Shown.Of(count)}' {control.Counts}, and {control.Count} were read");
        control.IsOpen = false;
    }

    void Disagree(Control control, string plain) =>
        Faults.Add(ManifestFault.Disagrees, segments.At, default,
            $"in the envelope {control.Header} to {control.Trailer}, {plain}.");

    /// <summary>A header, its number, and what its trailer will count.</summary>
    sealed class Control(string header, string trailer, string counts)
    {
        public string Header => header;

        public string Trailer => trailer;

        public string Counts => counts;

        public Text Number { get; private set; }

        public long Opened { get; private set; }

        public long Count { get; set; }

        public bool IsOpen { get; set; }

        public void Open(Text number, long segment) =>
            (Number, Opened, Count, IsOpen) = (Text.Copy(number.Span), segment, 0, true);
    }
}
