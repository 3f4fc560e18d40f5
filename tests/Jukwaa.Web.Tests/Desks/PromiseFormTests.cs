using Jukwaa.Domain.Access;
using Jukwaa.Domain.Commitments;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Desks;

/// <summary>Promising in answer to an issue, reporting and claiming with proof, reviewing and opening again.</summary>
[Collection(Pages.Name)]
public sealed class PromiseFormTests(PageSite site)
{
    private const string Whole = "WordingEn=We patrol Mtongwe.&When=day&Due=2026-03-01&Much=number&Quantity=20 patrols";

    public static TheoryData<string, DateOnly?, decimal?> Kept =>
        new()
        {
            { Whole, new(2026, 3, 1), 20 },
            { "WordingSw=Tutapiga doria.&When=none&Much=none", null, null },
            { "WordingEn=We patrol.&When=none&Due=2026-03-01&Much=none&Quantity=20 patrols", null, null },
            { "WordingEn=We patrol.&When=day&Due=2026-01-14&Much=none", new(2026, 1, 14), null },
        };

    public static TheoryData<string, string> BadPromise =>
        new()
        {
            { "WordingEn=", "WordingEn" },
            { "WordingEn=  &WordingSw= ", "WordingEn" },
            { "When=", "When" },
            { "When=soon", "When" },
            { "Due=", "When" },
            { "Due=2026-01-13", "Due" },
            { "Due=kesho", "Due" },
            { "Due=2099-01-01", "Due" },
            { "Much=", "Much" },
            { "Much=lots", "Much" },
            { "Quantity=", "Much" },
            { "Quantity=many patrols", "Much" },
            { "Quantity=10 per cent", "Much" },
        };

    public static TheoryData<string, Role, string, string, string> Good =>
        new()
        {
            { "progress", Role.Responder, "TextEn=It has begun.", "ProgressReported", "progress.done.reported" },
            {
                "progress",
                Role.Responder,
                "TextSw=Imeanza.&Link=https://example.org/proof&Figure=12 officers",
                "ProgressReported",
                "progress.done.reported"
            },
            { "progress", Role.Responder, "TextEn=Done.&Claim=done&Figure=20 patrols", "ProgressReported", "progress.done.claimed" },
            { "progress", Role.Responder, "TextEn=Done.&Claim=done&Link=http://example.org/x", "ProgressReported", "progress.done.claimed" },
            { "review", Role.Supervisor, "Finding=Partial&TextEn=Half of it.&TextSw=Nusu yake.", "CommitmentReviewed", "review.done" },
            { "review", Role.Supervisor, "Finding=TooEarly&TextSw=Ni mapema mno.", "CommitmentReviewed", "review.done" },
        };

    public static TheoryData<string, Role, string, string> Bad =>
        new()
        {
            { "progress", Role.Responder, "", "TextEn" },
            { "progress", Role.Responder, "TextEn= &Claim=done&Figure=20 patrols", "TextEn" },
            { "progress", Role.Responder, "TextEn=Begun.&Link=ftp://example.org/x", "Link" },
            { "progress", Role.Responder, "TextEn=Begun.&Link=javascript:alert(1)", "Link" },
            { "progress", Role.Responder, "TextEn=Begun.&Link=the page", "Link" },
            { "progress", Role.Responder, "TextEn=Done.&Claim=done", "Upload" },
            { "review", Role.Supervisor, "", "Finding" },
            { "review", Role.Supervisor, "TextEn=Half of it.", "Finding" },
            { "review", Role.Supervisor, "Finding=Perfect&TextEn=All of it.", "Finding" },
            { "review", Role.Supervisor, "Finding=77&TextEn=All of it.", "Finding" },
            { "review", Role.Supervisor, "Finding=Kept", "TextEn" },
        };

    [Theory, MemberData(nameof(Kept))]
    public async Task A_promise_has_the_day_and_the_number_that_were_given_or_says_that_none_was(string typed, DateOnly? due, decimal? quantity)
    {
        var (issue, desk) = (await site.Issue(), await Police());
        var page = await desk.Get($"/desk/issues/{issue}/promise");
        var added = await site.Added(async () => await (await desk.Send(page, "promise", typed)).ShouldSay(desk, "promise.done.made"));
        added.ShouldBe([$"CommitmentMade by {desk.Actor}", $"ConcernMatched by {desk.Actor}"]);
        (await site.Added(() => desk.Send(page, "promise", typed))).ShouldBeEmpty();
        var id = await site.Ask<string>($"select id from desk.commitment where issue = '{issue}'");
        (await site.Ask<DateOnly?>($"select due_on from desk.commitment where id = '{id}'")).ShouldBe(due);
        (await site.Ask<decimal?>($"select quantity from desk.commitment where id = '{id}'")).ShouldBe(quantity);
        (await desk.Get("/desk/issues/" + issue)).Document.QuerySelectorAll($"a[href='/desk/commitments/{id}']").Length.ShouldBe(1);
    }

    [Theory, MemberData(nameof(BadPromise))]
    public async Task One_thing_wrong_with_a_promise_is_refused_at_its_field(string wrong, string field)
    {
        var (issue, desk) = (await site.Issue(), await Police());
        var bent = AtDesk.Fields(wrong).Select(f => f.Name).ToHashSet();
        var typed = string.Join('&', Whole.Split('&').Where(f => !bent.Contains(f.Split('=')[0])).Append(wrong));
        await Refused(desk, $"/desk/issues/{issue}/promise", "promise", typed, field);
    }

    [Fact]
    public async Task An_empty_promise_says_of_each_question_that_it_is_open_in_their_order()
    {
        var (issue, desk) = (await site.Issue(), await Police());
        var answer = await desk.Send($"/desk/issues/{issue}/promise", "promise", "");
        answer.ShouldRefuse(422, "promise", "");
        var links = answer.Document.QuerySelectorAll(".govuk-error-summary a").Select(a => a.GetAttribute("href"));
        links.ShouldBe(["#f-promise-WordingEn", "#f-promise-When", "#f-promise-Much"]);
    }

    [Fact]
    public async Task Nobody_promises_for_another_office()
    {
        var (issue, own) = (await site.Issue(), await site.Issue());
        var (police, chief) = (await Police(), await site.At(Role.Supervisor, "ngao@KE-01"));
        ((int)(await chief.Get($"/desk/issues/{issue}/promise")).Status).ShouldBe(404);
        ((int)(await chief.Get("/desk/issues/" + issue)).Status).ShouldBe(200);
        await site.Do(new Domain.Issues.RouteIssue(Guid.NewGuid(), issue, new("interior", "KE"), A.Words("The ministry pays.")));
        var form = AtDesk.Standing((await police.Get($"/desk/issues/{own}/promise")).Document.GetElementById("do-promise")!);
        var sent = form.Where(f => !Whole.Contains(f.Name + "=", StringComparison.Ordinal)).Concat(AtDesk.Fields(Whole)).ToList();
        (await site.Added(async () => ((int)(await police.Caller.Post($"/desk/issues/{issue}/promise", sent)).Status).ShouldBe(404))).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Good))]
    public async Task A_form_filled_in_well_is_done_once_and_says_so_once(string form, Role role, string typed, string fact, string done)
    {
        var (promise, desk) = (await Promise(), await Desk(role));
        var page = await desk.Get("/desk/commitments/" + promise);
        var added = await site.Added(async () => await (await desk.Send(page, form, typed)).ShouldSay(desk, done));
        added.ShouldBe([$"{fact} by {desk.Actor}"]);
        (await site.Added(() => desk.Send(page, form, typed))).ShouldBeEmpty("sent twice is done once");
    }

    [Theory, MemberData(nameof(Bad))]
    public async Task A_form_filled_in_badly_is_refused_at_its_field(string form, Role role, string typed, string field) =>
        await Refused(await Desk(role), "/desk/commitments/" + await Promise(), form, typed, field);

    [Theory, MemberData(nameof(Good))]
    public async Task What_changed_meanwhile_is_said_and_nothing_typed_is_lost(string form, Role role, string typed, string fact, string done)
    {
        (fact + done).ShouldNotBeEmpty();
        var (promise, desk) = (await Promise(), await Desk(role));
        var page = await desk.Get("/desk/commitments/" + promise);
        await site.Do(A.Progress(promise));
        (await site.Added(async () => (await desk.Send(page, form, typed)).ShouldRefuse(409, form, typed))).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_claimed_is_opened_again_with_a_reason()
    {
        var (promise, desk) = (await Promise(), await Desk(Role.Supervisor));
        (await desk.Get("/desk/commitments/" + promise)).Document.GetElementById("do-reopen").ShouldBeNull("nothing was claimed");
        await site.Do(A.Progress(promise, done: true));
        await Refused(desk, "/desk/commitments/" + promise, "reopen", "", "TextEn");
        var added = await site.Added(async () =>
            await (await desk.Send("/desk/commitments/" + promise, "reopen", "TextSw=Haikudumu.")).ShouldSay(desk, "promise.done.reopen")
        );
        added.ShouldBe([$"CommitmentReopened by {desk.Actor}"]);
    }

    [Theory]
    [InlineData("review", "Finding=Kept&TextEn=We did it.")]
    [InlineData("reopen", "TextEn=We did not.")]
    public async Task No_office_judges_itself(string form, string typed)
    {
        var (promise, commander) = (await Promise(), await site.At(Role.Supervisor, "nps@KE-01"));
        await site.Do(A.Progress(promise, done: true));
        var page = await commander.Get("/desk/commitments/" + promise);
        page.Document.GetElementById("do-" + form).ShouldBeNull();
        (await site.Added(async () => ((int)(await commander.Force(page.Path, "progress", form, typed)).Status).ShouldBe(403))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("progress", "TextEn=They have begun.", 403)]
    [InlineData("shred", "", 400)]
    public async Task No_office_reports_for_another(string form, string typed, int status)
    {
        var (promise, desk) = (await Promise(), await Desk(Role.Supervisor));
        var page = await desk.Get("/desk/commitments/" + promise);
        (await site.Added(async () => ((int)(await desk.Force(page.Path, "review", form, typed)).Status).ShouldBe(status))).ShouldBeEmpty();
        ((int)(await desk.Get("/desk/commitments/p-nowhere")).Status).ShouldBe(404);
    }

    private async Task Refused(AtDesk desk, string page, string form, string typed, string field)
    {
        var said = new List<string>();
        (
            await site.Added(async () =>
            {
                foreach (var language in (string[])["", "/sw"])
                {
                    var answer = await desk.Send(language + page, form, typed);
                    answer.ShouldRefuse(422, form, typed);
                    answer.ShouldLeadTo(form, field);
                    said.Add(answer.Errors);
                }
            })
        ).ShouldBeEmpty();
        said[1].ShouldNotBe(said[0], "in the language of the page");
    }

    private async Task<string> Promise()
    {
        if (await site.Ask<int>("select count(*) from desk.forum where id = 'mombasa-2025'") == 0)
        {
            await site.Do(A.Forum());
        }

        var id = $"p-{Guid.NewGuid():N}";
        await site.Do(A.Commitment(id));
        return id;
    }

    private Task<AtDesk> Police() => site.At(Role.Responder, "nps@KE-01");

    private Task<AtDesk> Desk(Role role) => role == Role.Responder ? Police() : site.At(role, "ngao@KE-01");
}
