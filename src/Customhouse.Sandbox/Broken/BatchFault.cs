namespace Customhouse.Sandbox;

/// <summary>One way to break the envelope or the grouping of a batch, for which all of it is rejected.</summary>
/// <param name="Code">Condition that is expected; CBP's own, or the private one of a missing A record.</param>
/// <param name="What">What was done, in words.</param>
/// <param name="Edit">Breaks the lines of a batch that is in order: A, B, transactions, Y, Z.</param>
sealed record BatchFault(string Code, string What, Action<List<string>> Edit);
