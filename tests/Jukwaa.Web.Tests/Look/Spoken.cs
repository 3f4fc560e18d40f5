using System.Xml.Linq;
using Jukwaa.Open.Look;
using Jukwaa.Web.Tests.Host;
using Microsoft.AspNetCore.Http;

namespace Jukwaa.Web.Tests.Look;

/// <summary>A page's voice without a page, and what its words and signs are held against.</summary>
internal static class Spoken
{
    internal static Say In(string language) => At(language == "sw" ? "/sw" : "/");

    internal static Say At(string path, string query = "")
    {
        var context = new DefaultHttpContext();
        context.Request.Path = path;
        context.Request.QueryString = new(query);
        return new(new HttpContextAccessor { HttpContext = context });
    }

    /// <summary>Ids of the symbols of the sprite.</summary>
    internal static IReadOnlySet<string> Icons { get; } =
        XDocument
            .Parse(Resource("assets/icons.svg"))
            .Descendants()
            .Where(e => e.Name.LocalName == "symbol")
            .Select(e => e.Attribute("id")!.Value)
            .ToHashSet();

    internal static string Css { get; } = Resource("assets/jukwaa.css");

    internal static string Schema { get; } = File.ReadAllText(Path.Combine(Checkout.Root, "src", "Jukwaa.Storage", "Migrations", "003_open.sql"));

    /// <summary>The migrations that follow it; what they say of a column counts.</summary>
    internal static string SchemaSince { get; } =
        string.Join(
            '\n',
            Directory
                .GetFiles(Path.Combine(Checkout.Root, "src", "Jukwaa.Storage", "Migrations"), "*.sql")
                .Order(StringComparer.Ordinal)
                .Select(File.ReadAllText)
        );

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(Say).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
