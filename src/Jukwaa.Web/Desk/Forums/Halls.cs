using Jukwaa.Domain.Forums;
using Jukwaa.Open.Forums;
using Jukwaa.Storage;

namespace Jukwaa.Web.Desk.Forums;

/// <summary>A hall beside the census at a desk, where small numbers are told.</summary>
internal static class Halls
{
    internal static HallNumbers Of(IReadOnlyList<Headcount> came, IEnumerable<CensusPart> census)
    {
        IEnumerable<ForumCount> By(string kind, Func<Headcount, string> key) =>
            came.GroupBy(key).Where(g => g.Key.Length > 0).Select(g => new ForumCount(kind, g.Key, g.Sum(c => c.Count)));
        ForumCount[] all = came.Count > 0 ? [new("all", "", came.Sum(c => c.Count))] : [];
        return new(
            [.. all, .. By("group", c => c.Group), .. By("sex", c => c.Sex), .. By("age", c => c.Age), .. By("disability", c => c.Disability)],
            [.. census.Select(c => new CensusRow(c.Measure, c.Female, c.Male))]
        );
    }

    /// <summary>The group through which a part of the people is invited; null where there is none.</summary>
    internal static string? GroupOf(Share gap) =>
        gap.Key switch
        {
            "f" => "women",
            "18-34" => "youth",
            "60+" => "elders",
            "disability" => "persons-with-disabilities",
            _ => null,
        };
}
