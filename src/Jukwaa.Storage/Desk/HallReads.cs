using System.Text.Json;
using Jukwaa.Domain.Forums;

namespace Jukwaa.Storage;

/// <summary>People of a county in the census of 24 August 2019.</summary>
/// <param name="Measure">u18, 18-34, 35-59 or 60+ (years); 5+ (of five years and more); disability (of these, with a disability).</param>
public sealed record CensusPart(string Measure, int Female, int Male);

/// <summary>The latest forum of a county that was closed: who was invited, who was there, and who was counted.</summary>
public sealed record LastForum(string Id, DateOnly? HeldOn, string[] Invited, string[] Groups, string? Hall)
{
    /// <summary>Heads by cell; none where nobody counted.</summary>
    public IReadOnlyList<Headcount> Came => Hall is null ? [] : JsonSerializer.Deserialize<HallCount>(Hall, HallText.Options)!.Came;

    /// <summary>Groups that were invited and are not on record as having been there.</summary>
    public IEnumerable<string> Absent => Invited.Except(Groups);
}

/// <summary>Who came, and who lives there.</summary>
public static class HallReads
{
    public static Task<IReadOnlyList<CensusPart>> Census(this DeskReading reading, Viewer viewer, string county, CancellationToken stop) =>
        reading.Rows<CensusPart>(viewer.Person, "select measure, female, male from open.census where county = @county", new { county }, stop);

    /// <summary>Null when no forum that was planned here was closed yet.</summary>
    public static Task<LastForum?> LastForum(this DeskReading reading, Viewer viewer, string county, CancellationToken stop) =>
        reading.First<LastForum>(
            viewer.Person,
            """
            select id, held_on, invited, groups, hall::text as hall from desk.forum
            where county = @county and phase in ('Closed', 'FollowedUp') and (hall is not null or invited <> '{}')
            order by held_on desc nulls last, id desc limit 1
            """,
            new { county },
            stop
        );
}
