using Jukwaa.Domain.Access;
using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Kernel;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Voices;

/// <summary>Those who raised it are asked what became of it, on their own telephone.</summary>
[Collection(TheVoices.Name)]
public sealed class AskedTests(VoiceSite site)
{
    private static readonly Words _words = A.Words("More patrols.", "Doria zaidi.");

    [Fact]
    public async Task An_answer_is_told_and_a_contest_opens_the_issue_again_and_moves_it_up()
    {
        var voice = await Heard();
        await site.Answered(voice.Issue);
        await site.Answer();
        var asked = site.Phones.On(voice.Number)[^1];
        asked.ShouldBe(
            "Jukwaa: kuna jibu kwa uliyotuambia. Je, limeisha? Jibu 1 ndiyo, 2 hapana, 3 bado linaendelea. Zaidi: jukwaa.example.go.ke/receipt"
        );
        (await site.Say(voice.Number, "3")).ShouldContain("inapaswa kujibu tena");
        var (response, above, unsettled) = (
            await site.List<(string?, string, int)>("select response, escalated_to[1], unsettled from desk.issue where id = @Issue", voice)
        ).Single();
        (response, above, unsettled).ShouldBe((null, "nps@KE-300", 0));
        (await Events(voice.Issue)).ShouldBe(["SituationTold told-still-happening", "IssueReopened ", "IssueEscalated nps@KE-300"]);
    }

    [Fact]
    public async Task Asked_once_and_a_second_answer_is_asked_of_anew()
    {
        var voice = await Heard();
        await site.Answered(voice.Issue);
        await site.Answer();
        await site.Answer();
        Asked(voice.Number).ShouldBe(1);
        await site.Say(voice.Number, "hapana");
        await site.Answered(voice.Issue);
        await site.Answer();
        Asked(voice.Number).ShouldBe(2);
        await site.Say(voice.Number, "1");
        (await site.List<(string?, int)>("select response, settled from desk.issue where id = @Issue", voice)).ShouldBe([("Accepted", 1)]);
    }

    [Fact]
    public async Task Silence_is_not_yes()
    {
        var voice = await Heard();
        await site.Answered(voice.Issue);
        await site.Answer();
        site.Clock.Now += TimeSpan.FromDays(15);
        await site.Answer();
        (await site.List<(string?, int, int)>("select response, settled, unsettled from desk.issue where id = @Issue", voice)).ShouldBe([
            ("Accepted", 0, 0),
        ]);
        (await site.Say(voice.Number, "1")).ShouldContain("andika kaunti yako", customMessage: "too late to be an answer to the question");
    }

    [Fact]
    public async Task Who_wants_no_messages_is_not_asked()
    {
        var silent = await Heard(wantsReplies: false);
        var stopped = await Heard();
        await site.Say(stopped.Number, "ACHA");
        await site.Answered(silent.Issue);
        await site.Answered(stopped.Issue);
        await site.Answer();
        Asked(silent.Number).ShouldBe(0);
        Asked(stopped.Number).ShouldBe(0);
    }

    [Fact]
    public async Task A_claim_that_it_is_done_is_asked_of_each_who_raised_it()
    {
        var (one, other) = (await Heard(), await Heard());
        await site.Do(new GatherConcern(Guid.NewGuid(), other.Concern, one.Issue));
        var promise = await Promised(one);
        await site.Do(new MatchConcern(Guid.NewGuid(), promise, other.Concern, _words, "editors"));
        await Claimed(promise);
        await site.Answer();
        site.Phones.On(one.Number)[^1].ShouldStartWith("Jukwaa: inasemekana ahadi");
        site.Phones.On(other.Number)[^1].ShouldStartWith("Jukwaa: inasemekana ahadi");
        await site.Say(one.Number, "1");
        (await Standing(promise)).ShouldBe("done", "one voice is not a community");
        await site.Say(other.Number, "2");
        (await Standing(promise)).ShouldBe("disputed");
        var verifiers = await site.List<string>(
            "select body ->> 'verifier' from ledger.fact where stream = @stream and type = 'DeliveryVerified'",
            new { stream = "commitment/" + promise }
        );
        verifiers.Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task What_one_person_says_of_two_matters_cannot_be_put_together()
    {
        var voice = await Heard();
        await Claimed(await Promised(voice));
        await site.Answer();
        await site.Say(voice.Number, "2");
        var hashes = await site.List<string>(
            "select body ->> 'verifier' from ledger.fact where type in ('DeliveryVerified', 'SituationTold') and seq > (select max(seq) - 10 from ledger.fact)"
        );
        hashes.Count.ShouldBeGreaterThan(1);
        hashes.ShouldBeUnique();
        hashes.ShouldNotContain(Convert.ToHexStringLower(site.Key.LineOf(voice.Number)));
    }

    [Fact]
    public async Task After_four_weeks_without_an_answer_somebody_asks_and_again_four_weeks_later()
    {
        var voice = await Heard();
        site.Clock.Now += TimeSpan.FromDays(27);
        await site.Minute();
        await site.Answer();
        Asked(voice.Number).ShouldBe(0);
        site.Clock.Now += TimeSpan.FromDays(1);
        await site.Minute();
        await site.Answer();
        site.Phones.On(voice.Number)[^1].ShouldContain("hakuna jibu bado");
        await site.Say(voice.Number, "3");
        (await site.List<int>("select unsettled from desk.issue where id = @Issue", voice)).ShouldBe([1]);
        await site.Minute();
        await site.Answer();
        Asked(voice.Number).ShouldBe(1);
        site.Clock.Now += TimeSpan.FromDays(29);
        await site.Minute();
        await site.Answer();
        Asked(voice.Number).ShouldBe(2);
    }

    [Fact]
    public async Task One_question_waits_for_its_answer_before_the_next_is_asked()
    {
        var voice = await Heard();
        await site.Answered(voice.Issue);
        await Claimed(await Promised(voice));
        await site.Answer();
        Asked(voice.Number).ShouldBe(1);
        await site.Bring(voice.Number, "1");
        await site.Answer();
        Asked(voice.Number).ShouldBe(2);
    }

    [Fact]
    public async Task A_concern_between_question_and_answer_is_a_concern()
    {
        var voice = await Heard();
        await site.Answered(voice.Issue);
        await site.Answer();
        VoiceSite.ReceiptIn(await site.Say(voice.Number, "NAKURU barabara ya shule imekatika kabisa")).ShouldNotBeNull();
    }

    [Fact]
    public async Task With_the_receipt_it_is_said_on_the_web_and_by_the_menus_too()
    {
        var voice = await Heard();
        await site.Answered(voice.Issue);
        using var somebody = site.Somebody();
        (string, string)[] told = [("Code", voice.Receipt.Code), ("Go", "tell"), ("FormId", "a")];
        (await somebody.Post("/receipt", told)).Errors.ShouldNotBeEmpty();
        (await somebody.Post("/receipt", [.. told, ("Told", "NotDone")])).Document.QuerySelector(".done").ShouldNotBeNull();
        (await site.List<string?>("select response from desk.issue where id = @Issue", voice)).ShouldBe([null]);
        await site.Answered(voice.Issue);
        var phone = new Handset(site.Address, site.NewNumber());
        await phone.Dial();
        await phone.Press("1", "2", voice.Receipt.Code, "2");
        (await phone.Press("1")).ShouldContain("tumeandika");
        (await site.List<(string?, int)>("select response, settled from desk.issue where id = @Issue", voice)).ShouldBe([("Accepted", 1)]);
    }

    [Fact]
    public async Task Before_anybody_has_read_it_there_is_nothing_to_say()
    {
        var receipt = VoiceSite.ReceiptIn(await site.Say(site.NewNumber(), "NAROK simba wameua ng'ombe wanne"));
        using var somebody = site.Somebody();
        var answer = await somebody.Post("/receipt", [("Code", receipt.Code), ("Go", "tell"), ("Told", "Done")]);
        answer.Errors.ShouldContain("Nobody has read it yet");
    }

    private int Asked(string number) => site.Phones.On(number).Count(t => t.Contains("Jibu 1", StringComparison.Ordinal));

    private async Task<Spoken> Heard(bool wantsReplies = true)
    {
        var number = site.NewNumber();
        var receipt = VoiceSite.ReceiptIn(await site.Say(number, "MOMBASA magenge yanavamia watu usiku kwa kivuko"));
        if (wantsReplies)
        {
            await site.Say(number, "NDIYO");
        }

        var (concern, issue) = (await site.ConcernOf(receipt), "i-" + Guid.NewGuid().ToString("N"));
        await site.Do(
            new CodeConcern(Guid.NewGuid(), concern, "gangs", "KE-01", ["residents"], _words),
            new OpenIssue(Guid.NewGuid(), issue, "KE-01", "gangs", Period.Day(site.Today)),
            new GatherConcern(Guid.NewGuid(), concern, issue)
        );
        return new(number, receipt, concern, issue);
    }

    private Task<string> Promised(Spoken voice) => site.Promised(voice.Issue, voice.Concern);

    private Task Claimed(string promise) =>
        site.Do(new ReportProgress(Guid.NewGuid(), promise, Period.Day(site.Today), _words, [A.Url("https://example.org/done")], ClaimsDone: true));

    private async Task<string> Standing(string promise) =>
        (await site.List<string>("select standing from desk.commitment where id = @promise", new { promise })).Single();

    private async Task<IReadOnlyList<string>> Events(string issue) =>
        await site.List<string>(
            """
            select kind || ' ' || coalesce(detail, '') from desk.event where subject_kind = 'issue' and subject_id = @issue
              and kind in ('SituationTold', 'IssueReopened', 'IssueEscalated') order by seq
            """,
            new { issue }
        );

    private sealed record Spoken(string Number, Receipt Receipt, string Concern, string Issue);
}
