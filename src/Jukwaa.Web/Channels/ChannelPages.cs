using Jukwaa.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Jukwaa.Web.Channels;

/// <summary>
/// Every page by which somebody of the public speaks, in this one table; each in both languages, each Public. Nothing of them is kept by a browser or a proxy.
/// </summary>
/// <param name="demo">Whether it is a demonstration; null = this host has no public doors.</param>
internal sealed class ChannelPages(bool? demo) : IPageRouteModelConvention, IPageApplicationModelConvention
{
    private const string Room = "/Channels/",
        Raise = "/Channels/Raise/Raise",
        Follow = "/Channels/Follow/Follow",
        Hall = "/Channels/Hall/Hall";

    /// <summary>Address by page, and whether it is there in a demonstration only.</summary>
    internal static readonly IReadOnlyDictionary<string, (string Address, bool DemoOnly)> Table = new Dictionary<string, (string, bool)>(
        StringComparer.Ordinal
    )
    {
        [Raise] = ("raise", false),
        [Follow] = ("receipt", false),
        ["/Channels/Follow/Phone"] = ("receipt/phone", false),
        ["/Channels/Support/Support"] = ("support", false),
        ["/Channels/Subscribe/Subscribe"] = ("follow", false),
        ["/Channels/Subscribe/Agree"] = ("follow/agree/{token:length(32)}", false),
        ["/Channels/Subscribe/Leave"] = ("follow/leave/{token:length(32)}", false),
        ["/Channels/Hall/Join"] = ("hall", false),
        [Hall] = ("hall/{code}", false),
        ["/Channels/Hall/Now"] = ("hall/{code}/now", false),
        ["/Channels/Hall/Add"] = ("hall/{code}/say", false),
        ["/Channels/Hall/Trust"] = ("hall/{code}/trust", false),
        ["/Channels/Hall/Screen"] = ("hall/screen/{secret:length(32)}", false),
        ["/Channels/Simulator/Simulator"] = ("channels/simulator", true),
    };

    public void Apply(PageRouteModel model)
    {
        if (!model.ViewEnginePath.StartsWith(Room, StringComparison.Ordinal))
        {
            return;
        }

        if (!Table.TryGetValue(model.ViewEnginePath, out var page))
        {
            throw new InvalidOperationException($"The page {model.ViewEnginePath} has no address in ChannelPages.");
        }

        model.Selectors.Clear();
        foreach (var prefix in demo is { } inDemo && (inDemo || !page.DemoOnly) ? (string[])["", "sw/"] : [])
        {
            var selector = new SelectorModel { AttributeRouteModel = new() { Template = prefix + page.Address } };
            selector.EndpointMetadata.Add(new AllowAnonymousAttribute());
            model.Selectors.Add(selector);
        }
    }

    public void Apply(PageApplicationModel model)
    {
        if (Table.ContainsKey(model.ViewEnginePath))
        {
            // A draft on the device, photos that are made smaller there, and the screen of a hall that comes by itself; all of these pages work without.
            model.Filters.Add(new PrivateHeaders(script: model.ViewEnginePath is Raise or Follow or Hall));
        }
    }
}
