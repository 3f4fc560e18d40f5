using Jukwaa.Domain.Access;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Kernel;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Notices;

/// <summary>Officers who can be told something, in a database of their own.</summary>
internal sealed class Telling : IAsyncDisposable
{
    private int _people;

    private Telling(Officers officers)
    {
        Officers = officers;
        People = new(officers.Database.Host, officers.Clock);
        Writing = new(officers.Database, officers.Reading, officers.Reference);
        Outbox = new(officers.Database, officers.Reading, officers.Reference);
        Notices = new(officers.Database, officers.Reading);
    }

    public Officers Officers { get; }

    public People People { get; }

    public NoticeWriting Writing { get; }

    public Outbox Outbox { get; }

    public NoticeReads Notices { get; }

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <param name="now">Where the clock stands; null = on a Wednesday morning in January 2026.</param>
    public static async Task<Telling> Open(Cluster cluster, DateTimeOffset? now = null)
    {
        var officers = await Officers.Open(cluster);
        officers.Clock.Now = now ?? Officers.Morning;
        return new(officers);
    }

    /// <summary>Somebody with a post and a way to be reached, who was told of the post already.</summary>
    public async Task<Guid> With(Role role, string office, Clearance clearance = Clearance.Ordinary, string language = "en")
    {
        var person = await Somebody(language);
        await Officers.With(person, (role, office, clearance));
        return person;
    }

    public async Task<Guid> Somebody(string language = "en", string? email = "afisa@example.org", string? phone = "0712 345 678")
    {
        var (id, number) = (Guid.NewGuid(), ++_people);
        (await People.Add(new(id, $"afisa-{number}", $"Afisa {number}", email, phone, language), Stop)).ShouldBeTrue();
        return id;
    }

    /// <summary>An issue about gangs in Mtongwe that was opened today, which the county's police must answer.</summary>
    public Task Issue(string id = "i-1", string theme = "gangs", string place = "KE-W0018", Office[]? accused = null) =>
        Officers.Do(new OpenIssue(Guid.NewGuid(), id, place, theme, Period.Day(Officers.Today)) { Accused = accused ?? [] });

    /// <summary>One round; how many notices it wrote.</summary>
    public async Task<int> Round() => (await Writing.Round(Stop)).ShouldNotBeNull("no other host has its turn");

    /// <summary>All that somebody was told so far, but of posts: "routed i-1", in their order.</summary>
    public Task<IReadOnlyList<string>> Told(Guid person) => Read(person, "subject_kind <> 'post'");

    public Task<IReadOnlyList<string>> ToldOfPosts(Guid person) => Read(person, "subject_kind = 'post'");

    public async ValueTask DisposeAsync() => await Officers.DisposeAsync();

    private async Task<IReadOnlyList<string>> Read(Guid person, string which)
    {
        await Round();
        var all = await Officers.Ask<string>(
            $"select coalesce(string_agg(kind || ' ' || subject_id, ',' order by id), '') from desk.notice where person = '{person}' and {which}"
        );
        return all!.Split(',', StringSplitOptions.RemoveEmptyEntries);
    }
}
