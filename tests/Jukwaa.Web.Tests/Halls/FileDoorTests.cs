using System.Net;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.EvidenceFiles;
using Jukwaa.Web.Tests.SignIn;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Halls;

/// <summary>The door by which the bytes of a photo or voice note come, and where they are seen and heard afterwards.</summary>
[Collection(Desks.Pages.Name)]
public sealed class FileDoorTests(PageSite site)
{
    private static byte[] Note => Sounds.File("browser.webm");

    [Fact]
    public async Task The_bytes_come_after_their_line_and_again_without_harm()
    {
        var (forum, desk) = (await Hall.Open(site), await Rapporteur());
        var (_, file) = await AppFiles.Announced(desk, forum, "voice", Note);
        for (var n = 0; n < 2; n++)
        {
            var answer = await AppFiles.Put(desk, file, Note);
            answer.Status.ShouldBe(HttpStatusCode.OK);
            answer.Text.ShouldContain("\"accepted\"");
            answer.Header("Cache-Control").ShouldBe("no-store");
        }

        (await site.List($"select kind from desk.attachment where entry = '{file}'")).ShouldBe(["ogg"]);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("sw")]
    public async Task What_is_refused_is_refused_by_a_sentence_in_the_language_of_the_screen(string language)
    {
        var (forum, desk) = (await Hall.Open(site), await Rapporteur());
        var (_, file) = await AppFiles.Announced(desk, forum, "voice", Note);
        (await AppFiles.Put(desk, file, Pictures.Png(), language)).Text.ShouldContain(Texts.Get(language, "refusal.file-differs"));
        (await AppFiles.Put(await Rapporteur(), file, Note, language)).Text.ShouldContain(Texts.Get(language, "refusal.file-others"));
        var (_, cut) = await AppFiles.Announced(desk, forum, "voice", Note[..60]);
        (await AppFiles.Put(desk, cut, Note[..60], language)).Text.ShouldContain(Texts.Get(language, "refusal.sound-broken"));
    }

    [Fact]
    public void Every_refusal_of_a_file_has_its_sentence_in_both_languages()
    {
        string[] codes =
        [
            "file-entry",
            "file-others",
            "file-differs",
            "file-fixed",
            "file-missing",
            "files-too-many",
            "file-empty",
            "file-broken",
            "file-infected",
            "picture-too-large",
            "attachment-kind-unknown",
            "attachment-too-large",
            "sound-broken",
            "sound-too-long",
            "sound-is-video",
            "sound-in-pieces",
        ];
        codes.ShouldAllBe(c => Texts.Has("en", "refusal." + c) && Texts.Has("sw", "refusal." + c));
    }

    [Fact]
    public async Task The_app_alone_may_use_the_microphone_and_shows_nothing_but_what_it_holds_itself()
    {
        var desk = await Rapporteur();
        var app = await desk.Get("/capture");
        app.Header("Permissions-Policy").ShouldContain("microphone=(self)");
        app.Header("Content-Security-Policy").ShouldContain("img-src 'self' blob:; media-src blob:; connect-src 'self'");
        (await desk.Get("/desk")).Header("Permissions-Policy").ShouldContain("microphone=()");
    }

    [Fact]
    public async Task Nothing_is_told_apart_for_who_has_no_business_there()
    {
        var (forum, desk) = (await Hall.Open(site), await Rapporteur());
        var (_, file) = await AppFiles.Announced(desk, forum, "photo", Pictures.Png());
        (await AppFiles.Put(desk, Guid.NewGuid().ToString(), Pictures.Png())).Status.ShouldBe(HttpStatusCode.NotFound);
        (await AppFiles.Put(await site.At(Role.Rapporteur, "ngao@KE-02"), file, Pictures.Png())).Status.ShouldBe(HttpStatusCode.NotFound);
        (await AppFiles.Put(await site.At(Role.Auditor, "ngao@KE-01"), file, Pictures.Png())).Status.ShouldNotBe(HttpStatusCode.OK);
        (await desk.Caller.Put($"/capture/file/{file}", Pictures.Png(), "image/png")).Status.ShouldBe(
            HttpStatusCode.NotFound,
            "a page of another site cannot send the header"
        );
        (await desk.Get($"/capture/file/{file}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await site.List($"select kind from desk.attachment where entry = '{file}'")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_beyond_what_may_be_kept_is_refused_by_a_sentence()
    {
        var (forum, desk) = (await Hall.Open(site), await Rapporteur());
        var (_, file) = await AppFiles.Announced(desk, forum, "photo", Pictures.Png());
        (await AppFiles.Put(desk, file, new byte[Attachments.Largest + 1])).Text.ShouldContain("attachment-too-large");
    }

    [Theory]
    [InlineData("", "Voice note 1", "Photo 2")]
    [InlineData("/sw", "Ujumbe wa sauti 1", "Picha 2")]
    public async Task The_list_plays_and_shows_what_came_and_says_what_is_still_on_a_phone(string language, string note, string photo)
    {
        var (forum, desk) = (await Hall.Open(site), await Rapporteur());
        var (voice, sound) = await AppFiles.Announced(desk, forum, "voice", Note);
        var (_, picture) = await AppFiles.Announced(desk, forum, "photo", Pictures.Png(), voice);
        var chair = await site.At(Role.Supervisor, "ngao@KE-01");
        var lang = language.Length > 0 ? "sw" : "en";
        (await chair.Get($"{language}/desk/forums/{forum}/list")).Text.ShouldContain(Texts.Get(lang, "taken.file.awaited"));
        await AppFiles.Put(desk, sound, Note);
        await AppFiles.Put(desk, picture, Pictures.Png());

        var page = await chair.Get($"{language}/desk/forums/{forum}/list");
        page.Text.ShouldNotContain(Texts.Get(lang, "taken.file.awaited"));
        var player = page.Document.QuerySelector($"#e-{voice} audio[controls][preload=none]")!;
        player.GetAttribute("aria-label").ShouldBe(note);
        page.Document.QuerySelector($"#e-{voice} .attached")!.TextContent.ShouldContain(photo);
        var heard = await chair.Get(player.GetAttribute("src")!);
        (heard.Status, heard.Header("X-Content-Type-Options")).ShouldBe((HttpStatusCode.OK, "nosniff"));
        (await chair.Get(page.Document.QuerySelector($"#e-{voice} img")!.GetAttribute("src")!)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("accuses=nps&theme=gangs")]
    [InlineData("careful=child&theme=gangs")]
    [InlineData("theme=gbv")]
    public async Task Who_may_not_read_the_words_finds_no_file_by_its_address(string fields)
    {
        var (forum, desk) = (await Hall.Open(site), await Rapporteur());
        var (_, file) = await AppFiles.Announced(desk, forum, "photo", Pictures.Png(), fields: fields);
        await AppFiles.Put(desk, file, Pictures.Png());
        var address = $"/desk/forums/{forum}/taken/{file}";
        (await desk.Get(address)).Status.ShouldBe(HttpStatusCode.OK, "whoever took the words down reads them");
        foreach (var (role, office) in new[] { (Role.Supervisor, "ngao@KE-01"), (Role.Analyst, "ngao@KE-01"), (Role.Supervisor, "nps@KE-01") })
        {
            (await (await site.At(role, office)).Get(address)).Status.ShouldNotBe(HttpStatusCode.OK, $"{role} {office}");
        }

        var other = await Hall.Open(site);
        (await desk.Get($"/desk/forums/{other}/taken/{file}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_file_is_taken_out_at_the_desk_and_put_back_and_not_changed_otherwise()
    {
        var (forum, desk) = (await Hall.Open(site), await Rapporteur());
        var (voice, file) = await AppFiles.Announced(desk, forum, "photo", Pictures.Png());
        await AppFiles.Put(desk, file, Pictures.Png());
        var address = $"/desk/forums/{forum}/entries/{file}";
        (await desk.Get(address)).Document.GetElementById("do-mend").ShouldBeNull();
        await (await desk.Send(address, "drop", "")).ShouldSay(desk, "taken.done.mended");
        (await desk.Get($"/desk/forums/{forum}/list")).Document.QuerySelectorAll($"#e-{voice} img").ShouldBeEmpty();
        (await desk.Get($"/desk/forums/{forum}/taken/{file}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await desk.Send(address, "drop", "Form=mend")).Status.ShouldBe(HttpStatusCode.BadRequest);
        await (await desk.Send(address, "drop", "")).ShouldSay(desk, "taken.done.mended");
        (await desk.Get($"/desk/forums/{forum}/list")).Document.QuerySelectorAll($"#e-{voice} img").Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/sw")]
    public async Task The_closing_page_says_what_is_still_on_phones_and_closes_all_the_same(string language)
    {
        var (forum, desk) = (await Hall.Open(site), await Rapporteur());
        var (voice, file) = await AppFiles.Announced(desk, forum, "photo", Pictures.Png());
        var chair = await site.At(Role.Supervisor, "ngao@KE-01");
        var page = await chair.Get($"{language}/desk/forums/{forum}/close");
        var said = Texts.Get(language.Length > 0 ? "sw" : "en", "taken.file.awaited.close.one").Replace("{0}", "1", StringComparison.Ordinal);
        page.Document.GetElementById("awaited")!.TextContent.ShouldBe(said);
        await (await chair.Send(page, "close", "Confirmed=residents")).ShouldSay(chair, "taken.done.closed");

        (await AppFiles.Put(desk, file, Pictures.Png())).Text.ShouldContain("\"accepted\"");
        (await site.List($"select cardinality(files)::text from desk.concern where id = 'c-{Guid.Parse(voice):N}'")).ShouldBe(["1"]);
    }

    private Task<AtDesk> Rapporteur() => site.Seat((Role.Rapporteur, "ngao@KE-01", Clearance.Ordinary));
}
