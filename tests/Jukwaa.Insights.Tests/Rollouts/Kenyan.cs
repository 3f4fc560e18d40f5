using Jukwaa.Insights.Rollouts;

namespace Jukwaa.Insights.Tests.Rollouts;

/// <summary>Places by chance from a seed, and small ones that can be reckoned by hand. The first day is Monday 1 March 2027.</summary>
internal static class Kenyan
{
    public static readonly DateOnly Monday = new(2027, 3, 1);

    /// <summary>So much needy that nothing else is: only open items count.</summary>
    public static RolloutPlace Place(string key, double longitude, double open, string area = "a", double latitude = 0) =>
        new(key, latitude, longitude, area, new(0, 0, open, 0, 0));

    public static RolloutRequest Request(params RolloutPlace[] places) => new(places, [], [], Monday);

    /// <summary>Places, blocked days, locks, teams and a cadence, all from one seed.</summary>
    public static RolloutRequest Chance(int seed, bool locks = true, bool areas = true, int? teams = null)
    {
        var chance = new Random(seed);
        var places = Enumerable.Range(0, chance.Next(1, 60)).Select(n => By(chance, n)).ToList();
        var blocks = Enumerable.Range(0, 20).Select(n => new RolloutBlock(Monday.AddDays(chance.Next(90)), n % 2 == 0 ? "holiday" : "election"));
        var away = Enumerable
            .Range(0, areas ? 15 : 0)
            .Select(_ => new RolloutBlock(Monday.AddDays(chance.Next(60)), "absence", "a" + chance.Next(6)));
        var count = teams ?? chance.Next(1, 4);
        var fixedOnes = places
            .Where(_ => locks && chance.Next(5) == 0)
            .Select(p => new RolloutLock(p.Key, Monday.AddDays(chance.Next(40)), chance.Next(1, count + 1)));
        return new(places, [.. blocks, .. away], [.. fixedOnes], Monday, chance.Next(1, 4), count);
    }

    public static RolloutRequest Shuffled(RolloutRequest request, int seed)
    {
        var chance = new Random(seed);
        T[] Mixed<T>(IReadOnlyList<T> list)
        {
            T[] mixed = [.. list];
            chance.Shuffle(mixed);
            return mixed;
        }

        return request with
        {
            Places = Mixed(request.Places),
            Blocks = Mixed(request.Blocks),
            Locks = Mixed(request.Locks),
        };
    }

    private static RolloutPlace By(Random chance, int n)
    {
        RolloutNeed need = new(chance.Next(3), chance.Next(5), chance.Next(9), chance.Next(2), chance.Next(4) == 0 ? null : chance.Next(900));
        return new($"p{n:00}", -4.6 + (chance.NextDouble() * 9), 34 + (chance.NextDouble() * 7), "a" + chance.Next(6), need);
    }
}
