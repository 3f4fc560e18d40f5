using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Desk.Reviews;

/// <summary>Review sessions within reach: what should have been held, what is to come, what is over.</summary>
internal sealed class ReviewsModel(Seat seat, Say say) : DeskPage(seat, say)
{
    public DeskReviews Found { get; private set; } = null!;

    public async Task OnGetAsync([FromQuery(Name = "page")] int number = 1) =>
        Found = await Seat.Reading.Reviews(Viewer, Say.Language, new(number), Stop);

    protected override async Task<IActionResult> Again()
    {
        await OnGetAsync();
        return Page();
    }
}
