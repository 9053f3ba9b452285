using System.CommandLine;
using Customhouse.Clearance;
using NodaTime;

namespace Customhouse.App;

/// <summary>What check and file are asked for.</summary>
/// <param name="Files">Sources, in order.</param>
/// <param name="AsOf">The instant of receipt; null for now.</param>
/// <param name="Format">The form; null to recognise it.</param>
/// <param name="Arrivals">File of arrivals.</param>
/// <param name="Clients">File of filers and clients.</param>
/// <param name="Transmitters">Register of transmitters.</param>
/// <param name="Aggregate">How a person's day is counted.</param>
/// <param name="Json">True for the contract's objects on standard output.</param>
/// <param name="Sx">Where SX answers go; null for none.</param>
/// <param name="Shown">How many entries people are shown.</param>
sealed record ClearingCall(
    string[] Files, Instant? AsOf, Terms.SourceFormat? Format, string? Arrivals, string? Clients,
    string? Transmitters, Aggregate Aggregate, bool Json, string? Sx, int Shown)
{
    /// <summary>True when standard output carries data, so that people are told on standard error.</summary>
    public bool IsForPrograms => Json || Sx is "-" or "/dev/stdout";
}

/// <summary>The options of check and file.</summary>
sealed class ClearingLine
{
    const int ShownUnlessAsked = 20;

    readonly Argument<string[]> files = new("FILE")
    {
        Arity = ArgumentArity.OneOrMore,
        Description = "Files of filings, in order; - for standard input",
    };
    readonly Option<Instant?> asOf;
    readonly Option<string> format = new("--format")
    {
        Description = "Form of the files, recognised unless given",
        HelpName = "auto|catair|csv|json|xlsx",
        DefaultValueFactory = _ => "auto",
    };
    readonly Option<string?> facts = Ask.Path("--facts", "FILE", "Arrivals: a CSV with the header bill,arrived,port");
    readonly Option<string?> clients = Ask.Path("--clients", "FILE",
        "Filers, powers of attorney, importers: a CSV with the header filer,role,permit,client,poa_from,poa_to and, " +
        "where known, permit_from,permit_to,importer,active,foreign");
    readonly Option<string?> transmitters = Ask.Path("--transmitters", "FILE",
        "Register of transmitters: who sends a batch, and for whom, is checked against it");
    readonly Option<string> aggregate = new("--aggregate")
    {
        Description = "How one person's day is counted against the limit",
        HelpName = "in-order|whole-day",
        DefaultValueFactory = _ => "in-order",
    };
    readonly Option<string?> sx = Ask.Path("--sx", "FILE", "Also write the answers as SX batches");
    readonly Option<int> show = new("--show")
    {
        Description = "How many entries with findings to show",
        HelpName = "N",
        DefaultValueFactory = _ => ShownUnlessAsked,
    };
    readonly Option<bool> json = Ask.Json();

    /// <summary>Adds the options to a verb.</summary>
    public ClearingLine(Command command, string asOfMeans)
    {
        asOf = Ask.AsOf(asOfMeans);
        format.AcceptOnlyFromAmong(Forms.Words);
        aggregate.AcceptOnlyFromAmong("in-order", "whole-day");
        command.Add(files);
        foreach (var option in (Option[])[asOf, format, facts, clients, transmitters, aggregate, sx, show, json])
            command.Add(option);
    }

    /// <summary>Reads a call.</summary>
    public ClearingCall Read(ParseResult call) => new(
        call.GetValue(files)!, call.GetValue(asOf), Forms.OfWord(call.GetValue(format)), call.GetValue(facts),
        call.GetValue(clients), call.GetValue(transmitters),
        call.GetValue(aggregate) == "whole-day" ? Aggregate.WholeDay : Aggregate.InOrder,
        call.GetValue(json), call.GetValue(sx), call.GetValue(show));
}
