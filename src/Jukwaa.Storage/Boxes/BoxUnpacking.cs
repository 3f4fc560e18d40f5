using Dapper;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Kernel;
using Jukwaa.Storage.Import;

namespace Jukwaa.Storage;

/// <summary>Makes this laptop a box: who takes down on it, their posts and the forums become facts of its own ledger. Done again it changes nothing.</summary>
public sealed class BoxUnpacking(Database database, Ledger ledger, TimeProvider clock)
{
    /// <summary>Unpacks, and remembers who this box is.</summary>
    /// <returns>Why it could not be unpacked; null when it was.</returns>
    public async Task<Refusal?> Take(BoxPack pack, string upstream, CancellationToken stop)
    {
        var people = new People(database.Host, clock);
        foreach (var person in pack.People)
        {
            if (await people.Find(person.Id, stop) is null)
            {
                await people.Add(new(person.Id, person.SignIn, person.Name, null, null, person.Language), stop);
            }
        }

        var outcome = await ledger.ChangeTogether(
            [.. pack.People.SelectMany(Invited), .. pack.Forums.SelectMany(Announced)],
            Actor.System,
            null,
            stop
        );
        if (outcome.Refusal is null)
        {
            const string Sql = """
                insert into people.box_self (id, upstream, keeper) values (@id, @upstream, @keeper)
                on conflict (only_row) do update set id = excluded.id, upstream = excluded.upstream, keeper = excluded.keeper
                """;
            var row = new
            {
                id = pack.Box,
                upstream,
                keeper = pack.Keeper,
            };
            await using var connection = await database.Host.OpenConnectionAsync(stop);
            await connection.ExecuteAsync(new(Sql, row, cancellationToken: stop));
        }

        return outcome.Refusal;
    }

    private static IEnumerable<Command> Invited(BoxPerson person) =>
        person
            .Posts.Select(p => new GivePost(
                IdOf("post", p.Id),
                p.Id,
                new(person.Id, p.Role, new(p.Institution, p.Place), p.Clearance, p.From, p.Until)
            ))
            .Prepend<Command>(new InviteOfficer(IdOf("person", person.Id.ToString()), person.Id.ToString()));

    private static IEnumerable<Command> Announced(BoxForum forum)
    {
        var venue = Words.Of(NewSalt, ("en", forum.Venue), ("sw", forum.Venue));
        ForumDetails details = new(
            forum.County,
            null,
            false,
            Period.Day(forum.On),
            default,
            venue.Ref,
            forum.Agenda,
            forum.Groups,
            [],
            default,
            [],
            forum.Place
        );
        yield return new PlanForum(IdOf("plan", forum.Id), forum.Id, details, [venue]);
        yield return new AnnounceForum(IdOf("announce", forum.Id), forum.Id, forum.AnnouncedOn);
        if (forum.Begun)
        {
            yield return new StartForum(IdOf("start", forum.Id), forum.Id, forum.On);
        }
    }

    private static Guid IdOf(string what, string id) => CommandIds.Of($"unpack a {what}", id, 0);

    private static string NewSalt() => System.Security.Cryptography.RandomNumberGenerator.GetHexString(32, lowercase: true);
}
