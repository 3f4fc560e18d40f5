namespace Jukwaa.Web.Host;

/// <summary>
/// Whoever may GET may ask for the headers alone. Routes know GET only, so HEAD runs as GET; the server still knows what was asked and drops the body.
/// The description of the API stays free of a twin for each operation.
/// Phones of OpenRosa ask by HEAD for what has no GET, and their digest is of the method.
/// </summary>
internal static class Heads
{
    internal static void UseHeads(this WebApplication app) =>
        app.Use(
            async (context, next) =>
            {
                if (
                    !HttpMethods.IsHead(context.Request.Method)
                    || context.Request.Path.StartsWithSegments(Capture.OpenRosa.OpenRosaDoors.Root, StringComparison.OrdinalIgnoreCase)
                )
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
