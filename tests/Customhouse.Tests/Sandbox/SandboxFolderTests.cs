using Customhouse.Sandbox;
using Xunit;

namespace Customhouse.Tests.Sandbox;

/// <summary>A day on a disk.</summary>
public sealed class SandboxFolderTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("customhouse").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_day_in_a_folder_is_the_day_in_memory_and_its_progress_ends_at_all_entries()
    {
        var (plan, told) = (Days.Plan(5_000, "2024-05-20"), new Told());
        var place = Path.Combine(folder, "new", "day");
        var summary = SandboxDay.Write(plan, place, told, TestContext.Current.CancellationToken);
        Assert.Equal(100, summary.Faults);
        Assert.Equal(Days.Make(plan).Files.ToDictionary(),
            Directory.GetFiles(place).ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes));
        Assert.Equal(told.Seen.Order(), told.Seen);
        Assert.Equal(5_000, told.Seen[^1]);
    }

    [Fact]
    public void A_day_that_is_called_off_stops_between_chunks()
    {
        using var off = new CancellationTokenSource();
        var told = new Told { Then = off.Cancel };
        Assert.ThrowsAny<OperationCanceledException>(
            () => SandboxDay.Write(Days.Plan(50_000, "2024-05-20"), folder, told, off.Token));
        Assert.Single(told.Seen);
    }

    [Fact]
    public void Broken_batches_lie_in_a_folder_of_their_own()
    {
        var count = BrokenBatches.Write(Days.Plan(1, "2024-05-20"), folder);
        Assert.Equal(count + 1, Directory.GetFiles(Path.Combine(folder, BrokenBatches.Folder)).Length);
    }

    sealed class Told : IProgress<int>
    {
        public List<int> Seen { get; } = [];

        public Action? Then { get; init; }

        public void Report(int value)
        {
            Seen.Add(value);
            Then?.Invoke();
        }
    }
}
