using NodaTime;

namespace Customhouse.App;

/// <summary>A world as it was saved.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Clock">The time in it.</param>
/// <param name="IsFrozen">True when time stood still.</param>
/// <param name="Leaves">Leaves of its journal.</param>
/// <param name="Bytes">Bytes on disk.</param>
sealed record WorldSnapshot(string Name, Instant Clock, bool IsFrozen, long Leaves, long Bytes);
