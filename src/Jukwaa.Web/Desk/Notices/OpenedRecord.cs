using Jukwaa.Storage;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jukwaa.Web.Desk.Notices;

/// <summary>Whoever opens a record has seen its notices.</summary>
internal sealed class OpenedRecord(NoticeReads notices) : IAsyncPageFilter
{
    private static readonly Dictionary<string, string> _kinds = new(StringComparer.Ordinal)
    {
        ["/Desk/Issues/Issue"] = "issue",
        ["/Desk/Commitments/Commitment"] = "commitment",
        ["/Desk/Concerns/Concern"] = "concern",
        ["/Desk/Forums/Forum"] = "forum",
    };

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (
            (await next()).Result is PageResult
            && HttpMethods.IsGet(http.Request.Method)
            && _kinds.TryGetValue(context.ActionDescriptor.ViewEnginePath, out var kind)
            && Seat.PersonOf(http.User) is { } person
            && http.GetRouteValue("id") is string id
        )
        {
            await notices.MarkOpened(person, kind, id, http.RequestAborted);
        }
    }
}
