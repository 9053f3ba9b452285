using System.Buffers;
using System.Text;
using Customhouse.Terms;
using Customhouse.Wire;
using Xunit;
using static Customhouse.Tests.Wire.CatairText;

namespace Customhouse.Tests.Wire;

/// <summary>Conditions of authority, each with the smallest batch and register that have it.</summary>
public class AuthorityTests
{
    static readonly PasswordHash Passwd = PasswordHash.Of(
        "PASSWD"u8, new byte[PasswordHash.SaltLength], PasswordHash.IterationsMin);

    static readonly FilerCode Abc = Filer("ABC");

    // B records of a remote location filing: ABC prepares at 2704 what is filed at 4701.
    static readonly string Remote = B1[..46] + "2704ABC  1   TEST";

    static FilerCode Filer(string code) =>
        FilerCode.TryRead(Encoding.ASCII.GetBytes(code), out var filer) ? filer : throw new ArgumentException(code);

    static PortOfEntry Port(int code) => PortOfEntry.FromCode(code);

    static PortProfile At(bool filesRemotely, string application = "SE", params int[] remotePorts) =>
        new(new HashSet<string> { application })
        {
            FilesRemotely = filesRemotely,
            RemotePorts = remotePorts.Select(Port).ToHashSet(),
        };

    static TransmitterRegister Register(
        Tri permit = Tri.Yes, PortProfile? home = null, PortProfile? remote = null, int[]? sends = null,
        bool hasRemote = true, string remoteApplication = "SE")
    {
        var ports = new Dictionary<PortOfEntry, PortProfile> { [Port(4701)] = home ?? At(filesRemotely: false) };
        if (hasRemote) ports[Port(2704)] = remote ?? At(filesRemotely: true, "SE", 4701);
        var transmitter = new Transmitter("4701", "ABC", "")
        {
            Password = Passwd,
            SendsFor = (sends ?? [4701, 2704]).Select(port => new FilerAtPort(Abc, Port(port))).ToHashSet(),
        };
        return new TransmitterRegister([transmitter], [new FilerProfile(Abc, permit, ports)])
        {
            RemoteApplications = new HashSet<string> { remoteApplication },
        };
    }

    static string[] With(string b) => [A1, b, .. Entry, Y1, Z1];

    public static TheoryData<string, TransmitterRegister, string[]> Cases() => new()
    {
        { "X09", Register(), [A1.Replace("4701", "4702", StringComparison.Ordinal), .. With(B1)[1..^1], "Z4702ABC      080124"] },
        { "X09", Register(), [A1.Replace("PASSWD", "PASSWX", StringComparison.Ordinal), .. With(B1)[1..]] },
        { "X09", Register(), [A1.PadRight(37) + "07", .. With(B1)[1..^1], Z1.PadRight(37) + "07"] },
        { "X17", new TransmitterRegister(Register().Transmitters, []), With(B1) },
        { "X17", Register(), [A1, B1.Replace("4701", "4601", StringComparison.Ordinal), .. Entry, "Y  4601ABCSE", Z1] },
        { "X18", Register(sends: [2704]), With(B1) },
        { "X20", Register(home: At(false, "AE")), With(B1) },
        { "X23", Register(remoteApplication: "AE"), With(Remote) },
        { "X27", Register(permit: Tri.No), With(B1) },
        { "X27", Register(permit: Tri.No), With(Remote) },
        { "X28", Register(hasRemote: false), With(Remote) },
        { "X29", Register(remote: At(false, "SE", 4701)), With(Remote) },
        { "X30", Register(remote: At(true, "AE", 4701)), With(Remote) },
        { "X31", Register(remote: At(true, "SE", 4601)), With(Remote) },
        { "X43", Register(sends: [4701]), With(Remote) },
    };

    static List<WireFault> FaultsBy(TransmitterRegister register, params string[] lines)
    {
        var reader = new CatairReader(Stream(lines), authority: new Authority(register));
        var (block, batch) = (new RecordBlock(), new FilingBatch());
        Assert.True(reader.TryRead(block));
        reader.Screen(block, batch);
        return batch.Faults;
    }

    [Theory, MemberData(nameof(Cases))]
    public void Each_condition_is_found_alone(string code, TransmitterRegister register, string[] lines)
    {
        var fault = Assert.Single(FaultsBy(register, lines));
        Assert.Equal((code, BatchCondition.Of(code).Narrative), (fault.Code, fault.Text));
        Assert.Equal(code == "X09" ? FaultLevel.Batch : FaultLevel.Block, fault.Envelope!.Level);
        Assert.False(string.IsNullOrWhiteSpace(fault.Plain) || string.IsNullOrWhiteSpace(fault.Fix));
    }

    [Theory, MemberData(nameof(Cases))]
    public void Without_a_register_nothing_of_authority_is_looked_at(
        string code, TransmitterRegister register, string[] lines)
    {
        Assert.NotNull(register);
        Assert.True(BatchCondition.Of(code).NeedsRegister);
        Assert.Empty(Faults(Stream(lines)));
    }

    [Fact]
    public void Every_condition_of_authority_has_a_case() => Assert.Equal(
        BatchCondition.All.Where(c => c.NeedsRegister).Select(c => c.Code),
        Cases().Select(row => row.Data.Item1).Distinct());

    [Fact]
    public void What_is_allowed_has_no_fault()
    {
        Assert.Empty(FaultsBy(Register(), With(B1)));
        Assert.Empty(FaultsBy(Register(), With(Remote)));
        Assert.Empty(FaultsBy(Register(permit: Tri.Unknown), With(B1)));
    }

    [Fact]
    public void All_conditions_of_a_block_come_in_the_order_of_the_table_among_those_of_form()
    {
        var register = Register(
            Tri.No, remote: At(false, "AE", 4601), sends: [4701], remoteApplication: "AE");
        var b = Remote.Replace("ABCSE", "ABCAE", StringComparison.Ordinal);
        Assert.Equal(["X19", "X27", "X29", "X31", "X43"],
            FaultsBy(register, [A1, b, .. Entry, "Y  4701ABCAE", Z1]).Select(f => f.Code));
        var other = Remote.Replace("4701ABC", "4701XYZ", StringComparison.Ordinal)
            .Replace("2704ABC", "2704QQQ", StringComparison.Ordinal);
        Assert.Equal(["X17", "X26", "X28"],
            FaultsBy(Register(), [A1, other, .. Entry, "Y  4701XYZSE", Z1]).Select(f => f.Code));
    }

    [Fact]
    public void Who_is_not_authorised_hears_of_no_filer_and_of_no_port()
    {
        var unknown = new TransmitterRegister([], []);
        Assert.Equal(["X09"], FaultsBy(unknown, With(Remote)).Select(f => f.Code));
    }

    [Fact]
    public void A_wrong_password_and_an_unknown_sender_get_the_same_words() => Assert.Equal(
        FaultsBy(new TransmitterRegister([], []), With(B1)).Single().Plain,
        FaultsBy(Register(), [A1.Replace("PASSWD", "WRONG1", StringComparison.Ordinal), .. With(B1)[1..]]).Single()
            .Plain);

    [Fact]
    public void After_a_hundred_wrong_passwords_only_those_that_held_are_taken()
    {
        var authority = new Authority(Register());
        List<string> CodesOf(string password)
        {
            var lines = With(B1);
            lines[0] = A1.Replace("PASSWD", password, StringComparison.Ordinal);
            var reader = new CatairReader(Stream(lines), authority: authority);
            var (block, batch) = (new RecordBlock(), new FilingBatch());
            reader.TryRead(block);
            reader.Screen(block, batch);
            return [.. batch.Faults.Select(f => f.Code)];
        }
        Assert.Empty(CodesOf("PASSWD"));
        for (var i = 0; i < Authority.FailuresMax; i++) Assert.Equal(["X09"], CodesOf($"X{i:D5}"));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        for (var i = 0; i < 1_000; i++) Assert.Equal(["X09"], CodesOf($"Y{i:D5}"));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 5);
        Assert.Empty(CodesOf("PASSWD"));
    }

    // The worked example of the guide, sent under SE: AE is not read here.
    [Fact]
    public void A_block_without_authority_is_answered_as_in_the_guide()
    {
        var path = Repository.At("..", "shared", "samples", "abi", "x-block-rejected-bb-v23-p35.txt");
        if (!File.Exists(path)) Assert.Skip("The sample messages are not beside this repository.");
        var filer = Filer("N01");
        var register = new TransmitterRegister(
            [new Transmitter("1234", "N01", "") { SendsFor = new HashSet<FilerAtPort> { new(filer, Port(1232)) } }],
            [new FilerProfile(filer, Tri.Yes,
                new Dictionary<PortOfEntry, PortProfile> { [Port(1232)] = At(true, "SE", 1101) })]);
        const string A = "A1234N01SECRET040108     SE                                BATCH-AAAAAA-TEXT-001";
        const string B = "B  1201N01SE                                  1232N01  1   BLOCK-AAAAAA-TEXT-001";
        var faults = FaultsBy(register, [A, B, .. Entry, "Y  1201N01SE", "Z1234N01      040108"]);
        var output = new ArrayBufferWriter<byte>();
        BatchRejection.Write(Encoding.ASCII.GetBytes(A), faults, output);
        Assert.Equal(
            File.ReadAllText(path).Replace("    AE ", "    SE ", StringComparison.Ordinal),
            Encoding.ASCII.GetString(output.WrittenSpan));
    }

    // A password that stands in a record with a fault was once shown with it.
    [Theory]
    [InlineData("PASS\u0001D")]
    [InlineData("PAS-WD")]
    public void A_fault_in_an_A_record_does_not_show_the_password(string password)
    {
        var a = A1.Replace("PASSWD", password, StringComparison.Ordinal);
        foreach (var lines in new[] { With(B1), [a + new string(' ', 60), .. With(B1)[1..]] })
        {
            lines[0] = lines[0].Length > 80 ? lines[0] : a;
            var shown = Faults(Stream(lines)).Select(Print).ToList();
            Assert.NotEmpty(shown);
            Assert.All(shown, fault => Assert.DoesNotMatch("PAS|'-'", fault));
        }
    }
}
