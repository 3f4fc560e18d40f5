using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Kernel;
using Jukwaa.Open.Forums;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Desk.Forums;

/// <summary>Plans a forum: a county, a part of it where one is meant, a day, a venue, what is talked about and who is invited.</summary>
internal sealed class PlanModel(Seat seat, Say say, Database database) : DeskPage(seat, say)
{
    [BindProperty(SupportsGet = true)]
    public string? County { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Place { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? Venue { get; set; }

    /// <summary>Themes that were ticked.</summary>
    [BindProperty]
    public string[] Themes { get; set; } = [];

    /// <summary>Groups that were ticked.</summary>
    [BindProperty]
    public string[] Groups { get; set; } = [];

    /// <summary>Counties in which the reader may plan.</summary>
    public IReadOnlyList<(string Value, string Word)> Counties { get; private set; } = [];

    public PlanFields? Fields { get; private set; }

    /// <summary>The latest forum of the county that was closed; null = none.</summary>
    public LastForum? Last { get; private set; }

    private IReadOnlyList<Share> Gaps { get; set; } = [];

    /// <summary>Who was missed there: parts of the people of whom fewer than their share came, and groups that were invited and not there.</summary>
    public IEnumerable<string> Missed =>
        Gaps.Select(g => Say["hall.part." + g.Key]).Concat((Last?.Absent ?? []).Select(g => Fields!.Groups.WordOf(g)));

    /// <summary>Whether the form was not sent yet.</summary>
    public bool IsFresh => Sent != "plan";

    public string CountyName => Seat.Reference.Places[County!].Name;

    public Field Agenda => Fields!.Agenda(Say, "plan", Themes, Sent == "plan");

    public Field Guests => Fields!.Guests(Say, "plan", Groups, Sent == "plan");

    public async Task OnGetAsync()
    {
        Counties = Near.Counties(Seat.Reference, Viewer.For(May.RunForum));
        County = Filters.OneOf(County, Counties.Select(c => c.Value)) ?? (Counties.Count == 1 ? Counties[0].Value : null);
        Fields = County is { } county ? await PlanFields.Of(Seat, Viewer, Say, county, Stop) : null;
        Last = County is { } here ? await Seat.Reading.LastForum(Viewer, here, Stop) : null;
        Gaps = Last is { Came: { Count: > 0 } came } ? [.. Halls.Of(came, await Seat.Reading.Census(Viewer, County!, Stop)).Gaps] : [];
        if (IsFresh)
        {
            // What most speaks for, and whoever was missed; a person takes off what they do not mean.
            var missed = Gaps.Select(Halls.GroupOf).OfType<string>().Concat(Last?.Absent ?? []);
            Themes = [.. (Fields?.Themes ?? []).Proposed().Select(t => t.Key)];
            Groups = [.. missed.Where(g => Fields?.Groups.Any(c => c.Value == g) ?? false).Distinct()];
        }
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await OnGetAsync();
        (Themes, Groups) = ([.. Themes.OfType<string>().Distinct()], [.. Groups.OfType<string>().Distinct()]);
        Check();
        if (!ModelState.IsValid)
        {
            HttpContext.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var (place, venue) = (string.IsNullOrEmpty(Place) ? null : Place, Both(Venue, Venue));
        var slug = Seat.Reference.Places.GetValueOrDefault(place ?? County!)?.Slug ?? Seat.Reference.Places[County!].Slug;
        var id = await database.FreeForumId($"{slug}-{PlanFields.IsoDay(On!.Value)}", Stop);
        ForumDetails details = new(County!, null, false, Period.Day(On.Value), default, venue.Ref, Themes, Groups, [], default, [], place);
        return await Do("/desk/forums/" + id, "forums.done.planned", May.RunForum, Post!.Office, new PlanForum(CommandId, id, details, [venue]));
    }

    /// <summary>The post that plans it: the first that may and reaches the county.</summary>
    private HeldPost? Post => Viewer.For(May.RunForum).FirstOrDefault(p => County is not null && p.Reaches(Seat.Reference.Places[County].Path));

    private void Check()
    {
        if (Post is null)
        {
            ModelState.AddModelError("", Say["refusal.forum-county"]);
        }

        if (On is null && ModelState[nameof(On)] is not { Errors.Count: > 0 })
        {
            ModelState.AddModelError(nameof(On), Say["forums.on.missing"]);
        }

        if (string.IsNullOrWhiteSpace(Venue))
        {
            ModelState.AddModelError(nameof(Venue), Say["forums.venue.missing"]);
        }
    }

    protected override async Task<IActionResult> Again()
    {
        await OnGetAsync();
        return Page();
    }
}
