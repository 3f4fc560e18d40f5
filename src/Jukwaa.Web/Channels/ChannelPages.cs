using Jukwaa.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Jukwaa.Web.Channels;

/// <summary>Which doors of the public a host has, from none to all.</summary>
internal enum PublicDoors
{
    None,

    /// <summary>Phones that join a hall: a box.</summary>
    Hall,
    All,

    /// <summary>Telephones are played on a page too.</summary>
    Demonstration,
}

/// <summary>
/// Every page by which somebody of the public speaks, in this one table; each in both languages, each Public. Nothing of them is kept by a browser or a proxy.
/// </summary>
internal sealed class ChannelPages(PublicDoors doors) : IPageRouteModelConvention, IPageApplicationModelConvention
{
    private const string Room = "/Channels/",
        Raise = "/Channels/Raise/Raise",
        Follow = "/Channels/Follow/Follow",
        Hall = "/Channels/Hall/Hall";

    /// <summary>Address by page, and from which doors on a host has it.</summary>
    internal static readonly IReadOnlyDictionary<string, (string Address, PublicDoors From)> Table = new Dictionary<string, (string, PublicDoors)>(
        StringComparer.Ordinal
    )
    {
        [Raise] = ("raise", PublicDoors.All),
        [Follow] = ("receipt", PublicDoors.All),
        ["/Channels/Follow/Phone"] = ("receipt/phone", PublicDoors.All),
        ["/Channels/Support/Support"] = ("support", PublicDoors.All),
        ["/Channels/Subscribe/Subscribe"] = ("follow", PublicDoors.All),
        ["/Channels/Subscribe/Agree"] = ("follow/agree/{token:length(32)}", PublicDoors.All),
        ["/Channels/Subscribe/Leave"] = ("follow/leave/{token:length(32)}", PublicDoors.All),
        ["/Channels/Hall/Join"] = ("hall", PublicDoors.Hall),
        [Hall] = ("hall/{code}", PublicDoors.Hall),
        ["/Channels/Hall/Now"] = ("hall/{code}/now", PublicDoors.Hall),
        ["/Channels/Hall/Add"] = ("hall/{code}/say", PublicDoors.Hall),
        ["/Channels/Hall/Trust"] = ("hall/{code}/trust", PublicDoors.Hall),
        ["/Channels/Hall/Screen"] = ("hall/screen/{secret:length(32)}", PublicDoors.Hall),
        ["/Channels/Simulator/Simulator"] = ("channels/simulator", PublicDoors.Demonstration),
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
        foreach (var prefix in page.From <= doors ? (string[])["", "sw/"] : [])
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
