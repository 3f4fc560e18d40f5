using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Kernel;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Voices;

/// <summary>"It happens to me too", by short message.</summary>
[Collection(TheVoices.Name)]
public sealed class SupportSmsTests(VoiceSite site)
{
    [Fact]
    public async Task A_voice_is_counted_with_a_receipt_and_nobody_is_named()
    {
        var issue = await site.PublicIssue();
        var number = site.NewNumber();
        var answer = await site.Say(number, $"NAMI {issue.Number}");
        answer.ShouldStartWith($"Jukwaa: umehesabiwa kwa namba {issue.Number}, Mombasa. Stakabadhi ");
        (await site.Supported(issue.Id)).ShouldBe((1, 0));
        (await site.Say(number, "HALI " + VoiceSite.ReceiptIn(answer).Written)).ShouldStartWith("Jukwaa: liko kwa ofisi inayopaswa kujibu");
        (await site.Anywhere(number[1..])).ShouldBeEmpty();
        var id = (await site.List<string>("select id from desk.support where issue = @Id", issue)).Single();
        id.ShouldNotBe(Convert.ToHexStringLower(site.Key.LineOf(number)));
    }

    [Fact]
    public async Task One_telephone_is_one_voice_and_who_shares_it_is_not_accused()
    {
        var issue = await site.PublicIssue();
        var number = site.NewNumber();
        await site.Say(number, $"metoo {issue.Number}");
        var again = await site.Say(number, $"METOO {issue.Number}");
        again.ShouldContain("counted already");
        again.ShouldContain("in their own words");
        (await site.Supported(issue.Id)).ShouldBe((1, 0));
        await site.Say(site.NewNumber(), $"SUPPORT {issue.Number}");
        (await site.Supported(issue.Id)).ShouldBe((2, 0));
    }

    [Theory]
    [InlineData("NAMI 12")]
    [InlineData("nami 99999999")]
    [InlineData("METOO 0")]
    public async Task A_number_of_no_public_issue_is_said_to_be_none(string text)
    {
        var before = await site.List<int>("select count(*)::int from desk.support");
        (await site.Say(site.NewNumber(), text)).ShouldMatch("hatujui suala|know no issue");
        (await site.List<int>("select count(*)::int from desk.support")).ShouldBe(before);
    }

    [Fact]
    public async Task What_the_public_cannot_see_nobody_can_support()
    {
        var issue = await site.PublicIssue();
        await site.Do(new WithholdConcern(Guid.NewGuid(), issue.Concern, "safety"));
        (await site.Say(site.NewNumber(), $"NAMI {issue.Number}")).ShouldContain("hatujui suala");
    }

    [Fact]
    public async Task Who_supports_and_wants_to_know_is_asked_when_an_office_has_answered_and_may_contest()
    {
        var issue = await site.PublicIssue();
        var (told, silent) = (site.NewNumber(), site.NewNumber());
        await site.Say(told, $"NAMI {issue.Number}");
        await site.Say(silent, $"NAMI {issue.Number}");
        (await site.Say(told, "NDIYO")).ShouldContain("utapata ujumbe");
        await site.Answered(issue.Id);
        await site.Answer();
        site.Phones.On(told)[^1].ShouldContain("kuna jibu");
        site.Phones.On(silent).Count.ShouldBe(1, "it asked for nothing");
        (await site.Say(told, "2")).ShouldContain("inapaswa kujibu tena");
        (await site.List<string?>("select response from desk.issue where id = @Id", issue)).ShouldBe([null]);
    }

    [Fact]
    public async Task Who_raised_it_and_supports_it_is_asked_once()
    {
        var issue = await site.PublicIssue();
        var number = site.NewNumber();
        var receipt = VoiceSite.ReceiptIn(await site.Say(number, "MOMBASA magenge yanavamia watu usiku"));
        await site.Say(number, "NDIYO");
        var words = A.Words("They attack.", "Wanavamia.");
        var concern = await site.ConcernOf(receipt);
        await site.Do(
            new CodeConcern(Guid.NewGuid(), concern, "gangs", "KE-01", ["residents"], words),
            new GatherConcern(Guid.NewGuid(), concern, issue.Id)
        );
        (await site.Say(number, $"NAMI {issue.Number}")).ShouldContain("yatakujia kwa simu hii");
        var before = site.Phones.On(number).Count;
        await site.Answered(issue.Id);
        await site.Answer();
        await site.Say(number, "1");
        await site.Answer();
        site.Phones.On(number).Count.ShouldBe(before + 2, "one question and one thanks");
    }

    [Fact]
    public async Task A_claim_that_a_promise_was_kept_is_asked_of_supporters_and_silence_is_asked_about()
    {
        var issue = await site.PublicIssue();
        var number = site.NewNumber();
        await site.Say(number, $"NAMI {issue.Number}");
        await site.Say(number, "NDIYO");
        site.Clock.Now += TimeSpan.FromDays(28);
        await site.Minute();
        await site.Answer();
        site.Phones.On(number)[^1].ShouldContain("hakuna jibu bado");
        await site.Say(number, "3");
        (await site.List<int>("select unsettled from desk.issue where id = @Id", issue)).ShouldBe([1]);
        var promise = await site.Promised(issue.Id, issue.Concern);
        await site.Do(
            new ReportProgress(
                Guid.NewGuid(),
                promise,
                Period.Day(site.Today),
                A.Words("Done.", "Imefanyika."),
                [A.Url("https://example.org/done")],
                ClaimsDone: true
            )
        );
        await site.Answer();
        site.Phones.On(number)[^1].ShouldContain("inasemekana ahadi");
        await site.Say(number, "2");
        (await site.List<int>("select verified_no from desk.commitment where id = @promise", new { promise })).ShouldBe([1]);
    }

    [Fact]
    public async Task It_is_taken_back_with_the_receipt_and_given_again()
    {
        var issue = await site.PublicIssue();
        var number = site.NewNumber();
        var receipt = VoiceSite.ReceiptIn(await site.Say(number, $"NAMI {issue.Number}"));
        (await site.Say(number, $"ONGEZA {receipt.Written} na pia usiku")).ShouldContain("bila maneno yako");
        (await site.Say(number, "FUTA " + receipt.Written)).ShouldContain("haihesabiwi tena");
        (await site.Supported(issue.Id)).ShouldBe((0, 0));
        (await site.Say(number, "HALI " + receipt.Written)).ShouldContain("hatuoni kitu");
        VoiceSite.ReceiptIn(await site.Say(number, $"NAMI {issue.Number}")).ShouldBe(receipt);
        (await site.Supported(issue.Id)).ShouldBe((1, 0));
    }

    [Fact]
    public async Task The_same_message_that_comes_twice_is_one_voice_and_one_answer()
    {
        var issue = await site.PublicIssue();
        var number = site.NewNumber();
        await site.Bring(number, $"NAMI {issue.Number}", $"twice-{number}");
        await site.Bring(number, $"NAMI {issue.Number}", $"twice-{number}");
        await site.Answer();
        site.Phones.On(number).ShouldHaveSingleItem().ShouldContain("umehesabiwa");
        (await site.Supported(issue.Id)).ShouldBe((1, 0));
    }

    [Fact]
    public async Task When_issues_are_joined_their_voices_are_added_up()
    {
        var (one, other) = (await site.PublicIssue(), await site.PublicIssue());
        var number = site.NewNumber();
        await site.Say(number, $"NAMI {one.Number}");
        await site.Say(number, "NDIYO");
        await site.Say(site.NewNumber(), $"NAMI {other.Number}");
        await site.Do(
            new MergeIssue(Guid.NewGuid(), one.Id, other.Id, A.Words("They are one.", "Ni moja.")),
            new GatherConcern(Guid.NewGuid(), one.Concern, other.Id)
        );
        (await site.Supported(other.Id)).ShouldBe((2, 0));
        await site.Answered(other.Id);
        await site.Answer();
        site.Phones.On(number)[^1].ShouldContain("kuna jibu");
        await site.Say(number, "1");
        (await site.List<int>("select settled from desk.issue where id = @Id", other)).ShouldBe([1]);
    }
}
