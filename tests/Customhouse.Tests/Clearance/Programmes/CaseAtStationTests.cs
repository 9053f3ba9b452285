using Customhouse.Engine;
using Customhouse.Law;
using Customhouse.Terms;
using Customhouse.Tests.Engine.Programmes;
using Microsoft.Data.Sqlite;
using NodaTime;
using Xunit;
using static Customhouse.Tests.Clearance.Programmes.CaseAtStation;

namespace Customhouse.Tests.Clearance.Programmes;

/// <summary>Cases at a station over a real journal: what is charged must be on file, and provable.</summary>
public sealed class CaseAtStationTests : IDisposable
{
    readonly CaseAtStation at = new();

    public void Dispose() => at.Dispose();

    [Fact]
    public async Task A_case_goes_from_application_to_suspension_and_is_the_same_after_a_restart()
    {
        await at.Serve();
        var decided = await at.Act(Morning + Duration.FromDays(1), ProgrammeWord.Respond);
        Assert.Empty(decided.Lacks);
        decided = await at.Act(Morning + Duration.FromDays(2), ProgrammeWord.Suspend);
        Assert.Empty(decided.Lacks);
        Assert.Equal(ParticipantStatus.Suspended, at.Case.Standing.Status);
        var (before, size) = (Said(at.Case), at.Journal.Size);
        at.Restart();
        Assert.Equal(before, Said(at.Case));
        Assert.Equal(size, at.Station.Ledger.Folded);
        at.Settings = at.Settings with { Image = at.Under("registers") };
        at.Restart();
        at.Restart();
        Assert.Equal(before, Said(at.Case));
    }

    [Fact]
    public async Task A_notice_states_the_head_at_which_its_proofs_were_checked()
    {
        await at.Propose();
        await at.Act(Morning, Late(Entry(1)));
        var size = at.Journal.Size;
        var told = Assert.Single((await at.Act(Morning, Notice(1))).Told);
        Assert.Equal(new JournalHead(size, at.Journal.RootAt(size).ToString()), told.Head);
    }

    [Fact]
    public async Task An_entry_of_another_filer_or_of_none_is_not_charged_and_both_are_said()
    {
        await at.Propose();
        var size = at.Journal.Size;
        var other = EntryNumber.Of(MadeEntries.Filer("XYZ"), 7);
        var answer = await at.Act(Morning, Late(Entry(1), other, Entry(99)));
        Assert.True(answer.IsRefused);
        Assert.Contains(answer.Lacks, lack => Says(lack, "ENTRIES", $"{other} is of filer XYZ, not of ABC"));
        Assert.Contains(answer.Lacks, lack => Says(lack, "ENTRIES", $"{Entry(99)} is not on file"));
        Assert.Equal(size, at.Journal.Size);
        Assert.Empty(at.Case.Charges);
    }

    [Fact]
    public async Task A_proof_of_another_place_or_hash_is_refused_when_the_charge_is_stated()
    {
        await at.Propose();
        await at.Act(Morning, Late(Entry(1)));
        var proof = at.Case.Charges[0].Entries[0].Proof;
        foreach (var wrong in (LeafProof[])[proof with { Position = proof.Position + 1 },
            proof with { Hash = new string('0', 64) }])
        {
            var charge = Late(Entry(1)).Charge! with { Entries = [new ChargedEntry(Entry(1), wrong)] };
            var answer = await at.Act(Morning, new ProgrammeAct(ProgrammeWord.Charge) { Charge = charge });
            Assert.Contains(answer.Lacks, lack => Says(lack, "ENTRIES", "stands at position"));
        }
    }

    [Fact]
    public async Task A_rejected_transmission_is_an_attempt_and_is_not_charged()
    {
        await at.Propose();
        await at.Station.Receive(System.Text.Encoding.ASCII.GetBytes(
            Runs.Batch(Runs.Filing(5, value: 900, eda: "081224"))), Morning);
        var answer = await at.Act(Morning, Late(Entry(5)));
        Assert.Contains(answer.Lacks, lack => Says(lack, "ENTRIES", "was rejected"));
    }

    [Fact]
    public async Task A_rule_that_was_not_law_is_refused_and_one_not_enforced_yet_is_charged_and_said()
    {
        await at.Propose();
        var off = Late(Entry(1));
        off = off with { Charge = off.Charge! with { Obligation = "ET86.LATE.REJECT" } };
        var answer = await at.Act(Morning, off);
        Assert.Contains(answer.Lacks, lack => Says(lack, "ENTRIES", "ET86.LATE.REJECT was not law"));
        Assert.Empty((await at.Act(Morning, Late(Entry(1)))).Lacks);
        answer = await at.Act(Morning, Notice(1));
        Assert.Equal(["ET86.LATE.RULE"], Assert.Single(answer.Told).Unenforced);
    }

    [Fact]
    public async Task A_notice_with_one_proof_that_fails_is_refused_and_names_the_entry()
    {
        await at.Propose();
        await at.File(Morning, 4);
        await at.Act(Morning, Late(Entry(1), Entry(2)));
        await at.Act(Morning, Late(Entry(4)));
        var places = at.Case.Charges[1].Entries[0].Proof.Position;
        at.Restart(folder => Sql(folder,
            $"UPDATE block SET leaves = (SELECT leaves FROM block ORDER BY first LIMIT 1) WHERE first = {places}"));
        var answer = await at.Act(Morning, Notice(1, 2));
        Assert.Contains("Charge 2: the proof of entry " + Entry(4), Assert.Single(answer.Lacks).Said,
            StringComparison.Ordinal);
        Assert.Null(at.Case.Notice);
        Assert.Empty((await at.Act(Morning, Notice(1))).Lacks);
    }

    static void Sql(string folder, string statement)
    {
        using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(folder, "journal.sqlite")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    [Fact]
    public async Task Who_proposed_can_not_decide_and_an_officer_can_not_either()
    {
        await at.Serve();
        await at.Act(Morning + Duration.FromDays(1), ProgrammeWord.Respond);
        var day = Morning + Duration.FromDays(2);
        var officer = CaseScript.Usual(ProgrammeWord.Propose);
        var answer = await at.Act(day, ProgrammeWord.Suspend, officer);
        Assert.Equal(["ROLE", "OTHER.PERSON"], answer.Lacks.Select(lack => lack.Need).Distinct());
        answer = await at.Act(day, ProgrammeWord.Suspend, new Actor(ProgrammeRole.DecidingOfficial, officer.Person));
        Assert.Equal(["OTHER.PERSON"], answer.Lacks.Select(lack => lack.Need).Distinct());
        Assert.Equal(ParticipantStatus.ActionProposed, at.Case.Standing.Status);
    }

    [Fact]
    public async Task A_response_a_minute_late_is_kept_as_late_and_accepted_for_cause_lifts_the_default()
    {
        await at.Serve();
        var due = at.Case.Standing.Due!.Value;
        Assert.Equal(When.Eastern(2024, 8, 27), due);
        var answer = await at.Act(due + Duration.FromMinutes(1), ProgrammeWord.Respond);
        Assert.Equal(["RESPONSE.FINAL", "RESPONDED.LATE"], answer.Told.Select(told => told.Transition));
        Assert.True(at.Case.Response!.IsLate);
        Assert.Equal((ParticipantStatus.Suspended, due), (at.Case.Standing.Status, at.Case.Effective));
        await at.Act(due + Duration.FromMinutes(2), ProgrammeWord.AcceptLate);
        Assert.Equal(ParticipantStatus.ActionProposed, at.Case.Standing.Status);
        Assert.Null(at.Case.Effective);
    }

    [Fact]
    public async Task A_response_in_the_last_minute_is_in_time()
    {
        await at.Serve();
        var due = at.Case.Standing.Due!.Value;
        await at.Act(due - Duration.FromMinutes(1), ProgrammeWord.Respond);
        Assert.False(at.Case.Response!.IsLate);
    }

    [Fact]
    public async Task A_clock_that_is_moved_backwards_decides_nothing()
    {
        await at.Serve();
        var size = at.Journal.Size;
        var answer = await at.Act(Morning - Duration.FromMinutes(1), ProgrammeWord.Respond);
        Assert.Equal(["TIME"], answer.Lacks.Select(lack => lack.Need));
        await at.Station.Pass(Morning - Duration.FromDays(30));
        Assert.Equal(size, at.Journal.Size);
    }

    [Fact]
    public async Task When_a_clock_runs_out_what_follows_happens_by_itself_when_time_passes()
    {
        await at.Serve();
        var due = at.Case.Standing.Due!.Value;
        await at.Station.Pass(due - Duration.FromMinutes(1));
        Assert.Equal(ParticipantStatus.ActionProposed, at.Case.Standing.Status);
        await at.Station.Pass(due);
        Assert.Equal(["RESPONSE.FINAL", "REMOVED"], Transitions()[^2..]);
        var size = at.Journal.Size;
        await at.Station.Pass(due + Duration.FromMinutes(1));
        Assert.Equal(size, at.Journal.Size);
        await at.Act(due + Duration.FromDays(1), ProgrammeWord.Reinstate);
        Assert.Equal(ProcedureStep.Restoration, at.Case.Standing.Step);
        await at.Station.Pass(due + Duration.FromDays(1));
        Assert.Equal(ParticipantStatus.Reinstated, at.Case.Standing.Status);
    }

    [Fact]
    public async Task An_unknown_programme_and_a_day_without_a_procedure_are_refused()
    {
        var act = new ProgrammeAct(ProgrammeWord.Apply);
        var by = CaseScript.Usual(ProgrammeWord.Apply);
        var answer = await at.Station.Act(ProgrammeId.Of("NONE"), Abc, by, act, Morning);
        Assert.Equal(["PROGRAMME"], answer.Lacks.Select(lack => lack.Need));
        answer = await at.Station.Act(Et86, Abc, by, act, When.Eastern(2020, 1, 1));
        Assert.Equal(["LAW"], answer.Lacks.Select(lack => lack.Need));
        Assert.Equal(0, at.Journal.Size);
    }

    [Fact]
    public async Task An_act_that_no_leaf_can_hold_is_refused_and_the_station_goes_on()
    {
        await at.Propose();
        foreach (var said in (string[])[new string('a', 70_000), "\ud800"])
        {
            var charge = Late(Entry(1)).Charge! with { Known = [new Knowledge(said, true, Morning)] };
            var answer = await at.Act(Morning, new ProgrammeAct(ProgrammeWord.Charge) { Charge = charge });
            Assert.Equal(["SIZE"], answer.Lacks.Select(lack => lack.Need));
        }
        Assert.Empty((await at.Act(Morning, Late(Entry(1)))).Lacks);
    }

    List<string> Transitions() =>
        at.Station.Cases(cases => cases.HistoryOf(Et86, Abc)!.History.Select(told => told.Transition).ToList());

    static bool Says(Lack lack, string need, string said) =>
        lack.Need == need && lack.Said.Contains(said, StringComparison.Ordinal);

    static string Said(Participation one) => $"{one.Standing} {one.Learned} {one.Notice} {one.Response} " +
        $"{one.Proposer} {one.Decider} {one.Effective} " +
        string.Join(' ', one.Charges.SelectMany(charge => charge.Entries));
}
