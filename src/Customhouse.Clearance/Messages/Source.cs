using Customhouse.Wire;

namespace Customhouse.Clearance;

/// <summary>A source of filings that can be read twice from its start, each time the same bytes.</summary>
/// <param name="Open">Opens the bytes.</param>
/// <param name="Read">Reads them as filings.</param>
public sealed record Source(Func<Stream> Open, Func<Stream, IFilingReader> Read);
