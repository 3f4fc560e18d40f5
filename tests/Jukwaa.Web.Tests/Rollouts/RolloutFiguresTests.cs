using Jukwaa.Domain.Concerns;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Rollouts;

/// <summary>The figures that an order is made from: of the public record, and of nothing else.</summary>
public sealed class RolloutFiguresTests(Cluster cluster) : IAsyncLifetime
{
    private static readonly DateOnly _later = A.Day.AddDays(400);

    private TestLedger _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await TestLedger.Open(cluster, new Clock(World.Now));

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task What_names_the_county_alone_is_told_apart_from_what_names_the_part()
    {
        await _desk.Do(A.Forum(), A.Commitment("mombasa-p1", due: A.Day.AddDays(30)));
        (await Likoni()).ShouldBe((0, 0, 0, 1), "the promise names Mombasa");
        var promise = A.Commitment("mombasa-p2", due: A.Day.AddDays(30));
        await _desk.Do(promise with { Details = promise.Details with { Place = "KE-W0018" } });

        (await Likoni()).ShouldBe((0, 1, 0, 1), "a ward is a part of its constituency");
        var county = (await Figures("KE-300", "county")).Single(f => f.Code == "KE-01");
        (county.Late, county.SharedLate, county.Parts).ShouldBe((2, 0, 1), "of a county all is its own");
    }

    [Fact]
    public async Task A_voice_that_nobody_answered_counts_and_with_its_answer_the_promise_counts_instead()
    {
        await _desk.Do(A.Forum(), A.Concern(), A.Disclosure());
        var raised = await Sum();
        raised.ShouldBeGreaterThan(0, "there is something to look at");
        await _desk.Do(A.Commitment(due: A.Day.AddDays(30)), A.Match());

        (await Sum()).ShouldBe(raised, "the voice is answered by the promise, which is late");
    }

    [Fact]
    public async Task What_is_sealed_or_withheld_has_no_part_in_it()
    {
        await _desk.Do(A.Forum());
        var before = await Figures("KE-300", "constituency");
        await _desk.Do(A.Concern("mombasa-c8").Unpublished(), A.Concern("mombasa-c9").Unpublished(), A.Sealing("mombasa-c9"));
        await _desk.Do(A.Issue("i-hidden"), A.Gathering("mombasa-c8", "i-hidden"));
        (await _desk.Ask<int>("select count(*) from desk.concern")).ShouldBe(2, "there is something that could be counted");

        (await Figures("KE-300", "constituency")).ShouldBe(before);
    }

    [Fact]
    public async Task The_last_forum_is_that_of_the_part_or_of_the_whole_county()
    {
        (await Figure()).ShouldBe((null, false));
        await _desk.Do(A.Plan("likoni-1", "KE-01", Plans.Today, "KE-C004"));
        (await Figure()).ShouldBe((null, false), "one that is planned was not held");
        await _desk.Do(A.Forum());
        (await Figure()).ShouldBe((A.Forum().Details.Held.From, true));
    }

    [Fact]
    public async Task They_are_read_as_the_public_role()
    {
        await using var connection = await _desk.Database.Open.OpenConnectionAsync(TestLedger.Stop);
        await using var command = new Npgsql.NpgsqlCommand("select count(*) from desk.concern", connection);
        (await Should.ThrowAsync<Npgsql.PostgresException>(() => command.ExecuteScalarAsync(TestLedger.Stop))).SqlState.ShouldBe("42501");
    }

    private async Task<(int Disputed, int Late, int Open, int SharedLate)> Likoni() =>
        (await Figures("KE-01", "constituency")).Single(f => f.Code == "KE-C004") is var f ? (f.Disputed, f.Late, f.Open, f.SharedLate) : default;

    private async Task<int> Sum() => (await Figures("KE-300", "county")).Single(f => f.Code == "KE-01") is var f ? f.Disputed + f.Late + f.Open : 0;

    private async Task<(DateOnly?, bool)> Figure() => (await Figures("KE-01", "constituency")).Single() is var f ? (f.LastForum, f.Held) : default;

    private Task<IReadOnlyList<RolloutFigure>> Figures(string place, string level) => _desk.Database.FiguresOf(place, level, _later, TestLedger.Stop);
}
