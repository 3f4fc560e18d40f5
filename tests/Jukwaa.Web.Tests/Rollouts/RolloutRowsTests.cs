using Jukwaa.Domain.Forums;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Rollouts;

/// <summary>What desks and the public read of a plan, as its facts come.</summary>
public sealed class RolloutRowsTests(Cluster cluster) : IAsyncLifetime
{
    private const string Id = "coast-1";

    private static readonly DateOnly _first = Plans.Today.AddDays(7);

    private TestLedger _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await TestLedger.Open(cluster, new Clock(World.Now));

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task A_draft_is_public_nowhere()
    {
        await _desk.Do(Plans.Draft(Id, "KE-300", _first), Plans.Propose(Id, _first, "KE-C004"));

        (await Stops("desk.rollout_stop")).ShouldBe([$"KE-C004 {Iso(_first)}"]);
        (await _desk.List<string>("select id from open.rollout")).ShouldBeEmpty();
        (await Stops("open.rollout_stop")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_public_reads_an_edition_until_the_next_one_and_then_what_changed()
    {
        const string Counties = "coast-2";
        await _desk.Do(
            new DraftRollout(Guid.NewGuid(), Counties, "KE-300", "county", _first, 1, 1),
            Plans.Propose(Counties, _first, "KE-01"),
            Plans.Publish(Counties)
        );
        (await Changes(Counties)).ShouldBe([$"KE-01 {Iso(_first)} same"]);

        await _desk.Do(Plans.Place(Counties, "KE-01", _first.AddDays(2)), Plans.Place(Counties, "KE-02", _first));
        (await Changes(Counties)).ShouldBe([$"KE-01 {Iso(_first)} same"], "nobody published it yet");

        await _desk.Do(Plans.Publish(Counties, "The hall is taken."));
        (await Changes(Counties)).ShouldBe([$"KE-01 {Iso(_first.AddDays(2))} moved {Iso(_first)}", $"KE-02 {Iso(_first)} new"]);
        (await _desk.Ask<string>($"select editions || ' ' || reason_en from open.rollout where id = '{Counties}'")).ShouldBe("2 The hall is taken.");

        await _desk.Do(new DropStop(Guid.NewGuid(), Counties, "KE-02"), Plans.Publish(Counties, "Kwale asked for it."));
        (await Changes(Counties)).ShouldBe([$"KE-01 {Iso(_first.AddDays(2))} same", $"KE-02 {Iso(_first)} dropped {Iso(_first)}"]);
        await _desk.ShouldBeWhole();
    }

    [Fact]
    public async Task An_absence_and_a_lock_are_in_no_public_row()
    {
        await _desk.Do([.. Plans.Published(Id, "KE-300", _first, "KE-C004")]);
        var before = await Snapshot.Rows(_desk, "open.rollout");
        before.Count.ShouldBe(2, "there is something to look at");
        await _desk.Do(
            new EnterAbsence(Guid.NewGuid(), Id, new("interior", "KE"), _first, _first),
            new LockStop(Guid.NewGuid(), Id, "KE-C004"),
            Plans.Publish(Id, "Nothing that the public reads.")
        );

        (await Snapshot.Rows(_desk, "open.rollout")).ShouldBe(before);
        (
            await _desk.List<string>(
                "select column_name::text from information_schema.columns where table_schema = 'open' and table_name like 'rollout%'"
            )
        )
            .Where(c =>
                c.Contains("lock", StringComparison.Ordinal)
                || c.Contains("abs", StringComparison.Ordinal)
                || c.Contains("office", StringComparison.Ordinal)
            )
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_undone_or_taken_out_leaves_no_row_behind()
    {
        await _desk.Do(
            Plans.Draft(Id, "KE-300", _first),
            Plans.Propose(Id, _first, "KE-C004"),
            new EnterAbsence(Guid.NewGuid(), Id, new("interior", "KE"), _first, _first),
            new UndoRollout(Guid.NewGuid(), Id)
        );
        (await _desk.Ask<int>("select count(*) from desk.rollout_absence")).ShouldBe(0);
        await _desk.Do(new DropStop(Guid.NewGuid(), Id, "KE-C004"));

        (await Stops("desk.rollout_stop")).ShouldBeEmpty();
        (await _desk.Ask<string>("select dropped::text || can_undo from desk.rollout")).ShouldBe("{KE-C004}true");
        await _desk.ShouldBeWhole();
    }

    [Fact]
    public async Task The_whole_life_of_a_plan_is_replayed_to_the_same_rows()
    {
        await _desk.Do([.. Plans.Life()]);
        await _desk.ShouldBeWhole();
    }

    private Task<IReadOnlyList<string>> Stops(string table) =>
        _desk.List<string>($"select place || ' ' || day from {table} where rollout = '{Id}' order by 1");

    private Task<IReadOnlyList<string>> Changes(string id) =>
        _desk.List<string>($"select concat_ws(' ', place, day, change, was_on) from open.rollout_stop where rollout = '{id}' order by place");

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
