using Jukwaa.Domain.Forums;
using Jukwaa.Insights.Opinion;
using Jukwaa.Open.Trust;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Phones;

/// <summary>What the public is told of answers in a hall: none from which an answer of few could be worked out.</summary>
public sealed class TrustDisclosureTests(Cluster cluster) : IAsyncLifetime
{
    private const string Forum = "mombasa-2026";

    private TestLedger _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await TestLedger.Open(cluster, new Clock(World.Now));

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Theory]
    [InlineData(20, 5, 4, "- -")]
    [InlineData(20, 5, 5, "30 20")]
    [InlineData(4, 20, 20, "44 -")]
    [InlineData(5, 20, 20, "45 5")]
    [InlineData(40, 2, 2, "44 -")]
    [InlineData(40, 3, 2, "45 40")]
    [InlineData(0, 0, 30, "30 -")]
    [InlineData(30, 0, 0, "30 -")]
    public async Task Of_fewer_than_thirty_nothing_is_told_and_of_nearly_all_alike_how_many_answered(int yes, int partly, int no, string told)
    {
        await Close(Forum, new MeasureTrust(Guid.NewGuid(), Forum, TrustMoment.Before, [new(TrustQuestion.Safe, TrustWay.Page, yes, partly, no)]));
        (await Told()).ShouldBe([$"before safe phones {told}"]);
        await _desk.ShouldBeWhole();
    }

    [Fact]
    public async Task Pages_and_messages_are_one_number_and_hands_another()
    {
        await Close(
            Forum,
            new MeasureTrust(
                Guid.NewGuid(),
                Forum,
                TrustMoment.After,
                [
                    new(TrustQuestion.Say, TrustWay.Page, 18, 4, 4),
                    new(TrustQuestion.Say, TrustWay.Message, 6, 1, 1),
                    new(TrustQuestion.Say, TrustWay.Hands, 50, 10, 10),
                ]
            )
        );
        (await Told()).ShouldBe(["after say hands 70 50", "after say phones 34 24"]);
    }

    [Fact]
    public async Task Nothing_is_told_before_it_is_closed_and_a_later_count_replaces_an_earlier_one_whole()
    {
        await Begin(Forum);
        await Measure(new(TrustQuestion.Safe, TrustWay.Page, 30, 10, 10), new(TrustQuestion.Acted, TrustWay.Page, 30, 10, 10));
        (await Told()).ShouldBeEmpty();
        await _desk.Do(Closing(Forum));
        (await Told()).Count.ShouldBe(2);
        await Measure(new TrustCount(TrustQuestion.Acted, TrustWay.Page, 31, 10, 10));
        (await Told()).ShouldBe(["before acted phones 51 31"]);
        await _desk.ShouldBeWhole();
    }

    [Fact]
    public async Task Intervals_are_those_of_the_maths_room_and_so_is_a_change()
    {
        var chance = new Random(20261128);
        for (var n = 0; n < 25; n++)
        {
            var id = $"hall-{n}";
            TrustCount Any() => new(TrustQuestion.Safe, TrustWay.Page, chance.Next(3, 200), chance.Next(3, 60), chance.Next(0, 90));
            await Begin(id);
            await _desk.Do(
                new MeasureTrust(Guid.NewGuid(), id, TrustMoment.Before, [Any()]),
                new MeasureTrust(Guid.NewGuid(), id, TrustMoment.After, [Any()]),
                Closing(id)
            );
        }

        var rows = await _desk.List<TrustAnswer>($"{TrustAnswer.Select} order by {TrustAnswer.Order}");
        var told = rows.Where(r => r.Share is not null).ToList();
        told.Count.ShouldBeGreaterThan(35);
        foreach (var row in told)
        {
            var ends = new Proportion(row.Yes!.Value, row.Asked!.Value).Wilson();
            row.Low!.Value.ShouldBe(ends.Low, 1e-12);
            row.High!.Value.ShouldBe(ends.High, 1e-12);
        }

        foreach (var pair in told.GroupBy(r => r.Forum).Where(g => g.Count() == 2).Select(g => g.ToList()))
        {
            var change = TrustChange.Of(pair[0], pair[1]).ShouldNotBeNull();
            var (difference, ends) = Proportion.Change(new(pair[0].Yes!.Value, pair[0].Asked!.Value), new(pair[1].Yes!.Value, pair[1].Asked!.Value));
            change.Difference.ShouldBe(difference, 1e-12);
            change.Low.ShouldBe(ends.Low, 1e-9);
            change.High.ShouldBe(ends.High, 1e-9);
        }
    }

    /// <summary>
    /// Whoever knows all that is told of a hall holds each world that could have made it against the others: as long as two of them differ in whether few or nearly all said
    /// yes, and no number of few follows, nothing was given away.
    /// </summary>
    [Fact]
    public async Task No_number_that_is_not_told_follows_from_those_that_are()
    {
        var (chance, seen) = (new Random(7), new Dictionary<string, List<(int Yes, int Other)>>());
        for (var n = 0; n < 120; n++)
        {
            var (id, yes, rest) = (
                $"hall-{n}",
                chance.Next(2) == 0 ? chance.Next(5) : 30 + chance.Next(6),
                chance.Next(2) == 0 ? chance.Next(5) : 30 + chance.Next(6)
            );
            if (yes + rest == 0)
            {
                continue;
            }

            await Close(id, new MeasureTrust(Guid.NewGuid(), id, TrustMoment.Before, [new(TrustQuestion.Safe, TrustWay.Page, yes, 0, rest)]));
            var told = await _desk.Ask<string>(
                $"select concat_ws('|', coalesce(asked::text, '-'), coalesce(yes::text, '-'), coalesce(low::text, '-'), coalesce(high::text, '-')) from open.trust where forum = '{id}'"
            );
            (seen.TryGetValue(told, out var worlds) ? worlds : seen[told] = []).Add((yes, rest));
        }

        seen.Keys.Count(t => t.Contains("|-", StringComparison.Ordinal)).ShouldBeGreaterThan(5, "there must be numbers that are not told");
        foreach (var (told, worlds) in seen)
        {
            foreach (var (yes, rest) in worlds.Where(w => w.Yes < 5 || w.Other < 5))
            {
                told.Split('|')[1..].ShouldAllBe(part => part == "-", $"{yes} and {rest} told as {told}");
                // What is told of it is told of its mirror too, so nobody knows whether few said yes or few did not.
                (await Mirror(yes, rest)).ShouldBe(told);
            }
        }
    }

    private int _mirrors;

    private async Task<string> Mirror(int yes, int rest)
    {
        var id = $"mirror-{_mirrors++}";
        await Close(id, new MeasureTrust(Guid.NewGuid(), id, TrustMoment.Before, [new(TrustQuestion.Safe, TrustWay.Page, rest, 0, yes)]));
        return await _desk.Ask<string>(
            $"select concat_ws('|', coalesce(asked::text, '-'), coalesce(yes::text, '-'), coalesce(low::text, '-'), coalesce(high::text, '-')) from open.trust where forum = '{id}'"
        );
    }

    [Fact]
    public async Task No_desk_reads_the_counts_and_the_public_role_neither()
    {
        foreach (var role in (string[])["jukwaa_desk", "jukwaa_open"])
        {
            (await _desk.Ask<bool>($"select has_table_privilege('{role}', 'desk.trust', 'select')")).ShouldBeFalse(role);
            (await _desk.Ask<bool>($"select has_schema_privilege('{role}', 'voice', 'usage')")).ShouldBeFalse(role);
        }
    }

    private Task Measure(params TrustCount[] counts) => _desk.Do(new MeasureTrust(Guid.NewGuid(), Forum, TrustMoment.Before, counts));

    private async Task Begin(string id) =>
        await _desk.Do(A.Plan(id), new AnnounceForum(Guid.NewGuid(), id, A.Today), new StartForum(Guid.NewGuid(), id, A.Today));

    private async Task Close(string id, MeasureTrust measure)
    {
        await Begin(id);
        await _desk.Do(measure, Closing(id));
    }

    private static CloseForum Closing(string id) => new(Guid.NewGuid(), id, A.Today, ["residents"]);

    private Task<IReadOnlyList<string>> Told() =>
        _desk.List<string>(
            "select concat_ws(' ', moment, question, way, coalesce(asked::text, '-'), coalesce(yes::text, '-')) from open.trust order by 1"
        );
}
