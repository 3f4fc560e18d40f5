using Jukwaa.Open.Api;

namespace Jukwaa.Open.Waiting;

/// <summary>Whose waiting is counted. Null means any.</summary>
internal sealed record AnswerTimesFilter(
    [property: Asked("place", "Code (KE-01) or slug of a place: it and everything below it.")] string? Place = null,
    [property: Asked("institution", "Key of the institution that has the issue today, or none.")] string? Institution = null,
    [property: Asked("theme", "Key of a theme.")] string? Theme = null
) : IFilter
{
    public Keys Keys => new(Place: Place, Theme: Theme, Institution: Institution);

    public void Check(Check check) { }
}
