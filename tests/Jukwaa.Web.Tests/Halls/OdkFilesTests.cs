using System.Net;
using System.Text;
using Jukwaa.Domain.Access;
using Jukwaa.Open.Look;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.EvidenceFiles;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Halls;

/// <summary>Photos and voice notes beside a filled form: kept after its words, cleaned, once, and never told as kept when they are not.</summary>
[Collection(Desks.Pages.Name)]
public sealed class OdkFilesTests(PageSite site)
{
    [Fact]
    public async Task A_photo_and_a_recording_come_with_their_voice_and_stand_on_the_list()
    {
        var (phone, forum, desk) = await Open();
        var (voice, photo) = (OdkFile.Voice(), OdkFile.Photo());
        var answer = await phone.Send(OdkParts.Of(Form(forum, voice, photo), [voice, photo]));

        (answer.Status, answer.Sentence).ShouldBe((HttpStatusCode.Created, Texts.Get("en", "odk.kept")));
        (await Kept(forum)).ShouldBe(["photo jpeg", "voice mp4"]);
        var list = await desk.Get($"/desk/forums/{forum}/list");
        list.Document.QuerySelectorAll("main audio, main img").Length.ShouldBe(2);
        list.Text.ShouldContain("Wezi huja usiku.");
    }

    [Fact]
    public async Task Nothing_of_what_a_file_told_besides_is_kept_and_no_fact_holds_its_name()
    {
        var (phone, forum, _) = await Open();
        var photo = OdkFile.Photo("Mama-Amina-na-mtoto.jpg");
        await phone.Send(OdkParts.Of(Form(forum, null, photo), [photo]));
        (await site.Ask<bool>($"select bool_or(position('\\x2d342e30343335'::bytea in a.bytes) > 0) {Of(forum)}")).ShouldBeFalse(
            "where it was taken"
        );
        (await site.Ask<long>("select count(*) from ledger.fact where body::text like '%Amina%'")).ShouldBe(0);
        (await site.Ask<long>("select count(*) from ledger.passage where body like '%Amina%'")).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_sent_again_changes_nothing()
    {
        var (phone, forum, _) = await Open();
        var (voice, photo) = (OdkFile.Voice(), OdkFile.Photo());
        var form = Form(forum, voice, photo);
        await phone.Send(OdkParts.Of(form, [voice, photo]));
        var before = await Rows(forum);
        (
            await site.Added(async () =>
                (await phone.Send(OdkParts.Of(form, [photo, voice, photo], formAt: 9))).Status.ShouldBe(HttpStatusCode.Created)
            )
        ).ShouldBeEmpty();
        (await Rows(forum)).ShouldBe(before);
    }

    [Fact]
    public async Task A_form_in_several_requests_is_one_and_only_the_last_says_that_all_is_kept()
    {
        var (phone, forum, _) = await Open();
        var (voice, photo) = (OdkFile.Voice(), OdkFile.Photo());
        var form = Form(forum, voice, photo);
        var first = await phone.Send(OdkParts.Of(form, [voice], more: true));
        (first.Status, first.Sentence).ShouldBe((HttpStatusCode.Created, Texts.Get("en", "odk.kept.part")));
        (await Kept(forum)).ShouldBe(["voice mp4"]);
        var last = await phone.Send(OdkParts.Of(form, [photo]));
        (last.Status, last.Sentence).ShouldBe((HttpStatusCode.Created, Texts.Get("en", "odk.kept")));
        (await Kept(forum)).ShouldBe(["photo jpeg", "voice mp4"]);
        (await site.Ask<long>($"select count(*) from desk.entry where forum = '{forum}' and kind = 'Concern'")).ShouldBe(1);
    }

    /// <summary>After 201 Collect erases what it sent, if it is told to: so that is said of nothing that is not here.</summary>
    [Theory]
    [InlineData("en")]
    [InlineData("sw")]
    public async Task A_file_that_did_not_come_is_said_and_the_words_are_kept(string language)
    {
        var (phone, forum, _) = await Open();
        var (voice, photo) = (OdkFile.Voice(), OdkFile.Photo());
        var form = Form(forum, voice, photo);
        var answer = await phone.Send(OdkParts.Of(form, [voice]), language);
        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Sentence.ShouldBe(Out(language, ("odk.photo.1", "odk.file.missing")));
        (await Words(forum)).ShouldBe(1);
        (await phone.Send(OdkParts.Of(form, [voice, photo]))).Status.ShouldBe(HttpStatusCode.Created);
        (await Kept(forum)).Count.ShouldBe(2);
    }

    /// <summary>What is sent as a photo or as a recording, and why it is not kept.</summary>
    public static TheoryData<string, byte[], string> Bad =>
        new()
        {
            { "photo", Bytes.Of("#!/bin/sh"), "refusal.attachment-kind-unknown" },
            { "photo", Sounds.File("tone.m4a"), "refusal.attachment-kind-unknown" },
            { "voice", Pictures.Png(), "refusal.attachment-kind-unknown" },
            { "voice", Sounds.File("browser.webm")[..60], "refusal.sound-broken" },
            { "voice", Sounds.File("vorbis.ogg"), "refusal.attachment-kind-unknown" },
            { "photo", [], "refusal.file-empty" },
            { "voice", new byte[10_000_001], "refusal.attachment-too-large" },
        };

    [Theory, MemberData(nameof(Bad))]
    public async Task What_cannot_be_kept_is_refused_by_a_sentence_and_holds_neither_words_nor_other_files_up(string media, byte[] bytes, string why)
    {
        var (phone, forum, _) = await Open();
        var (voice, photo) = (OdkFile.Voice(), OdkFile.Photo());
        (voice, photo) = media == "voice" ? (voice with { Bytes = bytes }, photo) : (voice, photo with { Bytes = bytes });
        var answer = await phone.Send(OdkParts.Of(Form(forum, voice, photo), [voice, photo]));
        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Sentence.ShouldBe(Out("en", (media == "voice" ? "capture.file.voice" : "odk.photo.1", why)));
        (await Words(forum)).ShouldBe(1);
        (await Kept(forum)).ShouldBe([media == "voice" ? "photo jpeg" : "voice mp4"], "of what is refused there is no line either");
    }

    /// <summary>Formats of ODK Collect's recorder by its settings, and of recorders that can be chosen from.</summary>
    [Theory]
    [InlineData("tone.m4a", "mp4")]
    [InlineData("tone.amr", "amr")]
    [InlineData("wide.amr", "amr")]
    [InlineData("tone.3gp", "mp4")]
    [InlineData("tone.mp3", "mp3")]
    [InlineData("tone.ogg", "ogg")]
    [InlineData("tone.wav", "wav")]
    public async Task What_phones_record_is_taken(string file, string kind)
    {
        var (phone, forum, _) = await Open();
        OdkFile voice = new(file, Sounds.File(file), "application/octet-stream");
        (await phone.Send(OdkParts.Of(Form(forum, voice), [voice]))).Status.ShouldBe(HttpStatusCode.Created);
        (await Kept(forum)).ShouldBe([$"voice {kind}"]);
    }

    /// <summary>As the client of Collect writes it: names in UTF-8 as they are, and the form first.</summary>
    [Fact]
    public async Task A_name_with_other_letters_than_English_ones_is_known()
    {
        var (phone, forum, _) = await Open();
        var photo = OdkFile.Photo("Ng'ombe wa Élodie ☂.jpg");
        string Head(string name, string type) =>
            $"--x\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{name}\"\r\nContent-Type: {type}\r\n\r\n";
        using var body = new ByteArrayContent([
            .. Encoding.UTF8.GetBytes(Head("xml_submission_file", "text/xml") + Form(forum, null, photo) + "\r\n" + Head(photo.Name, "image/jpeg")),
            .. photo.Bytes,
            .. Encoding.UTF8.GetBytes("\r\n--x--\r\n"),
        ]);
        body.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        (await phone.Send(body)).Status.ShouldBe(HttpStatusCode.Created);
        (await Kept(forum)).ShouldBe(["photo jpeg"]);
    }

    [Fact]
    public async Task What_the_form_does_not_name_is_not_kept()
    {
        var (phone, forum, _) = await Open();
        var photo = OdkFile.Photo();
        var answer = await phone.Send(
            OdkParts.Of(Form(forum, null, photo), [photo, OdkFile.Photo("taken-out.jpg"), new("audit.csv", [1], "text/csv")])
        );
        answer.Status.ShouldBe(HttpStatusCode.Created);
        (await Kept(forum)).ShouldBe(["photo jpeg"]);
    }

    [Fact]
    public async Task Two_files_of_one_name_are_the_first_and_a_sentence()
    {
        var (phone, forum, _) = await Open();
        var photo = OdkFile.Photo();
        var other = photo with { Bytes = OdkFile.Photo("other").Bytes };
        var answer = await phone.Send(OdkParts.Of(Form(forum, null, photo), [photo, other]));
        answer.Sentence.ShouldBe(Out("en", ("odk.photo.1", "refusal.file-differs")));
        (await Rows(forum)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_seventh_file_of_a_voice_is_refused_before_a_line_is_taken_down()
    {
        var (phone, forum, desk) = await Open();
        var instance = OdkFilled.NewInstance();
        await phone.Send(OdkParts.Of(OdkFilled.Voice(forum, instance), []));
        var voice = (await site.Ask<string>($"select id from desk.entry where forum = '{forum}'"))!;
        for (var n = 0; n < 5; n++)
        {
            var (_, file) = await AppFiles.Announced(desk, forum, "photo", Pictures.Png(), voice);
            await AppFiles.Put(desk, file, Pictures.Png());
        }

        var photos = (OdkFile[])[OdkFile.Photo("1.jpg"), OdkFile.Photo("2.jpg")];
        var answer = await phone.Send(
            OdkParts.Of(OdkFilled.Voice(forum, OdkFilled.NewInstance(), OdkParts.Named(null, "1.jpg", "2.jpg"), before: instance), photos)
        );
        answer.Sentence.ShouldBe(Out("en", ("odk.photo.2", "refusal.files-too-many")));
        (await site.Ask<long>($"select count(*) from desk.entry where forum = '{forum}' and kind = 'File'")).ShouldBe(6);
    }

    [Fact]
    public async Task Whose_words_are_refused_has_no_file_kept()
    {
        var (phone, forum, _) = await Open();
        var photo = OdkFile.Photo();
        var form = Form(forum, null, photo).Replace("<theme>gangs</theme>", "<theme>witchcraft</theme>", StringComparison.Ordinal);
        foreach (var at in (int[])[0, 1])
        {
            (await phone.Send(OdkParts.Of(form, [photo], formAt: at))).Sentence.ShouldContain(Texts.Get("en", "refusal.unknown-theme"));
        }

        (await site.Ask<long>($"select count(*) from desk.entry where forum = '{forum}'")).ShouldBe(0);
    }

    private async Task<(OdkPhone Phone, string Forum, AtDesk Desk)> Open()
    {
        var desk = await site.Seat((Role.Rapporteur, "ngao@KE-01", Clearance.Ordinary));
        return (await OdkPhone.Of(site, desk), await Hall.Open(site), desk);
    }

    internal static string Form(string forum, OdkFile? voice, params OdkFile[] photos) =>
        OdkFilled.Voice(forum, OdkFilled.NewInstance(), OdkParts.Named(voice?.Name, [.. photos.Select(p => p.Name)]));

    private static string Out(string language, (string Question, string Why) file) =>
        string.Format(
            System.Globalization.CultureInfo.InvariantCulture,
            Texts.Get(language, "odk.files.out"),
            $"{Texts.Get(language, file.Question)}: {Texts.Get(language, file.Why)}"
        );

    internal static string Of(string forum) => $"from desk.attachment a join desk.entry e on e.id = a.entry where e.forum = '{forum}'";

    private Task<IReadOnlyList<string>> Kept(string forum) => site.Files(forum);

    private Task<IReadOnlyList<string>> Rows(string forum) => site.List($"select a.hash || a.added_at || e.version {Of(forum)} order by 1");

    private Task<long> Words(string forum) => site.Ask<long>($"select count(*) from desk.entry where forum = '{forum}' and kind = 'Concern'");
}
