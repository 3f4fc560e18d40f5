using Jukwaa.Domain.Access;

namespace Jukwaa.Storage;

/// <summary>A post that somebody holds today.</summary>
/// <param name="Path">Codes of its place from the top: it reaches this place and all below.</param>
public sealed record HeldPost(string Id, Role Role, Office Office, string Path, string Place, Clearance Clearance)
{
    /// <summary>Whether a place, by its path, lies within reach.</summary>
    public bool Reaches(string path) => $"{path}/".StartsWith($"{Path}/", StringComparison.Ordinal);
}

/// <summary>Whoever sits at a desk, with the posts held at this moment.</summary>
public sealed record Viewer(Guid Person, IReadOnlyList<HeldPost> Posts)
{
    public bool Allows(May may) => Posts.Any(p => Permissions.Allows(p.Role, may));

    /// <summary>The posts that allow something.</summary>
    public IEnumerable<HeldPost> For(May may) => Posts.Where(p => Permissions.Allows(p.Role, may));

    /// <summary>Whether one of the posts is of this office, in a role that allows something.</summary>
    public HeldPost? Of(Office office, May may) => For(may).FirstOrDefault(p => p.Office == office);

    public bool Holds(Role role) => Posts.Any(p => p.Role == role);
}
