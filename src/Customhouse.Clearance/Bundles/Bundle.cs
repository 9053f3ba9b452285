using Customhouse.Journal;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Clearance;

/// <summary>What a bundle is of, and by whose authority it was made.</summary>
/// <param name="Filer">Whose entries.</param>
/// <param name="From">The first Eastern day; null where entries were named one by one.</param>
/// <param name="To">The last.</param>
/// <param name="Authority">Who had it made, as was said.</param>
/// <param name="IsMasked">True when personal records are left out.</param>
public sealed record BundleScope(FilerCode Filer, LocalDate? From, LocalDate? To, string Authority, bool IsMasked)
{
    /// <summary>The programme of the notice; none where it is of no notice.</summary>
    public ProgrammeId Programme { get; init; }

    /// <summary>The number of the notice whose entries it is of; 0 for none.</summary>
    public int Notice { get; init; }

    /// <summary>What it is of, in words.</summary>
    public string Of => Notice > 0 ? $"notice {Notice} of {Programme}"
        : From is null ? "named entries" : $"{BundleFiles.Day(From)} to {BundleFiles.Day(To)}";
}

/// <summary>The evidence of a case: leaves, one proof over them, and the checkpoint it leads to.</summary>
sealed record Bundle(
    BundleScope Scope, string Origin, string Note, string Verifier, IReadOnlyList<Hash256> Proof,
    IReadOnlyList<BundleLeaf> Leaves)
{
    /// <summary>
    /// The bundle as a source of leaves. It holds a carrier's message only where one concerns its entries.
    /// </summary>
    public ILeafSource Source => new BundleLeaves(this);

    /// <summary>
    /// The notice that it is of; null where it is of none, or where its leaves do not hold it whole.
    /// </summary>
    public Paper? Notice => notice ??= ReadNotice();

    Paper? notice;

    Paper? ReadNotice() => Scope.Notice > 0
        && NoticeReading.Find(each => Source.Walk(Scope.Filer, new HashSet<ulong>(), each), Scope.Programme,
            Scope.Filer, Scope.Notice) is { } found ? NoticeReading.Of(Source, found, Verifier, Scope.IsMasked) : null;

    sealed class BundleLeaves(Bundle bundle) : ILeafSource
    {
        public string Origin => bundle.Origin;

        public string Checkpoint => bundle.Note;

        public bool HasCarriers => bundle.Leaves.Any(leaf => leaf.Kind == ManifestFiled.Kind);

        public void Scan(FilerCode filer, Func<LeafVisit> visitor)
        {
            var visit = visitor();
            foreach (var leaf in bundle.Leaves)
                if (FilerKeys.Holds(filer, leaf.Key)) Show(leaf, visit);
        }

        public void Walk(FilerCode filer, IReadOnlySet<ulong>? entries, LeafVisit each)
        {
            foreach (var leaf in bundle.Leaves)
                if (leaf.Key == 0 || (entries?.Contains(leaf.Key) ?? FilerKeys.Holds(filer, leaf.Key)))
                    Show(leaf, each);
        }

        static void Show(BundleLeaf leaf, LeafVisit each) => each(new LeafView
        {
            Index = leaf.Index,
            Key = leaf.Key,
            Body = leaf.Body.Span,
            Personal = leaf.Personal,
            Rest = leaf.Rest,
        });
    }
}
