using System.Net;
using Jukwaa.Domain.Access;
using Jukwaa.Open.Look;
using Jukwaa.Web.Tests.Desks;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Halls;

/// <summary>What becomes of a filled form that a phone with ODK Collect sends.</summary>
[Collection(Desks.Pages.Name)]
public sealed class OdkSubmissionTests(PageSite site)
{
    [Fact]
    public async Task A_voice_with_its_answer_and_its_promise_stands_on_the_list_of_the_forum()
    {
        var (phone, forum, desk) = await Open();
        var answer = await phone.Submit(
            OdkFilled.Voice(forum, OdkFilled.NewInstance(), "<ward>KE-W0018</ward>" + OdkFilled.Answer + OdkFilled.Promise)
        );

        answer.Status.ShouldBe(HttpStatusCode.Created, answer.Text);
        answer.Sentence.ShouldBe(Texts.Get("sw", "odk.kept"), "in the language of the phone's owner");
        var rows = await Entries(forum);
        rows.Select(r => r.Split(' ')[0]).ShouldBe(["Answer", "Commitment", "Concern"]);
        rows.ShouldContain(r => r.StartsWith("Concern", StringComparison.Ordinal) && r.Contains("officers,residents") && r.Contains("KE-W0018"));
        rows.ShouldContain(r =>
            r.StartsWith("Commitment", StringComparison.Ordinal) && r.Contains("2026-03-01") && r.Contains("\"amount\": {\"code\": \"-\"")
        );
        var list = await desk.Get($"/desk/forums/{forum}/list");
        list.Status.ShouldBe(HttpStatusCode.OK);
        list.Text.ShouldContain("Wezi huja usiku.");
        list.Text.ShouldContain("Askari kumi.");
    }

    [Fact]
    public async Task A_form_sent_again_is_taken_once()
    {
        var (phone, forum, _) = await Open();
        var filled = OdkFilled.Voice(forum, OdkFilled.NewInstance(), OdkFilled.Promise);
        (await phone.Submit(filled)).Status.ShouldBe(HttpStatusCode.Created);
        (await site.Added(async () => (await phone.Submit(filled)).Status.ShouldBe(HttpStatusCode.Created))).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_recorded_is_said_by_whoever_owns_the_phone_and_no_fact_holds_the_words()
    {
        var (phone, forum, desk) = await Open();
        var added = await site.Added(() => phone.Submit(OdkFilled.Voice(forum, OdkFilled.NewInstance())));
        added.ShouldHaveSingleItem().ShouldEndWith($" by {desk.Actor}");
        (await site.List("select body::text from ledger.fact order by seq desc limit 1")).ShouldAllBe(b => !b.Contains("Wezi"));
    }

    [Fact]
    public async Task A_form_that_was_changed_on_the_phone_edits_the_same_entries_and_takes_out_what_is_gone()
    {
        var (phone, forum, _) = await Open();
        var (first, second, third) = (OdkFilled.NewInstance(), OdkFilled.NewInstance(), OdkFilled.NewInstance());
        await phone.Submit(OdkFilled.Voice(forum, first, OdkFilled.Promise));
        (await phone.Submit(OdkFilled.Voice(forum, second, OdkFilled.Promise, "Wezi huja mchana.", first))).Status.ShouldBe(HttpStatusCode.Created);
        (await phone.Submit(OdkFilled.Voice(forum, third, "", "Wezi huja asubuhi.", second))).Status.ShouldBe(HttpStatusCode.Created);

        var edits = await site.List(
            $"select e.kind || ' ' || count(*) || ' ' || e.dropped from desk.entry e join desk.entry_edit d on d.entry = e.id where e.forum = '{forum}' group by e.id order by 1"
        );
        edits.ShouldBe(["Commitment 3 true", "Concern 3 false"]);
        (
            await site.Ask<long>(
                $"select count(*) from desk.entry_edit d join desk.entry e on e.id = d.entry where e.forum = '{forum}' and cardinality(d.after) = 0"
            )
        ).ShouldBe(2, "each later edit names the one that the phone had seen");
    }

    [Fact]
    public async Task A_changed_form_that_comes_before_the_first_is_the_same_entry_in_the_end()
    {
        var (phone, forum, _) = await Open();
        var (first, second) = (OdkFilled.NewInstance(), OdkFilled.NewInstance());
        await phone.Submit(OdkFilled.Voice(forum, second, "", "Wezi huja mchana.", first));
        await phone.Submit(OdkFilled.Voice(forum, first));
        (await Entries(forum)).Select(r => r.Split(' ')[0]).ShouldBe(["Concern", "Concern"], "two edits of one entry");
        (await site.Ask<long>($"select count(*) from desk.entry where forum = '{forum}'")).ShouldBe(1);
    }

    [Fact]
    public async Task A_promise_to_nobody_and_heads_at_a_door_have_forms_of_their_own()
    {
        var (phone, forum, _) = await Open();
        var promise = OdkFilled.Promise.Replace("<promise>", "", StringComparison.Ordinal).Replace("</promise>", "", StringComparison.Ordinal);
        (await phone.Submit(OdkFilled.Whole($"promise:{forum}", OdkFilled.NewInstance(), promise))).Status.ShouldBe(HttpStatusCode.Created);
        const string Heads = "<groups>residents</groups><sex>f</sex><age>18-34</age><disability>no</disability><count>12</count>";
        (await phone.Submit(OdkFilled.Whole($"count:{forum}", OdkFilled.NewInstance(), Heads))).Status.ShouldBe(HttpStatusCode.Created);
        (await Entries(forum)).Select(r => r.Split(' ')[0]).ShouldBe(["Attendance", "Commitment"]);
    }

    [Theory]
    [InlineData("<theme>witchcraft</theme>", "capture.field.theme", "refusal.unknown-theme")]
    [InlineData("<theme>gangs</theme><careful>rich</careful>", "capture.field.careful", "refusal.field-value")]
    [InlineData("<theme>gangs</theme><ward>KE-W9999</ward>", "capture.field.place", "refusal.unknown-place")]
    public async Task A_refusal_names_the_question_and_nothing_is_half_kept(string bent, string question, string why)
    {
        var (phone, forum, _) = await Open();
        foreach (var language in (string[])["en", "sw"])
        {
            var filled = OdkFilled
                .Voice(forum, OdkFilled.NewInstance(), OdkFilled.Promise)
                .Replace("<theme>gangs</theme>", bent, StringComparison.Ordinal);
            var answer = await phone.Submit(filled, language);
            answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            answer.Sentence.ShouldContain(Texts.Get(language, question));
            answer.Sentence.ShouldContain(Texts.Get(language, why));
        }

        (await Entries(forum)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_wrong_in_the_last_part_keeps_the_first_from_being_taken()
    {
        var (phone, forum, _) = await Open();
        var answer = await phone.Submit(
            OdkFilled.Voice(
                forum,
                OdkFilled.NewInstance(),
                OdkFilled.Promise + OdkFilled.Promise.Replace("nps", "no-such-office", StringComparison.Ordinal)
            ),
            "en"
        );
        (answer.Status, answer.Sentence).ShouldBe(
            (
                HttpStatusCode.UnprocessableEntity,
                $"A promise – {Texts.Get("en", "capture.field.office")}: {Texts.Get("en", "refusal.unknown-institution")}"
            )
        );
        (await Entries(forum)).ShouldBeEmpty();
        var empty = await phone.Submit(OdkFilled.Voice(forum, OdkFilled.NewInstance(), "<answer><words/></answer>"), "en");
        empty.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        empty.Sentence.ShouldContain(Texts.Get("en", "odk.required"));
    }

    /// <summary>What is sent by whoever wants to hurt the host, or by a program that is not one of ours.</summary>
    public static TheoryData<string> Unreadable =>
        [
            "not xml",
            "<data/>",
            "<!DOCTYPE data [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><data id=\"voice:FORUM\"><words>&b;</words></data>",
            "<!DOCTYPE data SYSTEM \"file:///etc/passwd\"><data id=\"voice:FORUM\"/>",
            string.Concat(Enumerable.Repeat("<a>", 200)) + string.Concat(Enumerable.Repeat("</a>", 200)),
            "<data id=\"voice:FORUM\">" + string.Concat(Enumerable.Repeat("<a/>", 5000)) + "<meta><instanceID>uuid:1</instanceID></meta></data>",
            "<data id=\"gossip:FORUM\"><words>x</words><meta><instanceID>uuid:1</instanceID></meta></data>",
            "<data id=\"voice:FORUM\"><words>x</words></data>",
            "<data id=\"voice:FORUM\"><words>x</words><meta><instanceID>" + new string('u', 300) + "</instanceID></meta></data>",
        ];

    [Theory, MemberData(nameof(Unreadable))]
    public async Task What_is_no_filled_form_is_refused_in_a_sentence(string xml)
    {
        var (phone, forum, _) = await Open();
        var answer = await phone.Submit(xml.Replace("FORUM", forum, StringComparison.Ordinal), "en");
        (answer.Status, answer.Sentence).ShouldBe((HttpStatusCode.BadRequest, Texts.Get("en", "odk.unreadable")));
        (await Entries(forum)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_too_large_or_is_no_form_at_all_is_refused_whole()
    {
        var (phone, forum, _) = await Open();
        var large = await phone.Submit(OdkFilled.Voice(forum, OdkFilled.NewInstance(), words: new string('a', 2 * 1024 * 1024)), "en");
        (large.Status, large.Sentence).ShouldBe((HttpStatusCode.RequestEntityTooLarge, Texts.Get("en", "odk.toolarge")));
        using var plain = new StringContent("hello");
        (await phone.Ask(HttpMethod.Post, "/openrosa/submission", plain, "en")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await Entries(forum)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_forum_out_of_reach_is_answered_like_one_that_is_not_there()
    {
        var (phone, _, _) = await Open();
        foreach (var forum in (string[])[await Hall.Open(site, "KE-02"), "no-such-forum"])
        {
            var answer = await phone.Submit(OdkFilled.Voice(forum, OdkFilled.NewInstance()), "en");
            (answer.Status, answer.Sentence).ShouldBe((HttpStatusCode.NotFound, Texts.Get("en", "odk.noform")));
            (await phone.Get($"/openrosa/forms/voice:{forum}")).Status.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    private async Task<(OdkPhone Phone, string Forum, AtDesk Desk)> Open()
    {
        var desk = await site.Seat((Role.Rapporteur, "ngao@KE-01", Clearance.Ordinary));
        return (await OdkPhone.Of(site, desk), await Hall.Open(site), desk);
    }

    private Task<IReadOnlyList<string>> Entries(string forum) =>
        site.List(
            $"select e.kind || ' ' || d.fields::text from desk.entry e join desk.entry_edit d on d.entry = e.id where e.forum = '{forum}' order by e.kind, d.position"
        );
}
