using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jukwaa.Open.Rollouts;

/// <summary>The plans of forums to come that were published.</summary>
internal sealed class RolloutsModel(OpenRecord record) : PageModel
{
    public IReadOnlyList<RolloutRow> Rollouts { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Rollouts = await RolloutRow.All(record, cancel);
}
