using System.Buffers;
using System.Text;
using Customhouse.Clearance;
using Customhouse.Terms;
using Customhouse.Wire;

namespace Customhouse.Proving;

/// <summary>A register of who may send, and queries that are checked against one and answered.</summary>
static class AuthorityTargets
{
    const string Written = """
        {
          "transmitters": [ { "site": "4701", "sender": "ABC", "office": "07",
            "sendsFor": [ { "filer": "ABC", "ports": ["4701", "2704"] } ] } ],
          "filers": [ { "filer": "ABC", "nationalPermit": true, "ports": [
            { "port": "4701", "applications": ["SE", "CQ"], "filesRemotely": true, "remotePorts": ["2704"] } ] } ],
          "remoteApplications": ["SE"]
        }
        """;

    static readonly string[] Asked =
    [
        "A4701ABCPASSWD080124     CQ          07", "B  4701ABCCQ",
        "WR1    ABC 86543214" + new string(' ', 52) + "Y", "Y  4701ABCCQ", "Z4701ABC      080124                 07",
        "A4701ABCPASSWD080124     CQ          07", "B  4701ABCCQ                                  4701ABC  1",
        "WR1                            ABCD123456789012", "Y  4701ABCCQ", "Z4701ABC      080124                 07",
    ];

    /// <summary>What is read is written, and read again as the same.</summary>
    public static readonly Target Register = new("transmitters", "json", () => [Encoding.UTF8.GetBytes(Written)],
        [Grain.Tokens, Grain.Words], Words.Json, bytes =>
        {
            try
            {
                var (once, twice) = (Write(Read(bytes)), Write(Read(Write(Read(bytes)))));
                if (!once.AsSpan().SequenceEqual(twice))
                    throw new InvalidOperationException("A register that was written reads as another.");
            }
            catch (FactsException)
            {
                // Refused, with the path to what is wrong.
            }
        });

    /// <summary>Every batch gets a reply of whole records, whatever it asks.</summary>
    public static readonly Target Query = new("query", "catair", () => [Seed()],
        [Grain.Lines, Grain.Fields, Grain.Words], Words.Catair, bytes =>
        {
            var authority = new Authority(Read(Encoding.UTF8.GetBytes(Written)));
            var output = new ArrayBufferWriter<byte>();
            foreach (var batch in new QueryReader(bytes, authority).Read())
                QueryReply.Write(batch, new QueryAnswer(), output);
            if (output.WrittenCount % (Layout.Width + 1) != 0)
                throw new InvalidOperationException("A reply has a record that is not whole.");
        });

    static byte[] Seed() =>
        Encoding.ASCII.GetBytes(string.Concat(Asked.Select(line => line.PadRight(Layout.Width) + "\n")));

    static TransmitterRegister Read(byte[] bytes) => TransmitterFile.Read(new MemoryStream(bytes), "transmitters.json");

    static byte[] Write(TransmitterRegister register)
    {
        using var to = new MemoryStream();
        TransmitterFile.Write(to, register);
        return to.ToArray();
    }
}
