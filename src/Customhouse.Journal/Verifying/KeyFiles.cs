namespace Customhouse.Journal;

/// <summary>Checks the files that hold the keys.</summary>
static class KeyFiles
{
    /// <summary>The key to verify with: the one from outside, or else the folder's.</summary>
    public static VerifierKey? Check(JournalFiles files, VerifierKey? outside, Findings findings)
    {
        VerifierKey? inside = Verifier(files, findings);
        if (inside is not null && outside is not null)
            findings.Require(inside == outside, "verifier", null, "verifier key", inside.Text, outside.Text);
        VerifierKey? verifier = outside ?? inside;
        if (verifier is not null && File.Exists(files.Key))
            CheckPrivate(files, verifier, findings);
        return verifier;
    }

    static VerifierKey? Verifier(JournalFiles files, Findings findings)
    {
        VerifierKey? key = null;
        string? text = JournalFiles.Read(files.Verifier);
        bool read = text is not null && text.EndsWith('\n') && VerifierKey.TryParse(text[..^1], out key);
        findings.Require(read, "verifier", null, "verifier key", text is null ? "no text" : "something else",
            "name+hash+key and a newline");
        return read ? key : null;
    }

    /// <summary>The private key is the writer's; a copy for an auditor has none, which is right.</summary>
    static void CheckPrivate(JournalFiles files, VerifierKey verifier, Findings findings)
    {
        SigningKey? key = null;
        string? text = JournalFiles.Read(files.Key);
        bool read = text is not null && text.EndsWith('\n') && SigningKey.TryParse(text[..^1], out key);
        using (key)
            findings.Require(read && key!.Verifier == verifier, "key", null, "private key",
                read ? $"that of {key!.Verifier}" : "something else", $"that of {verifier}");
    }
}
