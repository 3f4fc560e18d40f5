using Dapper;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Boxes;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.Halls;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Boxes;

/// <summary>A centre with a forum that was announced for today, and laptops on the road, each over a database of its own.</summary>
internal sealed class Road : IAsyncDisposable
{
    internal const string Forum = "hall";

    private readonly Cluster _cluster;
    private readonly List<Laptop> _laptops = [];

    private Road(Cluster cluster, Officers centre)
    {
        (_cluster, Centre) = (cluster, centre);
        Closing = new(centre.Database, centre.Reading, centre.Door, centre.Ledger, centre.Reference);
        Office = new(centre.Database, centre.Reading, centre.Ledger, new(centre.Database, centre.Reading, Closing));
        Codes = new(centre.Database, centre.Reading, centre.Door);
    }

    internal Officers Centre { get; }

    internal ForumClosing Closing { get; }

    internal BoxOffice Office { get; }

    internal BoxCodes Codes { get; }

    /// <summary>Who runs the forum.</summary>
    internal Viewer Chair { get; private set; } = null!;

    /// <summary>Two who take down.</summary>
    internal Viewer Asha { get; private set; } = null!;

    internal Viewer Juma { get; private set; } = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal static async Task<Road> Open(Cluster cluster)
    {
        var road = new Road(cluster, await Officers.Open(cluster));
        road.Chair = await road.Person("Neema Otieno", Role.Supervisor);
        road.Asha = await road.Person("Asha Mwangi", Role.Rapporteur);
        road.Juma = await road.Person("Juma Said", Role.Rapporteur);
        await road.Announce(Forum);
        return road;
    }

    internal Task Announce(string forum, string county = "KE-01") => Centre.Do([.. Hall.InSession(forum, Centre.Today, county).Take(2)]);

    /// <summary>Somebody with a name and a post in Mombasa.</summary>
    internal async Task<Viewer> Person(string name, Role role, string office = "ngao@KE-01")
    {
        var id = Guid.NewGuid();
        (await People.Add(new NewPerson(id, $"afisa-{id:N}"[..20], name, null, null, "sw"), Stop)).ShouldBeTrue();
        return await Centre.With(id, (role, office, Clearance.Ordinary));
    }

    private People People => new(Centre.Database.Host, Centre.Clock);

    /// <summary>A laptop that was made a box for these forums, on which all three take down.</summary>
    internal async Task<Laptop> Laptop(params string[] forums)
    {
        var laptop = await Boxes.Laptop.Open(_cluster, this);
        _laptops.Add(laptop);
        var code = await Codes.Prepare(Chair.Person, forums.Length > 0 ? forums : [Forum], [Asha.Person, Juma.Person], Stop);
        await laptop.Become(code.Code);
        return laptop;
    }

    /// <summary>As the centre keeps it.</summary>
    internal async Task<Box> Known(Laptop laptop) => (await BoxReads.State(Centre.Database, laptop.Self.Id, Stop)).ShouldNotBeNull();

    internal async Task<IReadOnlyList<string>> Rows(string sql)
    {
        await using var connection = await Centre.Database.Owner.OpenConnectionAsync(Stop);
        return [.. await connection.QueryAsync<string>(sql)];
    }

    /// <summary>What the record of all forums says, without when and in which order it came.</summary>
    internal Task<IReadOnlyList<string>> Record() =>
        Rows(
            """
            select 'entry ' || e.id || ' ' || e.kind || ' ' || coalesce(e.about, '') || ' ' || e.dropped || ' ' || d.edit || ' ' || d.after::text || ' ' || d.fields::text || ' ' || coalesce(d.person::text, 'a phone')
              from desk.entry e join desk.entry_edit d on d.entry = e.id
            union all select 'concern ' || id || ' ' || coalesce(issue, '') || ' ' || coalesce(theme, '') || ' ' || place || ' ' || groups::text || ' ' || desk.said(summary, 'sw') from desk.concern
            union all select 'issue ' || id || ' ' || place || ' ' || theme || ' ' || coalesce(office, '') from desk.issue
            union all select 'promise ' || id || ' ' || place || ' ' || desk.said(wording, 'sw') from desk.commitment
            union all select 'forum ' || id || ' ' || phase || ' ' || groups::text || ' ' || confirmed::text || ' ' || coalesce(hall::text, '') from desk.forum
            union all select 'supported ' || id || ' ' || supported::text from desk.forum where supported is not null
            union all select 'trust ' || moment || ' ' || question || ' ' || way || ' ' || yes || ' ' || partly || ' ' || no from desk.trust where yes + partly + no > 0
            union all select 'open ' || kind || ' ' || key || ' ' || to_jsonb(c)::text from open.forum_count c
            order by 1
            """
        );

    public async ValueTask DisposeAsync()
    {
        foreach (var laptop in _laptops)
        {
            await laptop.DisposeAsync();
        }

        await Centre.DisposeAsync();
    }
}
