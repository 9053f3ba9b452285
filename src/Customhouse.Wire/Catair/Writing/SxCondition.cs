using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>One condition of an answer.</summary>
/// <param name="At">What it points at.</param>
/// <param name="Index">Which of them, from 0; -1 when there is none.</param>
/// <param name="Effect">What the system did: a note is not on the wire.</param>
/// <param name="Code">Condition code of three characters; empty when none is known.</param>
/// <param name="Text">Narrative, cut to 40 characters.</param>
public readonly record struct SxCondition(Datum At, int Index, Effect Effect, string Code, string Text);

/// <summary>The answer to one filing.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Conditions">Its conditions, the gravest first: nine at most are written under one record.</param>
public readonly record struct SxAnswer(Verdict Verdict, ReadOnlyMemory<SxCondition> Conditions);
