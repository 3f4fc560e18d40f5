using Dapper;
using Jukwaa.Domain.Access;

namespace Jukwaa.Storage;

/// <summary>Somebody who may take down in a county.</summary>
public sealed record HallPerson(Guid Id, string? Name, string Role, string Institution, string Place);

/// <summary>Puts together what a box gets.</summary>
internal sealed class BoxPacking(Database database, DeskReading reading, Viewer viewer)
{
    /// <summary>Of these, the forums that whoever prepares the box may run, that were announced and are not over.</summary>
    internal async Task<IReadOnlyList<DeskForum>> Forums(IReadOnlyList<string> ids, CancellationToken stop)
    {
        List<DeskForum> forums = [];
        foreach (var id in ids)
        {
            if (
                await reading.ForumTaken(viewer, "en", id, stop) is { Phase: "Announced" or "InSession", Day: { } day } forum
                && day >= reading.Today
                && viewer.For(May.RunForum).Any(p => p.Reaches(forum.Path))
            )
            {
                forums.Add(forum);
            }
        }

        return [.. forums.Where(f => f.County == forums[0].County)];
    }

    internal static BoxForum Packed(DeskForum forum) =>
        new(
            forum.Id,
            forum.County,
            forum.Place,
            forum.Day!.Value,
            forum.Venue ?? "",
            forum.Agenda,
            forum.Groups,
            forum.AnnouncedOn ?? forum.Day.Value,
            forum.Phase == "InSession"
        );

    /// <summary>Those who can be packed today: chosen, known, and with a post that reaches a forum.</summary>
    internal async Task<IReadOnlyList<BoxPerson>> People(IReadOnlyList<Guid> chosen, IReadOnlyList<DeskForum> forums, CancellationToken stop)
    {
        const string Sql = """
            select p.id, p.sign_in, coalesce(p.name, p.sign_in) as name, p.language, d.id as post, d.role, d.institution, d.place, d.clearance, d.from_on, coalesce(d.ended_on, d.until_on) as until_on
            from people.person p join desk.post d on d.person = p.id join open.place l on l.code = d.place
            where p.id = any(@people) and p.forgotten_at is null and d.from_on <= @today and coalesce(d.ended_on, d.until_on, 'infinity') >= @today
              and exists (select from unnest(@paths) f (path) where f.path || '/' like l.path || '/%') and d.role = any(@roles)
            order by name, p.id, d.id
            """;
        var asked = new
        {
            people = chosen.ToArray(),
            today = reading.Today,
            paths = forums.Select(f => f.Path).ToArray(),
            roles = Roles,
        };
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        var rows = await connection.QueryAsync<Row>(new(Sql, asked, cancellationToken: stop));
        return
        [
            .. rows.GroupBy(r => (r.Id, r.SignIn, r.Name, r.Language))
                .Select(g => new BoxPerson(g.Key.Id, g.Key.SignIn, g.Key.Name, g.Key.Language, [.. g.Select(r => r.Packed())])),
        ];
    }

    /// <summary>Roles that do something in a hall.</summary>
    internal static string[] Roles { get; } =
    [.. Enum.GetValues<Role>().Where(r => Permissions.Allows(r, May.RecordConcern) || Permissions.Allows(r, May.RunForum)).Select(r => r.ToString())];

    private sealed record Row(
        Guid Id,
        string SignIn,
        string Name,
        string Language,
        string Post,
        string Role,
        string Institution,
        string Place,
        string Clearance,
        DateOnly FromOn,
        DateOnly? UntilOn
    )
    {
        public BoxPost Packed() => new(Post, Enum.Parse<Role>(Role), Institution, Place, Enum.Parse<Clearance>(Clearance), FromOn, UntilOn);
    }
}

public static class HallPeople
{
    /// <summary>Who may take down or lead within reach of a post that runs forums, by name; at most 200.</summary>
    public static async Task<IReadOnlyList<HallPerson>> InHalls(this Database database, Viewer viewer, DateOnly today, CancellationToken stop)
    {
        const string Sql = """
            select distinct on (p.name, p.id) p.id, p.name, d.role, d.institution, l.name as place
            from people.person p join desk.post d on d.person = p.id join open.place l on l.code = d.place
            where p.forgotten_at is null and d.from_on <= @today and coalesce(d.ended_on, d.until_on, 'infinity') >= @today and d.role = any(@roles)
              and exists (select from unnest(@reach) r (path) where l.path || '/' like r.path || '/%')
            order by p.name, p.id, d.id limit 200
            """;
        var asked = new
        {
            today,
            roles = BoxPacking.Roles,
            reach = viewer.For(May.RunForum).Select(p => p.Path).ToArray(),
        };
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        return [.. await connection.QueryAsync<HallPerson>(new(Sql, asked, cancellationToken: stop))];
    }
}
