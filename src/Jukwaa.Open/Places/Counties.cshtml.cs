using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jukwaa.Open.Places;

internal sealed class CountiesModel(OpenRecord record) : PageModel
{
    public IReadOnlyList<CountyTally> Counties { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Counties = await CountyTally.All(record, cancel);
}
