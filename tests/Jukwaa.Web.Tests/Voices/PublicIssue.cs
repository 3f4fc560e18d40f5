using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Kernel;
using Jukwaa.Web.Tests.Storage;

namespace Jukwaa.Web.Tests.Voices;

/// <summary>An issue that everybody can see, with one concern.</summary>
internal sealed record PublicIssue(string Id, string Concern, long Number);

internal static class PublicIssues
{
    private static readonly Words _words = A.Words("More patrols.", "Doria zaidi.");

    public static async Task<PublicIssue> PublicIssue(this VoiceSite site, string place = "KE-01", string theme = "gangs")
    {
        var (concern, issue) = ($"c-{Guid.NewGuid():N}", $"i-{Guid.NewGuid():N}");
        await site.Do(
            A.Concern(concern, null, theme, place),
            new OpenIssue(Guid.NewGuid(), issue, place, theme, Period.Day(site.Today)),
            new GatherConcern(Guid.NewGuid(), concern, issue),
            A.Disclosure(concern)
        );
        return new(issue, concern, (await site.List<long>("select number from open.issue where id = @issue", new { issue })).Single());
    }

    /// <summary>How many support it, by telephone and on the web, as the public sees it.</summary>
    public static async Task<(int Phone, int Web)> Supported(this VoiceSite site, string issue) =>
        (await site.List<(int, int)>("select supported_phone, supported_web from open.issue where id = @issue", new { issue })).Single();

    /// <summary>Its office answers.</summary>
    public static async Task Answered(this VoiceSite site, string issue)
    {
        var office = (await site.List<string>("select office from desk.issue where id = @issue", new { issue })).Single().Split('@');
        await site.Do(new GiveResponse(Guid.NewGuid(), issue, new(office[0], office[1]), ResponseKind.Accepted, _words, site.Today));
    }

    /// <summary>Its office promises something that answers the concern.</summary>
    public static async Task<string> Promised(this VoiceSite site, string issue, string concern)
    {
        var promise = A.Commitment("p-" + Guid.NewGuid().ToString("N"));
        await site.Do(
            new MakeCommitment(
                Guid.NewGuid(),
                promise.Id,
                promise.Details with
                {
                    Forum = null,
                    Issue = issue,
                    Place = "KE-01",
                    Office = new("nps", "KE-01"),
                },
                promise.Texts
            ),
            new MatchConcern(Guid.NewGuid(), promise.Id, concern, _words, "editors")
        );
        return promise.Id;
    }
}
