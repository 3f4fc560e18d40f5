namespace Jukwaa.Web.Host;

/// <summary>
/// Whoever may GET may ask for the headers alone. Routes know GET only, so HEAD runs as GET; the server still knows what was asked and drops the body.
/// The description of the API stays free of a twin for each operation.
/// </summary>
internal static class Heads
{
    internal static void UseHeads(this WebApplication app) =>
        app.Use(
            async (context, next) =>
            {
                if (!HttpMethods.IsHead(context.Request.Method))
                {
                    await next(context);
                    return;
                }

                context.Request.Method = HttpMethods.Get;
                try
                {
                    await next(context);
                }
                finally
                {
                    // The log names what was asked, and an error page is again asked for by HEAD.
                    context.Request.Method = HttpMethods.Head;
                }
            }
        );
}
