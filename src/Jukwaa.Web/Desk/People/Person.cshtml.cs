using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Desk.Issues;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Desk.People;

/// <summary>One officer: posts given and ended, a link to get in, a way back in, and being forgotten.</summary>
internal sealed class PersonModel(Seat seat, Say say, PostReads reads, Storage.People people) : DeskPage(seat, say)
{
    public Storage.Person? Officer { get; private set; }

    public Guid Id { get; private set; }

    public IReadOnlyList<PostLine> Posts { get; private set; } = [];

    /// <summary>Posts of others that could take work over.</summary>
    public IReadOnlyList<PostLine> Others { get; private set; } = [];

    public IReadOnlyList<Choice> Offices { get; private set; } = [];

    /// <summary>The way in that was made just now; shown once.</summary>
    public string? Link { get; private set; }

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public string? Office { get; set; }

    [BindProperty]
    public string? Clearance { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? Until { get; set; }

    [BindProperty]
    public string? Successor { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    // The way in is shown once; whoever pressed twice saw only the second answer.
    protected override bool IsTold => Form != "recover";

    private string Here => "/desk/people/" + Id;

    private Words Why => Words(Say.Language, Reason);

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id) || Officer is null)
        {
            return NotFound();
        }

        return Form switch
        {
            "give" => await Give(),
            "end" => await End(),
            "link" => await Show(await people.Invite(id, Stop)),
            "recover" => await Recover(),
            "forget" => await Forget(),
            _ => BadRequest(),
        };
    }

    private async Task<IActionResult> Give()
    {
        if (
            !Enum.GetNames<Role>().Contains(Role)
            || !Enum.GetNames<Clearance>().Contains(Clearance)
            || !Seat.Reference.Has(IssueModel.OfficeOf(Office ?? ""))
        )
        {
            ModelState.AddModelError(nameof(Office), Say["people.post.wrong"]);
            HttpContext.Response.StatusCode = 422;
            return Page();
        }

        PostDetails details = new(
            Id,
            Enum.Parse<Role>(Role!),
            IssueModel.OfficeOf(Office!),
            Enum.Parse<Clearance>(Clearance!),
            From ?? Seat.Today,
            Until
        );
        return await Do(Here, "people.done.given", May.ManagePeople, null, new GivePost(CommandId, $"post-{CommandId:N}", details));
    }

    private async Task<IActionResult> End()
    {
        if (Posts.All(p => p.Id != Of))
        {
            return NotFound();
        }

        var next = string.IsNullOrEmpty(Successor) ? null : Successor;
        return await Do(Here, "people.done.ended", May.ManagePeople, null, new EndPost(CommandId, Of!, Until ?? Seat.Today, next, Why));
    }

    /// <summary>The fact first: nobody is let in again without a recorded reason.</summary>
    private async Task<IActionResult> Recover()
    {
        var outcome = await Seat.Do(May.ManagePeople, null, new RecoverAccess(CommandId, Id.ToString(), Why));
        if (outcome.Refusal is { } refusal)
        {
            Refuse(refusal);
            return await Again();
        }

        return await Show(await people.Recover(Id, Stop));
    }

    private async Task<IActionResult> Forget()
    {
        if (Posts.Any(p => p.EndedOn is null && (p.UntilOn is null || p.UntilOn >= Seat.Today)))
        {
            ModelState.AddModelError(nameof(Reason), Say["people.forget.posts"]);
            HttpContext.Response.StatusCode = 409;
            return Page();
        }

        var outcome = await Seat.Do(May.ManagePeople, null, new ForgetOfficer(CommandId, Id.ToString(), Why));
        if (outcome.Refusal is { } refusal)
        {
            Refuse(refusal);
            return await Again();
        }

        await people.Forget(Id, Stop);
        Done = "people.done.forgotten";
        return Redirect(Say.To("/desk/people"));
    }

    private async Task<IActionResult> Show(Invitation? invitation)
    {
        Link = invitation is null ? null : $"{Request.Scheme}://{Request.Host}{Say.To("/sign-in/invitation/" + invitation.Token)}";
        await Load(Id);
        return Page();
    }

    private async Task<bool> Load(Guid id)
    {
        Id = id;
        Officer = await people.Find(id, Stop);
        Posts = await reads.Posts(id, Say.Language, Seat.Today, Stop);
        Others = [.. (await reads.Posts(null, Say.Language, Seat.Today, Stop)).Where(p => p.Person != id)];
        Offices = await Seat.Reading.Offices(Viewer, Say.Language, null, Stop);
        return Officer is not null || Posts.Count > 0;
    }

    protected override async Task<IActionResult> Again()
    {
        await Load(Id);
        return Page();
    }
}
