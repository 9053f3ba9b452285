using System.Text.Json;
using Customhouse.Terms;

namespace Customhouse.Clearance;

/// <summary>
/// The register of transmitters as a file: JSON with <c>transmitters</c>, <c>filers</c> and, where it is known,
/// <c>remoteApplications</c>. Described in docs/formats/transmitters.md. A password stands in it as a hash alone.
/// </summary>
public static class TransmitterFile
{
    /// <summary>Bytes of a file at most.</summary>
    public const int LengthMax = 16 * 1024 * 1024;

    static readonly JsonWriterOptions Indented =
        new() { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads the file.</summary>
    /// <param name="from">The file.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <exception cref="FactsException">Something in it is not as it is described; it says where and what.</exception>
    public static TransmitterRegister Read(Stream from, string name)
    {
        var root = FactNode.Read(from, name, LengthMax).Has("transmitters", "filers", "remoteApplications");
        var transmitters = Unique(root.Items("transmitters"), Transmitter, one => (one.Site, one.Sender, one.Office),
            "this site, sender and office");
        var filers = Unique(root.Items("filers"), Filer, one => one.Filer, "this filer");
        return new TransmitterRegister(transmitters, filers)
        {
            RemoteApplications = root.Find("remoteApplications") is null ? null : Codes(root, "remoteApplications"),
        };
    }

    static Transmitter Transmitter(FactNode node)
    {
        node.Has("site", "sender", "office", "password", "sendsFor");
        var sendsFor = node.Items("sendsFor").SelectMany(right =>
            Ports(right.Has("filer", "ports"), "ports").Select(port => new FilerAtPort(right["filer"].Filer(), port)));
        return new Transmitter(node["site"].Code(4), node["sender"].Code(3), node.Find("office")?.Code(2) ?? "")
        {
            Password = node.Find("password")?.Hash(),
            SendsFor = sendsFor.ToHashSet(),
        };
    }

    static FilerProfile Filer(FactNode node)
    {
        node.Has("filer", "nationalPermit", "ports");
        var permit = node.Find("nationalPermit") is not { } said ? Tri.Unknown : said.Flag() ? Tri.Yes : Tri.No;
        var ports = Unique(node.Items("ports"), Profile, one => one.Port, "this port");
        return new FilerProfile(
            node["filer"].Filer(), permit, ports.ToDictionary(one => one.Port, one => one.Profile));
    }

    static (PortOfEntry Port, PortProfile Profile) Profile(FactNode node)
    {
        node.Has("port", "applications", "filesRemotely", "remotePorts");
        return (node["port"].Port(), new PortProfile(Codes(node, "applications"))
        {
            FilesRemotely = node.Find("filesRemotely")?.Flag() ?? false,
            RemotePorts = Ports(node, "remotePorts").ToHashSet(),
        });
    }

    static HashSet<string> Codes(FactNode node, string member) =>
        [.. node.Items(member).Select(item => item.Code(2))];

    static IEnumerable<PortOfEntry> Ports(FactNode node, string member) =>
        node.Items(member).Select(item => item.Port());

    static List<T> Unique<T, TKey>(IEnumerable<FactNode> nodes, Func<FactNode, T> read, Func<T, TKey> key, string what)
    {
        var (all, keys) = (new List<T>(), new HashSet<TKey>());
        foreach (var node in nodes)
        {
            var one = read(node);
            if (!keys.Add(key(one))) throw node.Twice(what);
            all.Add(one);
        }
        return all;
    }

    /// <summary>Writes a register so that <see cref="Read"/> reads the same.</summary>
    public static void Write(Stream to, TransmitterRegister register)
    {
        using var json = new Utf8JsonWriter(to, Indented);
        json.WriteStartObject();
        json.WriteStartArray("transmitters");
        foreach (var transmitter in register.Transmitters) Write(json, transmitter);
        json.WriteEndArray();
        json.WriteStartArray("filers");
        foreach (var filer in register.Filers) Write(json, filer);
        json.WriteEndArray();
        if (register.RemoteApplications is { } applications) List(json, "remoteApplications", applications);
        json.WriteEndObject();
        json.Flush();
        to.WriteByte((byte)'\n');
    }

    static void Write(Utf8JsonWriter json, Transmitter transmitter)
    {
        json.WriteStartObject();
        json.WriteString("site", transmitter.Site);
        json.WriteString("sender", transmitter.Sender);
        if (transmitter.Office.Length > 0) json.WriteString("office", transmitter.Office);
        if (transmitter.Password is { } password) json.WriteString("password", password.ToString());
        json.WriteStartArray("sendsFor");
        foreach (var filer in transmitter.SendsFor.GroupBy(at => at.Filer).OrderBy(at => at.Key))
        {
            json.WriteStartObject();
            json.WriteString("filer", filer.Key.ToString());
            List(json, "ports", filer.Select(at => at.Port.ToString()));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, FilerProfile filer)
    {
        json.WriteStartObject();
        json.WriteString("filer", filer.Filer.ToString());
        if (filer.NationalPermit != Tri.Unknown) json.WriteBoolean("nationalPermit", filer.NationalPermit == Tri.Yes);
        json.WriteStartArray("ports");
        foreach (var (port, profile) in filer.Ports.OrderBy(pair => pair.Key.Code))
        {
            json.WriteStartObject();
            json.WriteString("port", port.ToString());
            List(json, "applications", profile.Applications);
            if (profile.FilesRemotely) json.WriteBoolean("filesRemotely", true);
            if (profile.RemotePorts.Count > 0) List(json, "remotePorts", profile.RemotePorts.Select(p => p.ToString()));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void List(Utf8JsonWriter json, string name, IEnumerable<string> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items.Order(StringComparer.Ordinal)) json.WriteStringValue(item);
        json.WriteEndArray();
    }
}
