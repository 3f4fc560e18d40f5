using Jukwaa.Open.Commitments;
using Jukwaa.Open.Concerns;
using Jukwaa.Open.Forums;
using Jukwaa.Open.Institutions;
using Jukwaa.Open.Issues;
using Jukwaa.Open.Places;
using Jukwaa.Open.Reviews;
using Jukwaa.Open.Rollouts;
using Jukwaa.Open.Themes;
using Jukwaa.Open.Trust;
using Jukwaa.Open.Waiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Jukwaa.Open.Api;

/// <summary>The read API of the public record, under <c>/api/v1</c>.</summary>
internal static class OpenApiV1
{
    internal static void Map(IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1/").AllowAnonymous().AddEndpointFilter(Freshness.Filter);
        api.List<PlaceFilter, Place>(
            "places",
            "Places of Kenya",
            "Units from the country down to wards and census sub-counties. "
                + "With q, places by name as people type it, best first, with the name matched and a score from 0 to about 1.",
            PlaceReads.List
        );
        api.One<PlacePage>(
            "places",
            "One place",
            "By code (KE-01) or slug of a county or region, with what it lies in and what lies in it.",
            PlacePage.Read
        );
        api.List<ThemeFilter, Theme>("themes", "Themes", "The kinds of concern, who answers each and why.", ThemeReads.List);
        api.One<Theme>("themes", "One theme", "By key.", ThemeReads.Theme);
        api.List<InstitutionFilter, Institution>(
            "institutions",
            "Institutions",
            "Bodies that answer, with the counts of what lies with them.",
            InstitutionReads.List
        );
        api.One<InstitutionPage>("institutions", "One institution", "By key: its offices, promises, issues and themes.", InstitutionPage.Read);
        api.List<ForumFilter, ForumRow>("forums", "Forums", "Meetings held, in the order they were held.", ForumReads.Forums);
        api.One<ForumPage>("forums", "One forum", "What was heard, what was promised, what was done.", ForumPage.Read);
        api.List<ConcernFilter, ConcernRow>("concerns", "Concerns", "What people raised, by county and number.", ConcernReads.Concerns);
        api.One<ConcernPage>(
            "concerns",
            "One concern",
            "With the issue it belongs to, the commitments that answer it, and its timeline.",
            ConcernPage.Read
        );
        api.List<IssueFilter, IssueRow>("issues", "Issues", "What concerns of one place and theme share, and who must answer.", IssueReads.Issues);
        api.One<IssuePage>("issues", "One issue", "With its concerns, the commitments that answer them, and its timeline.", IssuePage.Read);
        api.List<CommitmentFilter, CommitmentRow>(
            "commitments",
            "Commitments",
            "What was promised; late first unless sorted otherwise.",
            CommitmentReads.Commitments
        );
        api.One<CommitmentPage>("commitments", "One commitment", "With the concerns it answers and why, and its timeline.", CommitmentPage.Read);
        api.List<ReviewFilter, ReviewRow>(
            "reviews",
            "Review sessions",
            "In which promises are held against what was done: overdue first, then what is to come, then what is over.",
            ReviewReads.Reviews
        );
        api.One<ReviewPage>("reviews", "One review session", "With its agenda, each decision and its reason, and its timeline.", ReviewPage.Read);
        api.List<RolloutFilter, RolloutRow>(
            "rollouts",
            "Plans of forums to come",
            "In which order and on which days forums are held next, as published; the latest first.",
            RolloutFilter.Read
        );
        api.One<RolloutPlan>(
            "rollouts",
            "One plan of forums to come",
            "With its stops in the order of their days, why each stands where it stands, and what changed with the latest edition.",
            RolloutPlan.Read
        );
        api.List<TrustFilter, TrustAnswer>(
            "trust",
            "Trust, measured in halls",
            "What people in the halls of closed forums answered to three questions before, after and three months later: how many were asked and how many said yes, "
                + "with the Wilson score interval of 95 %. Of fewer than 30 nothing is told. Those who sat in a hall and chose to answer are no sample of a place.",
            TrustFilter.Read
        );
        api.Figure<AnswerTimesFilter, AnswerTimes>(
            "answer-times",
            "GetAnswerTimes",
            "How long people wait for an answer",
            "Product-limit estimate (Kaplan-Meier) over public issues: days from the first concern to the answer of the office, those still waiting counted up "
                + "to today. Shares from 0 to 1 with intervals of 95 %. Issues without a known day are counted in withoutDate; a promise is not an answer.",
            AnswerTimes.Read
        );
    }
}
