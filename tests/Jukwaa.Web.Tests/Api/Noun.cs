namespace Jukwaa.Web.Tests.Api;

/// <summary>One of the seven nouns of the API.</summary>
/// <param name="Name">As it stands in the address.</param>
/// <param name="Row">The property of one item that holds the list's row; null where the item is the row.</param>
/// <param name="Ids">SQL of its ids.</param>
public sealed record Noun(string Name, string? Row, string Ids)
{
    internal string List => $"/api/v1/{Name}";

    internal string One(string id) => $"{List}/{Uri.EscapeDataString(id)}";

    internal static readonly IReadOnlyList<Noun> All =
    [
        new("places", "place", "select code from open.place"),
        new("themes", null, "select key from open.theme"),
        new("institutions", "institution", "select key from open.institution"),
        new("forums", "forum", "select id from open.forum"),
        new("concerns", "concern", "select id from open.concern"),
        new("issues", "issue", "select id from open.issue"),
        new("commitments", "commitment", "select id from open.commitment"),
    ];

    internal static Noun Of(string name) => All.Single(n => n.Name == name);
}
