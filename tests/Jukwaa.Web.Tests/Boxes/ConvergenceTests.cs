using System.Text.Json;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Boxes;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Kernel;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Boxes;

/// <summary>Two boxes and the centre come to the same record, whatever reached which of them first, how often, and in which pieces.</summary>
public sealed class ConvergenceTests(Cluster cluster)
{
    private const int Stories = 1_500,
        Journeys = 4;

    private static readonly JsonSerializerOptions _plain = new() { WriteIndented = false };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Made of rules alone: 1,500 stories, each on four journeys. The seed of one that fails stands in its message.</summary>
    [Fact]
    public async Task Whatever_the_journey_the_record_is_the_same()
    {
        await using var officers = await Officers.Open(cluster);
        var (refused, joined, differing) = (0, 0, 0);
        for (var seed = 1; seed <= Stories; seed++)
        {
            var story = new Story(seed, officers.Reference);
            var first = Travel(story, new(seed), officers.Reference);
            var record = Said(first, officers.Reference);
            for (var journey = 2; journey <= Journeys; journey++)
            {
                var again = Travel(story, new(seed * 31 + journey), officers.Reference);
                Said(again, officers.Reference).ShouldBe(record, $"story {seed}, journey {journey}");
            }

            refused += first.Refused.Count;
            joined += first.Record().Voices.Count(v => v.Twice.Count > 0);
            differing += first.Record().Problems.Count(p => p.Code == "conflict");
        }

        refused.ShouldBe(0, "what was done on a box holds at the centre");
        (joined, differing).ShouldSatisfyAllConditions(
            () => joined.ShouldBeGreaterThan(100, "there must be speeches that were taken twice"),
            () => differing.ShouldBeGreaterThan(100, "there must be people who differ")
        );
    }

    [Fact]
    public async Task A_centre_that_forgot_an_item_is_noticed()
    {
        await using var officers = await Officers.Open(cluster);
        var story = new Story(7, officers.Reference);
        var without = new PureHost(new(Actor.Editors, Officers.Morning, officers.Reference));
        foreach (var (id, lines) in story.Boxes)
        {
            without.Take(id, new(id, 1, BoxChain.Start, [.. lines.SkipLast(2), lines[^1]]));
        }

        Said(without, officers.Reference).ShouldNotBe(Said(Travel(story, new(1), officers.Reference), officers.Reference));
    }

    /// <summary>The same over real databases, to the row: two laptops, deliveries cut and lost as the seed has it.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Over_real_databases_the_rows_are_the_same(int seed)
    {
        await using var road = await Road.Open(cluster);
        Laptop[] laptops = [await road.Laptop(), await road.Laptop()];
        await Happen(laptops, new(seed));
        var envelopes = new List<(string Box, byte[] Body, byte[] Signature)>();
        foreach (var laptop in laptops)
        {
            envelopes.AddRange(await Pieces(laptop, new(seed)));
        }

        // As they were sent, all from the last to the first, and then in an order of chance until each box is told of all.
        var chance = new Random(seed);
        foreach (var (box, body, signature) in envelopes.AsEnumerable().Reverse().Concat(envelopes.OrderBy(_ => chance.Next())).Concat(envelopes))
        {
            (await road.Office.Take(box, body, signature, Stop)).ShouldNotBeNull();
        }

        var mixed = await road.Record();
        foreach (var laptop in laptops)
        {
            await laptop.BringAll();
        }

        (await road.Record()).ShouldBe(mixed, "all had come");
        mixed.ShouldContain(r => r.StartsWith("forum hall Closed", StringComparison.Ordinal));
        mixed.Count(r => r.StartsWith("concern ", StringComparison.Ordinal)).ShouldBe(16);
        mixed.ShouldContain(r => r.StartsWith("trust Before Safe Page", StringComparison.Ordinal));
        (await Verify.Run(road.Centre.Database, null, Stop)).First.ShouldBeEmpty();
    }

    /// <summary>A journey: pieces of any size, in any order, lost on the way or answered in vain, until all is told.</summary>
    private static PureHost Travel(Story story, Random chance, Reference reference)
    {
        var centre = new PureHost(new(Actor.Editors, Officers.Morning, reference));
        var upto = story.Boxes.ToDictionary(b => b.Id, _ => 0L, StringComparer.Ordinal);
        var walking = new Queue<EditEntry>(story.Walked);
        var direct = new Queue<EditEntry>(story.AtCentre);
        while (direct.Count + walking.Count > 0 || !centre.IsDone(upto.Keys))
        {
            switch (chance.Next(6))
            {
                case 0 when walking.TryDequeue(out var walked):
                    // Refused when what it is about has not come yet: the box brings it too.
                    _ = centre.Change(walked);
                    break;
                case 1 when direct.TryDequeue(out var brought):
                    centre.Change(brought).ShouldBeNone();
                    break;
                default:
                    var (id, lines) = story.Boxes[chance.Next(story.Boxes.Count)];
                    var from = chance.Next(1, (int)Math.Min(upto[id] + 2, lines.Count) + 1);
                    var items = lines.Skip(from - 1).Take(chance.Next(1, 6)).ToList();
                    var told = centre.Take(id, new(id, from, BoxChain.After(BoxChain.Start, lines.Take(from - 1)), items));
                    upto[id] = chance.Next(3) == 0 ? upto[id] : told;
                    break;
            }
        }

        return centre;
    }

    /// <summary>What the record says: the list, what it becomes, the hall in numbers and the closing.</summary>
    private static string Said(PureHost centre, Reference reference)
    {
        var record = centre.Record();
        var settled = record.Problems.Count == 0;
        var planning = new RecordPlanning(Story.Forum, "KE-01", new(2026, 1, 14), reference, new Dictionary<(string, string), string>());
        Words Why() => Words.Of(() => new string('0', 32), ("en", "Why."));
        string[] becomes = settled
            ? [.. planning.Commands(record, Why).Select(c => $"{c.GetType().Name} {JsonSerializer.Serialize<object>(c, _plain)}")]
            : [];
        var list = record
            .Voices.Select(v =>
                $"{v.Item.Id} {v.Theme} {string.Join(',', v.Groups)} {string.Join(',', v.Twice.Select(t => t.Id).Order(StringComparer.Ordinal))} {v.Item.Value("words")?.Text}"
            )
            .Concat(record.Promises.Select(p => $"{p.Id} {p.Value("words")?.Text}"))
            .Concat(record.Dropped.Select(d => $"dropped {d.Id}"))
            .Concat(record.Problems.Select(p => $"{p.Code} {p.Item.Id}"))
            .Order(StringComparer.Ordinal);
        return string.Join('\n', [.. list, .. becomes, JsonSerializer.Serialize(record.Hall(reference)), JsonSerializer.Serialize(centre.Closing)]);
    }

    private static async Task Happen(Laptop[] laptops, Random chance)
    {
        foreach (var laptop in laptops)
        {
            await laptop.Start();
            for (var n = 0; n < 4; n++)
            {
                var voice = await laptop.Voice(
                    $"Sauti {chance.Next(1000)}.",
                    $"theme={(chance.Next(2) == 0 ? "gangs" : "police_resources")}&groups=residents&place=KE-W0018"
                );
                await laptop.Promise($"Ahadi {chance.Next(1000)}.", chance.Next(2) == 0 ? voice : null);
                await laptop.Adds($"Simu {chance.Next(1000)}.");
                await laptop.Hall.Support(voice, chance.Next(3, 12));
            }

            await laptop.Hall.Answer(TrustMoment.Before, chance.Next(10, 30), chance.Next(1, 10));

            await laptop.Close();
        }
    }

    private static async Task<IReadOnlyList<(string, byte[], byte[])>> Pieces(Laptop laptop, Random chance)
    {
        var whole = BoxEnvelope.Read((await laptop.Next())!.Value.Body)!;
        List<(string, byte[], byte[])> pieces = [];
        for (var from = 0; from < whole.Items.Count; )
        {
            var size = Math.Min(chance.Next(1, 4), whole.Items.Count - from);
            var before = BoxChain.After(BoxChain.Start, whole.Items.Take(from));
            var body = new BoxEnvelope(laptop.Self.Id, from + 1, before, [.. whole.Items.Skip(from).Take(size)]).Write();
            pieces.Add((laptop.Self.Id, body, BoxKey.Sign(laptop.Self.Key, body)));
            from += size;
        }

        return pieces;
    }
}
