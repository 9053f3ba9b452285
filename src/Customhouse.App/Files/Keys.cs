using Customhouse.Journal;

namespace Customhouse.App;

/// <summary>Reads verifier keys: the text itself, or a file that holds it.</summary>
static class Keys
{
    const int LengthMax = 1024;

    /// <summary>Reads a key.</summary>
    public static VerifierKey Read(string keyOrFile)
    {
        if (VerifierKey.TryParse(keyOrFile, out var key)) return key;
        if (!File.Exists(keyOrFile)) throw Bad("--key", "neither a verifier key nor a file that holds one");
        var file = new FileInfo(keyOrFile);
        if (file.Length > LengthMax || !VerifierKey.TryParse(File.ReadAllText(keyOrFile).TrimEnd(), out key))
            throw Bad(keyOrFile, "no verifier key in it");
        return key;
    }

    static Trouble Bad(string where, string found) =>
        new(where, found, "Use the file `verifier` in the journal's folder, or the line in it.")
        {
            Expected = "name+hash+key on one line",
        };
}
