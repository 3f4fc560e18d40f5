using Jukwaa.Domain.Access;
using Jukwaa.Storage;

namespace Jukwaa.Web.Desk.Forums;

/// <summary>Which counties are whose.</summary>
internal static class Near
{
    /// <summary>Counties that any post reaches, by name.</summary>
    internal static IReadOnlyList<(string Value, string Word)> Counties(Reference reference, Viewer viewer) => Counties(reference, viewer.Posts);

    /// <summary>Counties that any of these posts reaches, by name.</summary>
    internal static IReadOnlyList<(string Value, string Word)> Counties(Reference reference, IEnumerable<HeldPost> posts) =>
        [
            .. reference
                .Places.Values.Where(p => p.Level == "county" && p.ValidTo is null && posts.Any(h => h.Reaches(p.Path)))
                .OrderBy(p => p.Name, StringComparer.Ordinal)
                .Select(p => (p.Code, p.Name)),
        ];
}
