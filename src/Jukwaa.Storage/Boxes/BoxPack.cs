using System.Text.Json;
using Jukwaa.Domain.Access;

namespace Jukwaa.Storage;

/// <summary>What a laptop gets when it is made a box: its forums, and who takes down on it. No passphrase and no key of anybody leaves the centre.</summary>
/// <param name="Keeper">Who prepared it.</param>
public sealed record BoxPack(string Box, Guid Keeper, IReadOnlyList<BoxPerson> People, IReadOnlyList<BoxForum> Forums)
{
    private static readonly JsonSerializerOptions _shape = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
    };

    public string Write() => JsonSerializer.Serialize(this, _shape);

    /// <exception cref="JsonException">It is none.</exception>
    public static BoxPack Read(string text) =>
        JsonSerializer.Deserialize<BoxPack>(text, _shape) ?? throw new JsonException("There is nothing in it.");
}

/// <summary>Somebody who takes down on a box, with the posts that reach its forums.</summary>
public sealed record BoxPerson(Guid Id, string SignIn, string Name, string Language, IReadOnlyList<BoxPost> Posts);

public sealed record BoxPost(string Id, Role Role, string Institution, string Place, Clearance Clearance, DateOnly From, DateOnly? Until);

/// <summary>A forum as it was announced.</summary>
/// <param name="Begun">Whether it is in session.</param>
public sealed record BoxForum(
    string Id,
    string County,
    string? Place,
    DateOnly On,
    string Venue,
    IReadOnlyList<string> Agenda,
    IReadOnlyList<string> Groups,
    DateOnly AnnouncedOn,
    bool Begun
);
