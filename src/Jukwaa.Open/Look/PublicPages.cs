using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Jukwaa.Open.Look;

/// <summary>Every public page and its address, in this one table. Each is served twice: as written in English, under /sw in Kiswahili.</summary>
internal sealed class PublicPages : IPageRouteModelConvention, IPageApplicationModelConvention
{
    // Shown whatever the method was that could not be served; all others are only read.
    private const string ErrorPage = "/Errors/Error";

    private static readonly Dictionary<string, string> Table = new(StringComparer.Ordinal)
    {
        ["/Home/Home"] = "",
        ["/Places/Counties"] = "counties",
        ["/Places/County"] = "counties/{slug}",
        ["/Forums/Forums"] = "forums",
        ["/Forums/Forum"] = "forums/{slug}",
        ["/Rollouts/Rollouts"] = "forums/rollout",
        ["/Rollouts/Rollout"] = "forums/rollout/{id}",
        ["/Forums/Sheet"] = "forums/{slug}/sheet",
        ["/Issues/Issue"] = "issues/{id}",
        ["/Concerns/Concerns"] = "concerns",
        ["/Concerns/Concern"] = "concerns/{id}",
        ["/Commitments/Commitments"] = "commitments",
        ["/Commitments/Commitment"] = "commitments/{id}",
        ["/Reviews/Reviews"] = "reviews",
        ["/Reviews/Review"] = "reviews/{id}",
        ["/Institutions/Institutions"] = "institutions",
        ["/Institutions/Institution"] = "institutions/{slug}",
        ["/Reports/National"] = "national",
        ["/Search/Search"] = "search",
        ["/About/About"] = "about",
        [ErrorPage] = "error/{code:int}",
    };

    /// <summary>The addresses without their language prefix, as route templates.</summary>
    internal static IReadOnlyCollection<string> Templates => Table.Values;

    public void Apply(PageRouteModel model)
    {
        if (!Table.TryGetValue(model.ViewEnginePath, out var template))
        {
            return;
        }

        model.Selectors.Clear();
        foreach (var prefix in (string[])["", "sw/"])
        {
            var selector = new SelectorModel { AttributeRouteModel = new() { Template = (prefix + template).TrimEnd('/') } };
            selector.EndpointMetadata.Add(new AllowAnonymousAttribute());
            if (model.ViewEnginePath != ErrorPage)
            {
                selector.EndpointMetadata.Add(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]));
            }

            model.Selectors.Add(selector);
        }
    }

    public void Apply(PageApplicationModel model)
    {
        if (Table.ContainsKey(model.ViewEnginePath))
        {
            model.Filters.Add(new SafeHeaders());
            model.Filters.Add(new OneSpelling());
        }
    }
}

/// <summary>Puts the look in place: pages by the table above, partials and layout from /Look, words by request.</summary>
internal static class LookSetup
{
    internal static IServiceCollection AddLook(this IServiceCollection services)
    {
        var pages = new PublicPages();
        services.AddHttpContextAccessor();
        services.AddScoped<Say>();
        services
            .AddRazorPages()
            .AddApplicationPart(Assembly.GetExecutingAssembly())
            .AddRazorPagesOptions(options =>
            {
                options.RootDirectory = "/";
                options.Conventions.Add(pages);
            })
            .AddRazorOptions(options => options.PageViewLocationFormats.Add("/Look/{0}.cshtml"));
        // Kiswahili, names and dashes are written as they are, not as entities: shorter and readable in the source.
        services.Configure<Microsoft.Extensions.WebEncoders.WebEncoderOptions>(options =>
            options.TextEncoderSettings = new(System.Text.Unicode.UnicodeRanges.All)
        );
        return services;
    }
}
