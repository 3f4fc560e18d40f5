using System.Security.Cryptography;
using System.Text;
using Dapper;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Boxes;
using Jukwaa.Domain.Kernel;
using Jukwaa.Storage.Import;

namespace Jukwaa.Storage;

/// <summary>A code that makes one laptop a box. It is shown once.</summary>
public sealed record BoxCode(string Code, DateTimeOffset ExpiresAt);

/// <summary>Prepares boxes: whoever runs a forum chooses forums and people and gets a code; the laptop that brings the code becomes a box.</summary>
public sealed class BoxCodes(Database database, DeskReading reading, DeskDoor door)
{
    /// <summary>How long a code is good.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(48);

    // Without letters that are taken for one another; three times five of 32 signs are 75 bits.
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private const int Groups = 3,
        GroupLength = 5;

    private static readonly Refusal _void = Refusal.Missing(
        "box-code",
        "This code is not good: it was used, it ran out, or a letter is wrong. Prepare the box again at the desk."
    );

    /// <summary>Keeps a new code; those that ran out are cleared away.</summary>
    public async Task<BoxCode> Prepare(Guid person, IReadOnlyList<string> forums, IReadOnlyList<Guid> people, CancellationToken stop)
    {
        var code = string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Letters, GroupLength)));
        const string Sql = """
            delete from people.box_code where expires_at <= @now;
            insert into people.box_code (code_hash, person, forums, people, created_at, expires_at) values (@hash, @person, @forums, @people, @now, @until)
            """;
        var row = new
        {
            hash = HashOf(code),
            person,
            forums = forums.ToArray(),
            people = people.Append(person).Distinct().ToArray(),
            now = reading.Now,
            until = reading.Now + Lasts,
        };
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        await connection.ExecuteAsync(new(Sql, row, cancellationToken: stop));
        return new(code, reading.Now + Lasts);
    }

    /// <summary>
    /// Makes the laptop with this key a box and gives it what it needs. The same laptop may ask again. Refuses with box-code, box-key, or with what refuses to register it.
    /// </summary>
    /// <param name="publicKey">SubjectPublicKeyInfo, hex.</param>
    public async Task<(BoxPack? Pack, Refusal? Refusal)> Use(string code, string publicKey, CancellationToken stop)
    {
        if (!BoxKey.IsKey(publicKey))
        {
            return (null, Refusal.Invalid("box-key", "A box needs a key of the curve P-256."));
        }

        if (await Claim(code, publicKey, stop) is not { } prepared)
        {
            return (null, _void);
        }

        var viewer = await reading.Viewer(prepared.Person, stop);
        var packing = new BoxPacking(database, reading, viewer);
        var forums = await packing.Forums(prepared.Forums, stop);
        if (forums.Count < prepared.Forums.Length || viewer.For(May.RunForum).FirstOrDefault(p => forums.All(f => p.Reaches(f.Path))) is not { } post)
        {
            return (null, _void);
        }

        var id = BoxKey.IdOf(publicKey);
        RegisterBox register = new(CommandIds.Of("register a box", id, 0), id, publicKey, forums[0].County, prepared.Forums, prepared.People);
        return (await door.Do(viewer, post, register, stop)).Refusal is { } refusal
            ? (null, refusal)
            : (new(id, prepared.Person, await packing.People(prepared.People, forums, stop), [.. forums.Select(BoxPacking.Packed)]), null);
    }

    private async Task<Prepared?> Claim(string code, string publicKey, CancellationToken stop)
    {
        const string Sql = """
            update people.box_code set key = @publicKey where code_hash = @hash and expires_at > @now and (key is null or key = @publicKey)
            returning person, forums, people
            """;
        var asked = new
        {
            hash = HashOf(code),
            publicKey,
            now = reading.Now,
        };
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        return await connection.QuerySingleOrDefaultAsync<Prepared>(new(Sql, asked, cancellationToken: stop));
    }

    // As somebody types it: small letters, spaces for hyphens.
    private static byte[] HashOf(string code) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit))));

    private sealed record Prepared
    {
        public Guid Person { get; init; }

        public string[] Forums { get; init; } = [];

        public Guid[] People { get; init; } = [];
    }
}
