using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Desk.People;

/// <summary>Officers and the posts that are held today. Whoever gives posts reads no concern.</summary>
internal sealed class PeopleModel(Seat seat, Say say, PostReads reads) : DeskPage(seat, say)
{
    public IReadOnlyList<Officer> Officers { get; private set; } = [];

    public async Task OnGetAsync() => Officers = await reads.Officers(Seat.Today, Stop);

    protected override async Task<IActionResult> Again()
    {
        await OnGetAsync();
        return Page();
    }
}
