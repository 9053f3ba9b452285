using CsCheck;
using Customhouse.Registers;
using Customhouse.Terms;
using NodaTime;
using Xunit;

namespace Customhouse.Tests.Registers;

public class EntryRegisterTests
{
    static readonly Instant Received = Instant.FromUtc(2024, 5, 20, 16, 0);

    static readonly ActionCode[] Actions = [ActionCode.Add, ActionCode.Replace, ActionCode.Cancel];

    static readonly Gen<(EntryNumber Number, ActionCode Action, Verdict Verdict)> Steps = Gen.Select(
        Gen.Int[1, 3], Gen.Int[0, 5000], Gen.Int[0, 2].Select(i => Actions[i]), Gen.Enum<Verdict>(),
        (filer, sequence, action, verdict) => (EntryNumber.Of(FilerCode.FromIndex(filer), sequence), action, verdict));

    [Fact]
    public void Rows_are_those_of_a_dictionary() => Steps.Array[0, 500].Sample(steps =>
    {
        var register = new EntryRegister();
        var model = new Dictionary<EntryNumber, EntryRow>();
        foreach (var (number, action, verdict) in steps)
        {
            register.Fold(number, action, verdict, Received);
            if (verdict == Verdict.Rejected) continue;
            model[number] = new EntryRow(
                action == ActionCode.Cancel ? EntryState.Cancelled : EntryState.OnFile, verdict, Received);
        }
        Assert.Equal(model.Count, register.Count);
        foreach (var (number, _, _) in steps)
        {
            Assert.Equal(model.ContainsKey(number), register.IsTaken(number));
            Assert.Equal(model.TryGetValue(number, out var row) ? row : null, register.Find(number));
        }
    });

    [Fact]
    public void A_rejected_transmission_takes_no_number()
    {
        var register = new EntryRegister();
        register.Fold(EntryNumber.Of(FilerCode.FromIndex(7), 1), ActionCode.Add, Verdict.Rejected, Received);
        Assert.Equal(0, register.Count);
    }

    [Fact]
    public void A_cancelled_number_stays_taken()
    {
        var register = new EntryRegister();
        var number = EntryNumber.Of(FilerCode.FromIndex(7), 1);
        register.Fold(number, ActionCode.Add, Verdict.Accepted, Received);
        register.Fold(number, ActionCode.Cancel, Verdict.Accepted, Received);
        Assert.True(register.IsTaken(number));
        Assert.Equal(EntryState.Cancelled, register.Find(number)!.Value.State);
    }

    [Fact]
    public void Equal_registers_have_equal_hashes_whatever_the_order() => Steps.Array[1, 200].Sample(steps =>
    {
        var distinct = steps.DistinctBy(step => step.Number).ToArray();
        var (forward, backward) = (new EntryRegister(), new EntryRegister());
        foreach (var (number, action, verdict) in distinct) forward.Fold(number, action, verdict, Received);
        foreach (var (number, action, verdict) in distinct.Reverse()) backward.Fold(number, action, verdict, Received);
        Assert.Equal(forward.Count, backward.Count);
        if (forward.Count > 0) Assert.Equal(forward.Hash(), backward.Hash());
    });
}
