using Customhouse.Terms;

namespace Customhouse.Sandbox;

/// <summary>What batches of the sandbox say of themselves.</summary>
static class BatchWords
{
    public static readonly Text Password = Text.Of("SANDBX"), CargoRelease = Text.Of("SE"), Site = Text.Of("4701");
}
