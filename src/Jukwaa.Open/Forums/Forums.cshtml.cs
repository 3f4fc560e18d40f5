using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jukwaa.Open.Forums;

internal sealed class ForumsModel(OpenRecord record) : PageModel
{
    public IReadOnlyList<ForumRow> Forums { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Forums = (await record.Forums(new(), Paging.From(limit: Paging.Most), cancel)).Items;
}
