using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>A code that carriers and CBP exchange about manifests, with where we have it from.</summary>
/// <param name="Code">The code as sent.</param>
/// <param name="Text">Its narrative.</param>
/// <param name="Source">Where it was seen.</param>
/// <param name="Provenance">How far it may be trusted.</param>
public sealed record ManifestCode(string Code, string Text, string Source, Provenance Provenance);
