using Jukwaa.Domain.Access;
using Jukwaa.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Jukwaa.Web.Desk;

/// <summary>
/// Every page of the desk, its address and what its reader must be allowed (null = only to be signed in), in this one table. Each is served twice: as written in English, under /sw in
/// Kiswahili. A page under /Desk that is not in it makes the host refuse to start.
/// </summary>
/// <param name="box">Whether this host is a box in a hall: it has a page of its own, and none of the centre's about boxes.</param>
internal sealed class DeskPages(bool box) : IPageRouteModelConvention, IPageApplicationModelConvention
{
    internal static readonly IReadOnlyDictionary<string, (string Address, May? May)> Table = new Dictionary<string, (string, May?)>(
        StringComparer.Ordinal
    )
    {
        // Whoever signed in without a post must be told so, and not that there is no such page.
        ["/Desk/Home/Home"] = ("desk", null),
        ["/Desk/Phones/Phones"] = ("desk/account/phones", May.RecordConcern),
        ["/Desk/Notices/Notices"] = ("desk/notices", May.UseDesk),
        ["/Desk/Filtered/Filtered"] = ("desk/filters", May.UseDesk),
        ["/Desk/Issues/Issues"] = ("desk/issues", May.UseDesk),
        ["/Desk/Issues/Issue"] = ("desk/issues/{id}", May.UseDesk),
        ["/Desk/Commitments/Commitments"] = ("desk/commitments", May.UseDesk),
        ["/Desk/Commitments/Commitment"] = ("desk/commitments/{id}", May.UseDesk),
        ["/Desk/Commitments/Make"] = ("desk/issues/{id}/promise", May.MakeCommitment),
        ["/Desk/Reviews/Reviews"] = ("desk/reviews", May.UseDesk),
        ["/Desk/Reviews/Plan"] = ("desk/reviews/new", May.ReviewCommitment),
        ["/Desk/Reviews/Session"] = ("desk/reviews/{id}", May.UseDesk),
        ["/Desk/Forums/Forums"] = ("desk/forums", May.UseDesk),
        ["/Desk/Forums/Plan"] = ("desk/forums/new", May.RunForum),
        ["/Desk/Forums/Forum"] = ("desk/forums/{id}", May.UseDesk),
        ["/Desk/Forums/Briefing"] = ("desk/forums/{id}/briefing", May.RunForum),
        [OfCentre] = ("desk/boxes", May.RunForum),
        [OfBox] = ("desk/box", May.RecordConcern),
        ["/Desk/Rollouts/Rollouts"] = ("desk/rollout", May.RunForum),
        ["/Desk/Rollouts/Rollout"] = ("desk/rollout/{id}", May.RunForum),
        ["/Desk/Rollouts/Stop"] = ("desk/rollout/{id}/stops/{place}", May.RunForum),
        ["/Desk/Taken/List"] = ("desk/forums/{id}/list", May.UseDesk),
        ["/Desk/Taken/Screen"] = ("desk/forums/{id}/screen", May.UseDesk),
        ["/Desk/Taken/Hall"] = ("desk/forums/{id}/hall", May.RunForum),
        ["/Desk/Taken/Entry"] = ("desk/forums/{id}/entries/{entry:guid}", May.RecordConcern),
        ["/Desk/Taken/Taken"] = ("desk/forums/{id}/taken/{entry:guid}", May.UseDesk),
        ["/Desk/Taken/Close"] = ("desk/forums/{id}/close", May.RunForum),
        ["/Desk/Files/File"] = ("desk/files/{hash:length(64)}", May.UseDesk),
        ["/Desk/Concerns/Concerns"] = ("desk/concerns", May.UseDesk),
        ["/Desk/Concerns/Concern"] = ("desk/concerns/{id}", May.UseDesk),
        ["/Desk/Concerns/Attached"] = ("desk/concerns/{id}/files/{hash:length(64)}", May.UseDesk),
        ["/Desk/Papers/Upload"] = ("desk/concerns/upload", May.RecordConcern),
        ["/Desk/Concerns/Record"] = ("desk/record", May.RecordConcern),
        ["/Desk/Suggestions/Suggestions"] = ("desk/suggestions", May.TriageConcern),
        ["/Desk/Concerns/Need"] = ("desk/need", May.RaiseNeed),
        ["/Desk/Oversight/Break"] = ("desk/break/{id}", May.BreakGlass),
        ["/Desk/Oversight/Oversight"] = ("desk/oversight", May.Oversee),
        ["/Desk/Board/Board"] = ("desk/board", May.ReadBoard),
        ["/Desk/Board/Brief"] = ("desk/brief/{slug?}", May.ReadBrief),
        ["/Desk/Audit/Audit"] = ("desk/audit", May.Audit),
        ["/Desk/People/People"] = ("desk/people", May.ManagePeople),
        ["/Desk/People/Invite"] = ("desk/people/invite", May.ManagePeople),
        ["/Desk/People/Person"] = ("desk/people/{id:guid}", May.ManagePeople),
    };

    private const string OfBox = "/Desk/Boxes/Box",
        OfCentre = "/Desk/Boxes/Boxes";

    public void Apply(PageRouteModel model)
    {
        if (!model.ViewEnginePath.StartsWith("/Desk/", StringComparison.Ordinal))
        {
            return;
        }

        if (!Table.TryGetValue(model.ViewEnginePath, out var page))
        {
            throw new InvalidOperationException($"The page {model.ViewEnginePath} has no address and permission in DeskPages.");
        }

        model.Selectors.Clear();
        foreach (var prefix in model.ViewEnginePath == (box ? OfCentre : OfBox) ? [] : (string[])["", "sw/"])
        {
            var selector = new SelectorModel { AttributeRouteModel = new() { Template = prefix + page.Address } };
            selector.EndpointMetadata.Add(new AuthorizeAttribute(page.May is { } may ? MayPolicies.Of(may) : SignInSetup.Policy));
            model.Selectors.Add(selector);
        }
    }

    public void Apply(PageApplicationModel model)
    {
        if (Table.ContainsKey(model.ViewEnginePath))
        {
            model.Filters.Add(new PrivateHeaders(script: model.ViewEnginePath == "/Desk/Rollouts/Rollout"));
        }
    }
}

/// <summary>A host that has people and no desk (some tests) has no pages of it.</summary>
internal sealed class NoDeskPages : IPageRouteModelConvention
{
    public void Apply(PageRouteModel model)
    {
        if (model.ViewEnginePath.StartsWith("/Desk/", StringComparison.Ordinal))
        {
            model.Selectors.Clear();
        }
    }
}
