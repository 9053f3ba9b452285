using System.CommandLine;
using System.Security.Cryptography;
using Customhouse.Clearance;
using Customhouse.Terms;

namespace Customhouse.App;

/// <summary>transmitters add: puts a transmitter with the hash of its password into a register.</summary>
static class TransmittersCommand
{
    const string CargoRelease = "SE";

    /// <summary>The verb.</summary>
    public static Command Make(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "The register; made when it is not there" };
        var site = Code("--site", "Site code of its A records", "SITE");
        var sender = Code("--sender", "Filer or service bureau code of its A records", "CODE");
        var office = Ask.Path("--office", "CODE", "Office of its A records, where it uses one");
        var filer = Code("--filer", "Filer that it sends for; registered for cargo release where it is new", "CODE");
        var ports = new Option<string[]>("--port")
        {
            Description = "Port at which it sends for that filer; may be given again",
            Required = true,
            HelpName = "PORT",
        };
        var json = Ask.Json();
        var add = new Command("add",
            "Adds a transmitter to a register, or changes its password. The password is the line on standard input, " +
            "so that it is in no list of processes and no history; the register keeps a slow salted hash of it")
        { file, site, sender, office, filer, ports, json };
        add.SetAction(call => Add(
            terminal, call.GetValue(file)!,
            new Transmitter(
                Read(call.GetValue(site)!, 4, "--site"), Read(call.GetValue(sender)!, 3, "--sender"),
                call.GetValue(office) is { } code ? Read(code, 2, "--office") : ""),
            [.. call.GetValue(ports)!.Select(port => At(call.GetValue(filer)!, port))], call.GetValue(json)));
        return new Command("transmitters", "Who may send batches, and for whom") { add };
    }

    static Option<string> Code(string name, string description, string helpName) =>
        new(name) { Description = description, Required = true, HelpName = helpName };

    static int Add(Terminal terminal, string path, Transmitter wanted, FilerAtPort[] rights, bool json)
    {
        var password = Password(terminal);
        var register = File.Exists(path) ? Read(path) : new TransmitterRegister([], []);
        var old = register.Find(wanted.Site, wanted.Sender, wanted.Office);
        var added = wanted with { Password = password, SendsFor = rights.Union((old ?? wanted).SendsFor).ToHashSet() };
        using var output = Output.To(terminal, path);
        TransmitterFile.Write(output.Stream, new TransmitterRegister(
            [.. register.Transmitters.Where(one => one != old), added],
            [.. register.Filers.Where(one => one.Filer != rights[0].Filer), With(register, rights)])
        {
            RemoteApplications = register.RemoteApplications,
        });
        output.Keep();
        Say(terminal, path, added, old is not null, json);
        return Exit.Good;
    }

    /// <summary>The profile of the filer with those ports that it did not have yet.</summary>
    static FilerProfile With(TransmitterRegister register, FilerAtPort[] rights)
    {
        var filer = register.Find(rights[0].Filer);
        var ports = filer is null ? [] : new Dictionary<PortOfEntry, PortProfile>(filer.Ports);
        foreach (var right in rights) ports.TryAdd(right.Port, new PortProfile(new HashSet<string> { CargoRelease }));
        return new FilerProfile(rights[0].Filer, filer?.NationalPermit ?? Tri.Unknown, ports);
    }

    static TransmitterRegister Read(string path)
    {
        using var file = Input.OpenFile(path);
        return TransmitterFile.Read(file, path);
    }

    static PasswordHash Password(Terminal terminal)
    {
        if (terminal.ErrIsWatched) terminal.Err.WriteLine("Password, one to six letters or digits, then Enter:");
        // A line end and the byte after it are read along, so that a longer password is seen as such.
        var bytes = new byte[PasswordHash.PasswordMax + 3];
        var length = terminal.In.ReadAtLeast(bytes, 1, throwOnEndOfStream: false);
        while (length > 0 && length < bytes.Length && bytes[length - 1] != '\n'
            && terminal.In.ReadAtLeast(bytes.AsSpan(length), 1, false) is > 0 and var more) length += more;
        var line = bytes.AsSpan(0, length).TrimEnd("\r\n"u8);
        if (!PasswordHash.IsPassword(line))
            throw new Trouble("standard input", "there is no password on it, or none that fits an A record",
                "Send the password alone as one line, for example from a file that only you may read.")
            {
                Expected = "one to six letters or digits",
            };
        return PasswordHash.Of(line, RandomNumberGenerator.GetBytes(PasswordHash.SaltLength));
    }

    static string Read(string code, int lengthMax, string option) =>
        code.Length > 0 && code.Length <= lengthMax && code.All(char.IsAsciiLetterOrDigit)
            ? code.ToUpperInvariant()
            : throw new Trouble(option, $"'{code}' is no code of an A record", "Give it as CBP assigned it.")
            {
                Expected = $"one to {lengthMax} letters or digits",
            };

    static FilerAtPort At(string filer, string port) =>
        FilerCode.TryRead(System.Text.Encoding.UTF8.GetBytes(filer.ToUpperInvariant()), out var code)
        && PortOfEntry.TryRead(System.Text.Encoding.UTF8.GetBytes(port), out var at)
            ? new FilerAtPort(code, at)
            : throw new Trouble("--filer, --port", $"'{filer}' at '{port}' is no filer at a port",
                "Give a filer code of three characters, and a Schedule D code of four digits.");

    static void Say(Terminal terminal, string path, Transmitter added, bool isOld, bool asJson)
    {
        if (!asJson)
        {
            Wrapped.Write(terminal.Page, $"{path}: transmitter {added.Sender} of site {added.Site} " +
                $"{(isOld ? "has another password" : "is added")}; it may send for " +
                $"{string.Join(", ", added.SendsFor.OrderBy(at => at.ToString(), StringComparer.Ordinal))}.");
            return;
        }
        using var line = new JsonLine(terminal.Out);
        var json = line.Begin();
        json.WriteString("register", path);
        json.WriteString("site", added.Site);
        json.WriteString("sender", added.Sender);
        json.WriteBoolean("isNew", !isOld);
        line.End();
    }
}
