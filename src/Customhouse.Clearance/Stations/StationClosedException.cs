namespace Customhouse.Clearance;

/// <summary>The station takes nothing more. What it had not answered may be sent again to the next one.</summary>
public sealed class StationClosedException(Exception? why)
    : Exception($"The station is closed{(why is null ? "" : $": {why.Message}")}", why);
