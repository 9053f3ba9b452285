using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Clearance;

/// <summary>Status notices as bytes: a dozen of one that says no more than its code.</summary>
static class NoticeBytes
{
    static readonly StatusCode[] Codes = [.. StatusCodes.All];
    static readonly Dictionary<StatusCode, byte> Numbers =
        Codes.Index().ToDictionary(code => code.Item, code => (byte)(code.Index + 1));

    /// <summary>The number of a code, from 1. It holds for one build.</summary>
    public static byte NumberOf(StatusCode code) => Numbers[code];

    /// <summary>The code of a number.</summary>
    public static StatusCode CodeOf(int number) => Codes[number - 1];

    public static void Put(Packer to, IReadOnlyList<StatusNotice> notices)
    {
        to.Put((ulong)notices.Count);
        foreach (var notice in notices) Put(to, notice);
    }

    public static StatusNotice[] Take(ref Unpacker from)
    {
        var notices = new StatusNotice[from.Count()];
        foreach (ref var notice in notices.AsSpan()) notice = TakeOne(ref from);
        return notices;
    }

    static void Put(Packer to, StatusNotice notice)
    {
        var isMore = notice.ReleaseDate is not null || notice.Origin != ReleaseOrigin.None || notice.Reason is not null
            || notice.Comment is not null || notice.Agency is not null;
        to.Put((ulong)NumberOf(notice.Code) << 1 | (isMore ? 1UL : 0));
        to.Put(notice.At);
        if (!isMore) return;
        to.Put(notice.ReleaseDate);
        to.Put((ulong)notice.Origin);
        to.Put((ulong)(notice.Reason?.Number ?? 0));
        Put(to, notice.Comment);
        Put(to, notice.Agency?.Agency);
        if (notice.Agency is { } agency) Put(to, agency);
    }

    static StatusNotice TakeOne(ref Unpacker from)
    {
        var code = from.Number();
        var notice = new StatusNotice(CodeOf((int)(code >> 1)), from.Instant());
        if ((code & 1) == 0) return notice;
        return notice with
        {
            ReleaseDate = from.Day(),
            Origin = (ReleaseOrigin)from.Count(),
            Reason = RequestReasons.Find(from.Count()),
            Comment = TakeText(ref from),
            Agency = TakeText(ref from) is { } agency ? TakeAgency(ref from, agency) : null,
        };
    }

    static void Put(Packer to, AgencyStatus agency)
    {
        to.Put(NumberOf(agency.Code));
        to.Put(agency.Program);
        to.Put((ulong)agency.HoldType);
        to.Put(agency.Lines?.ToString() ?? "");
        to.Put((ulong)agency.References.Count);
        foreach (var (qualifier, number, received) in agency.References)
        {
            to.Put(qualifier);
            to.Put(number);
            to.Put(received is null ? 0UL : 1);
            to.Put(received ?? default(Instant));
        }
        to.Put((ulong)agency.Comments.Count);
        foreach (var comment in agency.Comments) to.Put(comment);
    }

    static AgencyStatus TakeAgency(ref Unpacker from, string agency)
    {
        var status = new AgencyStatus(agency, CodeOf(from.Count()))
        {
            Program = from.Text().ToString(),
            HoldType = from.Count(),
            Lines = AgencyLines.TryRead(from.Text().ToString(), out var lines) ? lines : null,
        };
        var references = new AgencyReference[from.Count()];
        foreach (ref var reference in references.AsSpan())
        {
            var (qualifier, number, isKnown) = (from.Text().ToString(), from.Text().ToString(), from.Count() == 1);
            var received = from.Instant();
            reference = new AgencyReference(qualifier, number, isKnown ? received : null);
        }
        var comments = new string[from.Count()];
        foreach (ref var comment in comments.AsSpan()) comment = from.Text().ToString();
        return status with { References = references, Comments = comments };
    }

    // An empty text is not none.
    static void Put(Packer to, string? text)
    {
        to.Put(text is null ? 0UL : 1);
        if (text is not null) to.Put(text);
    }

    static string? TakeText(ref Unpacker from) => from.Count() == 0 ? null : from.Text().ToString();
}
