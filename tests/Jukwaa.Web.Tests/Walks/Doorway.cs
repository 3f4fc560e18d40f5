using Jukwaa.Domain.Access;
using Jukwaa.Web.Cli;
using Jukwaa.Web.Desk;
using Jukwaa.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;

namespace Jukwaa.Web.Tests.Walks;

/// <summary>An endpoint of the host with an address to knock at.</summary>
/// <param name="Template">As the host routes it.</param>
/// <param name="Address">With something real in place of each parameter.</param>
/// <param name="Public">Whether the endpoint says so.</param>
internal sealed record Doorway(string Template, string Address, bool Public)
{
    /// <summary>What stands for the parameter after this part of an address.</summary>
    private static readonly Dictionary<string, string> _real = new(StringComparer.Ordinal)
    {
        ["issues"] = "mombasa-gangs",
        ["concerns"] = "mombasa-c1",
        ["break"] = "mombasa-c1",
        ["commitments"] = "mombasa-p10",
        ["people"] = DemoOfficers.All[0].Id.ToString(),
        ["brief"] = "mombasa",
        ["counties"] = "mombasa",
        ["forums"] = DeskSite.Forum,
        ["institutions"] = "nps",
        ["places"] = "KE-01",
        ["themes"] = "gangs",
        ["reviews"] = DeskSite.Review,
        ["rollout"] = DeskSite.Rollout,
        ["stops"] = "KE-C001",
        ["entries"] = DeskSite.Entry,
        ["error"] = "404",
        ["file"] = DeskSite.Entry,
        ["taken"] = DeskSite.Entry,
        ["files"] = new string('a', 64),
    };

    internal string Language => Template.StartsWith("sw/", StringComparison.Ordinal) ? "/sw" : "";

    /// <summary>Whether it depends on what is asked for; a door that only takes in has nothing to read.</summary>
    internal bool Asks => Template.Contains('{', StringComparison.Ordinal) || Template is "capture/sync" or "capture/file/{entry:guid}";

    /// <summary>The same address in English, as the tables of pages have it.</summary>
    private string Bare => Language.Length > 0 ? Template[3..] : Template;

    /// <summary>Whether it belongs to the pages of signing in, which answer those who are in otherwise.</summary>
    internal bool OfSignIn => SignedPages.All.Values.Any(p => p.Address == Bare);

    /// <summary>Whether it is for phones with a key, which no session opens.</summary>
    internal bool OfPhones => Template.StartsWith("openrosa/", StringComparison.Ordinal);

    /// <summary>Whether the tables, and not the endpoint itself, say that this officer may; null = anybody who is signed in.</summary>
    internal bool Opens(Role role)
    {
        var page = DeskPages.Table.Values.FirstOrDefault(p => p.Address == Bare);
        if (Template is "capture/kit" or "capture/sync" or "capture/file/{entry:guid}")
        {
            return Permissions.Allows(role, May.RecordConcern);
        }

        return page.Address is null || page.May is not { } may || Permissions.Allows(role, may);
    }

    internal static IReadOnlyList<Doorway> All(DeskSite site) =>
        [
            .. ((IEndpointRouteBuilder)site.Host)
                .DataSources.SelectMany(s => s.Endpoints)
                .OfType<RouteEndpoint>()
                .Select(e => Of(e.RoutePattern.RawText!.Trim('/'), e.Metadata.GetMetadata<IAllowAnonymous>() is not null))
                .DistinctBy(d => d.Template),
        ];

    private static Doorway Of(string template, bool open)
    {
        var parts = template.Split('/');
        for (var n = 1; n < parts.Length; n++)
        {
            parts[n] = parts[n].StartsWith('{') ? _real.GetValueOrDefault(parts[n - 1], "nothing") : parts[n];
        }

        return new(template, "/" + string.Join('/', parts), open);
    }
}
