namespace Jukwaa.Web.Host;

/// <summary>Headers of every answer, unless the answer brings a stricter one: nothing runs, nothing is fetched from elsewhere, nobody frames us.</summary>
internal static class SafeHeaders
{
    private static readonly (string Name, string Value)[] Wanted =
    [
        (
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        ),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"),
        ("X-Frame-Options", "DENY"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), interest-cohort=()"),
    ];

    internal static void UseSafeHeaders(this WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                // At the last moment, because the error handler clears what was set before it.
                context.Response.OnStarting(Set, context.Response.Headers);
                return next(context);
            }
        );

    private static Task Set(object state)
    {
        var headers = (IHeaderDictionary)state;
        foreach (var (name, value) in Wanted)
        {
            headers.TryAdd(name, value);
        }

        return Task.CompletedTask;
    }
}
