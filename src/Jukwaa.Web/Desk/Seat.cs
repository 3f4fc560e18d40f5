using System.Security.Claims;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;
using Jukwaa.Open.Look;
using Jukwaa.Storage;

namespace Jukwaa.Web.Desk;

/// <summary>
/// Who sits at the desk in this request. Posts are asked for anew in each request, so that a post that was ended this minute is gone with the next click.
/// </summary>
internal sealed class Seat(IHttpContextAccessor access, DeskReading reading, DeskDoor door, Reference reference, Say say)
{
    private Task<Viewer>? _viewer;

    public DeskReading Reading => reading;

    public Reference Reference => reference;

    public string Language => say.Language;

    public DateOnly Today => reading.Today;

    private HttpContext Context => access.HttpContext!;

    private CancellationToken Stop => Context.RequestAborted;

    /// <summary>The person, with today's posts; nobody has no posts.</summary>
    public Task<Viewer> Viewer() =>
        _viewer ??= PersonOf(Context.User) is { } person ? reading.Viewer(person, Stop) : Task.FromResult(new Viewer(Guid.Empty, []));

    /// <summary>Does something as the post that allows it: that of <paramref name="office"/> where one is named.</summary>
    public async Task<Outcome> Do(May may, Office? office, params IReadOnlyList<Command> commands)
    {
        var viewer = await Viewer();
        var post = office is null ? viewer.For(may).FirstOrDefault() : viewer.Of(office, may) ?? viewer.For(may).FirstOrDefault();
        return post is null
            ? new(0, 0, Refusal.Forbidden("not-allowed", "Your post does not allow this."))
            : await door.Do(viewer, post, commands, Stop);
    }

    internal static Guid? PersonOf(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var person) && user.Identity is { IsAuthenticated: true } ? person : null;
}
