using System.Net;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Channels.Hall;
using Jukwaa.Web.Tests.Voices;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Phones;

/// <summary>What somebody adds by phone: on the day's list, and nowhere else before a rapporteur has taken it over.</summary>
[Collection(TheVoices.Name)]
public sealed class HallAddTests(VoiceSite site)
{
    [Theory]
    [InlineData("", "There is no light at the bus stage.", "en")]
    [InlineData("/sw", "Hata kituo cha matatu hakina taa usiku.", "sw")]
    public async Task It_comes_to_the_list_by_its_channel_in_its_language_without_a_theme(string prefix, string words, string language)
    {
        var hall = await Ground.Open(site);
        var item = await hall.Take("theme=gangs&words=Wezi usiku.");
        using var phone = site.Somebody();
        var done = await phone.Send($"{prefix}{hall.Path}/say?about={item}", "main form", ("Text", $"  {words}\u0007 "));
        done.Status.ShouldBe(HttpStatusCode.OK);
        done.Document.QuerySelector("h1")!.TextContent.ShouldBe(Texts.Get(prefix.Length == 0 ? "en" : "sw", "inhall.done"));

        (
            await site.List<string>(
                """
                select concat_ws('|', e.kind, e.door, e.unread, array_to_string(e.themes, ','), desk.said(d.fields -> 'words' ->> 'words', @language), d.fields -> 'adds' ->> 'code', d.person)
                from desk.entry e join desk.entry_edit d on d.entry = e.id where e.forum = @Forum and e.door is not null
                """,
                new { hall.Forum, language }
            )
        ).ShouldBe([$"Concern|hall|t||{words}|{item}"]);
        (await site.List<string>("select actor from ledger.fact where type = 'EntryEdited' order by seq desc limit 1")).ShouldBe(["channel:hall"]);
        (await hall.Shown()).ShouldNotContain(words);
    }

    [Fact]
    public async Task Sent_twice_it_is_said_once()
    {
        var hall = await Ground.Open(site);
        using var phone = site.Somebody();
        var page = await phone.Get(hall.Path + "/say");
        for (var n = 0; n < 3; n++)
        {
            (await phone.Send(page, "main form", ("Text", "Taa hazifanyi kazi."))).Status.ShouldBe(HttpStatusCode.OK);
        }

        (await Entries(hall)).ShouldBe(1);
    }

    [Theory]
    [InlineData("Polisi wa kituo wanachukua hongo kwa vijana kila usiku", "police_conduct_corruption")]
    [InlineData("Chifu anaomba hongo ili atoe barua", "ngao_conduct_corruption")]
    [InlineData("Mume wangu ananipiga kila siku", "gbv")]
    public async Task What_accuses_or_could_endanger_gets_the_theme_of_its_readers(string words, string theme)
    {
        var hall = await Ground.Open(site);
        using var phone = site.Somebody();
        await hall.Say(phone, words);
        (await site.List<string>("select array_to_string(themes, ',') from desk.entry where forum = @Forum", hall)).ShouldBe([theme]);
    }

    [Theory]
    [InlineData("", "inhall.empty")]
    [InlineData("   \n ", "inhall.empty")]
    [InlineData("long", "inhall.long")]
    public async Task What_cannot_be_taken_is_refused_with_what_was_typed_still_there(string typed, string sentence)
    {
        var hall = await Ground.Open(site);
        var words = typed == "long" ? new string('a', HallSaying.Longest + 1) : typed;
        using var phone = site.Somebody();
        var refused = await hall.Say(phone, words);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused
            .Document.QuerySelector("[role=alert]")!
            .TextContent.ShouldBe(
                string.Format(System.Globalization.CultureInfo.InvariantCulture, Texts.Get("en", sentence), HallSaying.Longest, words.Length)
            );
        refused.Document.QuerySelector("textarea")!.TextContent.Trim().ShouldBe(words.Trim());
        (await Entries(hall)).ShouldBe(0);
    }

    [Fact]
    public async Task The_longest_text_is_taken()
    {
        var hall = await Ground.Open(site);
        using var phone = site.Somebody();
        (await hall.Say(phone, new string('a', HallSaying.Longest))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task One_phone_adds_five_things_and_another_phone_its_own()
    {
        var hall = await Ground.Open(site);
        using var phone = site.Somebody();
        for (var n = 0; n < HallVoices.MostOfOne; n++)
        {
            (await hall.Say(phone, $"Jambo la {n}.")).Status.ShouldBe(HttpStatusCode.OK);
        }

        var refused = await hall.Say(phone, "Jambo la sita.");
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Document.QuerySelector("textarea")!.TextContent.ShouldBe("Jambo la sita.");
        using var other = site.Somebody();
        (await hall.Say(other, "Jambo lingine.")).Status.ShouldBe(HttpStatusCode.OK);
        (await Entries(hall)).ShouldBe(HallVoices.MostOfOne + 1);
    }

    [Fact]
    public async Task A_hall_in_which_all_write_at_once_asks_to_wait_a_minute()
    {
        var hall = await Ground.Open(site);
        var voices = new HallVoices(site.Database, site.Clock);
        var marks = Enumerable.Range(0, HallVoices.MostInMinute + 20).Select(n => site.Key.MarkOf(hall.Forum, $"phone {n}"));
        var told = await Task.WhenAll(marks.Select(m => voices.Note(hall.Forum, m, Guid.NewGuid(), Storage.TestLedger.Stop)));
        told.Count(t => t is null).ShouldBe(HallVoices.MostInMinute, "exactly, however many at once");
        told.Count(t => t == "crowded").ShouldBe(20);
        using var phone = site.Somebody();
        (await hall.Say(phone, "Mimi pia.")).Document.QuerySelector("[role=alert]")!.TextContent.ShouldBe(Texts.Get("en", "inhall.not.crowded"));
        site.Clock.Now += TimeSpan.FromMinutes(1);
        (await hall.Say(phone, "Mimi pia.")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Words_to_something_that_is_not_on_the_screen_are_words_of_their_own()
    {
        var hall = await Ground.Open(site);
        var secret = await hall.Take("theme=gbv&words=Siri.");
        using var phone = site.Somebody();
        await hall.Say(phone, "Mimi pia.", secret);
        (
            await site.List<string?>(
                "select fields -> 'adds' ->> 'code' from desk.entry_edit d join desk.entry e on e.id = d.entry where e.forum = @Forum and e.door is not null",
                hall
            )
        ).ShouldBe([null]);
    }

    private async Task<int> Entries(Ground hall) =>
        (await site.List<int>("select count(*)::int from desk.entry where forum = @Forum and door is not null", hall)).Single();
}
