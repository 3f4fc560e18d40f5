using Microsoft.AspNetCore.Mvc.Filters;

namespace Jukwaa.Open.Look;

/// <summary>Names in addresses are in lower case; people who read one aloud or type it on a phone need not know that.</summary>
internal sealed class OneSpelling : IResourceFilter
{
    private static readonly string[] Names = ["slug", "id"];

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        foreach (var name in Names)
        {
            if (context.RouteData.Values.TryGetValue(name, out var value) && value is string text)
            {
                context.RouteData.Values[name] = text.ToLowerInvariant();
            }
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext context) { }
}
