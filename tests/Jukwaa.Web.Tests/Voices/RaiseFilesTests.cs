using System.Net;
using AngleSharp.Html.Dom;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.EvidenceFiles;
using Jukwaa.Web.Tests.SignIn;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Voices;

/// <summary>Somebody sends a photo along, when raising a concern or afterwards with the receipt.</summary>
[Collection(TheVoices.Name)]
public sealed class RaiseFilesTests(VoiceSite site)
{
    private const string Secret = "-4.0435,39.6682 Wanjiku";

    private static byte[] Photo => Pictures.Jpeg(Pictures.Segment(0xE1, [.. Bytes.Of("Exif\0\0"), .. Bytes.Exif(6), .. Bytes.Of(Secret)]));

    [Theory]
    [InlineData("", "2 files came with it")]
    [InlineData("/sw", "Faili 2 zimekuja nayo")]
    public async Task A_photo_goes_with_the_words_and_loses_what_it_told(string language, string thanks)
    {
        using var somebody = site.Somebody();
        var sent = await Send(
            somebody,
            await ToCheck(somebody, language),
            ("Photos", "IMG_1.jpg", Photo),
            ("Photos", "nyumba yangu.png", Pictures.Png())
        );
        sent.Status.ShouldBe(HttpStatusCode.OK);
        sent.Text.ShouldContain(thanks);
        var id = await site.ConcernOf(VoiceSite.ReceiptIn(sent.Document.QuerySelector(".receipt")!.TextContent));
        (await Files(id)).ShouldBe(["jpeg", "png"]);
        foreach (var secret in (string[])[Secret, "IMG_1", "nyumba yangu"])
        {
            (await site.Anywhere(secret)).ShouldBeEmpty(secret);
        }

        var receipt = sent.Document.QuerySelector(".receipt")!.TextContent;
        (await Ask(somebody, receipt)).Text.ShouldContain("2 files");
    }

    [Theory]
    [InlineData("tone.amr", "amr")]
    [InlineData("tone.m4a", "mp4")]
    [InlineData("tone.ogg", "ogg")]
    public async Task A_voice_note_goes_with_the_words(string name, string kind)
    {
        using var somebody = site.Somebody();
        var sent = await Send(somebody, await ToCheck(somebody, ""), ("Sound", name, Sounds.File(name)), ("Photos", "a.jpg", Photo));
        sent.Text.ShouldContain("2 files came with it");
        var id = await site.ConcernOf(VoiceSite.ReceiptIn(sent.Document.QuerySelector(".receipt")!.TextContent));
        (await Files(id)).ShouldBe(["jpeg", kind]);
        var seconds = await site.List<float?>("select seconds from desk.attachment where concern = @id order by kind", new { id });
        seconds.Count(s => s is > 0.5f and < 3).ShouldBe(1);
        seconds.Count(s => s is null).ShouldBe(1, "a photo has no length");
    }

    [Fact]
    public async Task What_is_said_of_a_recording_that_cannot_be_taken_is_about_recordings()
    {
        using var somebody = site.Somebody();
        var refused = await Send(somebody, await ToCheck(somebody, ""), ("Sound", "vipande.mp4", Sounds.File("pieces.mp4")));
        refused.Errors.ShouldContain("\u201cvipande.mp4\u201d: This recording was saved in pieces that cannot be cleaned");
        refused.Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href").ShouldBe("#f-Sound");
        var other = await Send(somebody, refused, ("Sound", "wimbo.ogg", Sounds.File("vorbis.ogg")));
        other.Errors.ShouldContain("This is neither a photo (JPEG, PNG, WebP) nor a voice note.");
    }

    [Fact]
    public async Task Sent_twice_with_its_photo_it_is_one_concern_with_one_photo()
    {
        using var somebody = site.Somebody();
        var check = await ToCheck(somebody, "");
        var (one, two) = (await Send(somebody, check, ("Photos", "a.jpg", Photo)), await Send(somebody, check, ("Photos", "a.jpg", Photo)));
        one.Document.QuerySelector(".receipt")!.TextContent.ShouldBe(two.Document.QuerySelector(".receipt")!.TextContent);
        var id = await site.ConcernOf(VoiceSite.ReceiptIn(one.Document.QuerySelector(".receipt")!.TextContent));
        (await Files(id)).ShouldBe(["jpeg"]);
        (await site.List<int>("select count(*)::int from desk.attachment where concern = @id", new { id })).ShouldBe([1]);
    }

    [Theory]
    [InlineData("", "\u201cbarua.pdf\u201d: This is neither a photo (JPEG, PNG, WebP) nor a voice note. Nothing has been sent yet")]
    [InlineData("/sw", "\u201cbarua.pdf\u201d: Hii si picha (JPEG, PNG, WebP) wala ujumbe wa sauti. Hakuna kilichotumwa bado")]
    public async Task What_cannot_be_taken_is_named_and_the_words_stay(string language, string said)
    {
        using var somebody = site.Somebody();
        var check = await ToCheck(somebody, language);
        var before = await Count();
        var refused = await Send(somebody, check, ("Photos", "a.jpg", Photo), ("Photos", "barua.pdf", Papers.Pdf()));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Errors.ShouldContain(said);
        refused.Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href").ShouldBe("#f-Photos");
        refused.Document.QuerySelector("dl.answers")!.TextContent.ShouldContain("Kila usiku");
        (await Count()).ShouldBe(before);
        (await Send(somebody, refused)).Document.QuerySelector(".receipt").ShouldNotBeNull("the same form goes without it");
    }

    [Fact]
    public async Task More_than_three_photos_are_too_many_for_one_form_and_a_voice_note_goes_beside_three()
    {
        using var somebody = site.Somebody();
        var four = Enumerable.Range(1, 4).Select(n => ("Photos", $"{n}.jpg", Photo)).ToArray();
        var refused = await Send(somebody, await ToCheck(somebody, ""), four);
        refused.Errors.ShouldContain("at most 3 photos at once");
        var sent = await Send(somebody, refused, [.. four[1..], ("Sound", "sauti.amr", Sounds.File("tone.amr"))]);
        (await Files(await site.ConcernOf(VoiceSite.ReceiptIn(sent.Document.QuerySelector(".receipt")!.TextContent)))).Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_with_a_sentence()
    {
        using var somebody = site.Somebody();
        var refused = await Send(somebody, await ToCheck(somebody, ""), ("Photos", "kubwa.jpg", new byte[Attachments.Largest + 1]));
        (refused.Status, refused.Errors).ShouldBe((HttpStatusCode.UnprocessableEntity, refused.Errors));
        refused.Errors.ShouldContain("10 MB");
    }

    [Fact]
    public async Task What_is_sealed_from_the_police_takes_its_photo_along()
    {
        using var somebody = site.Somebody();
        var sent = await Send(somebody, await ToCheck(somebody, "", "nps"), ("Photos", "a.jpg", Photo));
        var id = await site.ConcernOf(VoiceSite.ReceiptIn(sent.Document.QuerySelector(".receipt")!.TextContent));
        (await Files(id)).ShouldBe(["jpeg"]);
        (await site.List<int>("select cardinality(accused) from desk.concern where id = @id", new { id })).ShouldBe([1]);
    }

    [Fact]
    public async Task With_the_receipt_a_photo_is_added_with_or_without_words_and_goes_when_all_is_forgotten()
    {
        using var somebody = site.Somebody();
        var sent = await Send(somebody, await ToCheck(somebody, ""));
        var receipt = sent.Document.QuerySelector(".receipt")!.TextContent;
        var id = await site.ConcernOf(VoiceSite.ReceiptIn(receipt));
        (await Add(somebody, await Ask(somebody, receipt), "", ("Photos", "a.png", Pictures.Png()))).Text.ShouldContain("Added to your concern.");
        (await Add(somebody, await Ask(somebody, receipt), "Wamerudi.", ("Photos", "b.jpg", Photo))).Text.ShouldContain("Added to your concern.");
        (await Files(id)).ShouldBe(["png", "jpeg"]);
        (await site.List<int>("select cardinality(added) from desk.concern where id = @id", new { id })).ShouldBe([1]);
        (await Add(somebody, await Ask(somebody, receipt), "")).Errors.ShouldContain("Write what is to be added");
        await somebody.Post("/receipt", [("Code", VoiceSite.ReceiptIn(receipt).Code), ("FormId", new('a', 32)), ("Sure", "true"), ("Go", "forget")]);
        (await site.List<int>("select count(*)::int from desk.attachment where concern = @id and bytes is not null", new { id })).ShouldBe([0]);
    }

    [Theory]
    [InlineData("", "A concern can have 6 photos and voice notes")]
    [InlineData("/sw", "Kero moja hubeba picha na sauti zisizozidi 6")]
    public async Task A_seventh_photo_is_refused_for_its_own_reason_and_words_alone_still_go(string language, string said)
    {
        using var somebody = site.Somebody();
        var sent = await Send(somebody, await ToCheck(somebody, language));
        var receipt = sent.Document.QuerySelector(".receipt")!.TextContent;
        var three = Enumerable.Range(1, 3).Select(n => ("Photos", $"{n}.png", Pictures.Png())).ToArray();
        await Add(somebody, await Ask(somebody, receipt, language), "", three);
        await Add(somebody, await Ask(somebody, receipt, language), "", three);
        var refused = await Add(somebody, await Ask(somebody, receipt, language), "Wamerudi.", three[0]);
        refused.Errors.ShouldContain(said);
        refused.Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href").ShouldBe("#f-Photos");
        refused.Document.QuerySelector("#f-More")!.TextContent.ShouldContain("Wamerudi.");
        (await Add(somebody, refused, "Wamerudi.")).Document.QuerySelector(".done").ShouldNotBeNull();
        (await Files(await site.ConcernOf(VoiceSite.ReceiptIn(receipt)))).Count.ShouldBe(6);
    }

    private static async Task<Answer> ToCheck(Caller somebody, string language, string hidden = "")
    {
        var page = await somebody.Get(language + "/raise");
        (string, string)[][] answers =
        [
            [("Text", "Kila usiku vijana wanavamia watu karibu na kivuko.")],
            [("County", "KE-01")],
            [],
            hidden.Length > 0 ? [("Hidden", hidden)] : [],
        ];
        foreach (var fields in answers)
        {
            page = await somebody.Send(page, "main form", [.. fields, ("Go", "next")]);
        }

        page.Document.QuerySelector("main form")!.GetAttribute("enctype").ShouldBe("multipart/form-data");
        return page;
    }

    private static Task<Answer> Send(Caller somebody, Answer check, params (string Field, string Name, byte[] Bytes)[] files) =>
        Post(somebody, check, "main form", [("Go", "send")], files);

    private static Task<Answer> Add(Caller somebody, Answer page, string words, params (string Field, string Name, byte[] Bytes)[] files) =>
        Post(somebody, page, "form[enctype]", [("More", words), ("Go", "add")], files);

    private static async Task<Answer> Post(
        Caller somebody,
        Answer page,
        string form,
        IEnumerable<(string Name, string Value)> typed,
        (string Field, string Name, byte[] Bytes)[] files
    )
    {
        using MultipartFormDataContent body = [];
        var found = page.Document.QuerySelector(form).ShouldNotBeNull();
        var hidden = found.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Select(i => (Name: i.Name!, i.Value));
        foreach (var (name, value) in hidden.Concat(typed))
        {
            body.Add(new StringContent(value), name);
        }

        foreach (var (field, name, bytes) in files)
        {
            body.Add(new ByteArrayContent(bytes), field, name);
        }

        return await somebody.PostFiles(found.GetAttribute("action")!, body);
    }

    private static Task<Answer> Ask(Caller somebody, string receipt, string language = "") =>
        somebody.Post(language + "/receipt", [("Code", receipt), ("Go", "ask")]);

    private Task<IReadOnlyList<string>> Files(string id) =>
        site.List<string>(
            """
            select a.kind from desk.concern c cross join unnest(c.files) with ordinality f (words, n) join ledger.passage p on p.hash = split_part(f.words, '=', 2)
              join desk.attachment a on a.hash = p.body where c.id = @id order by f.n
            """,
            new { id }
        );

    private async Task<int> Count() => (await site.List<int>("select count(*)::int from desk.concern")).Single();
}
