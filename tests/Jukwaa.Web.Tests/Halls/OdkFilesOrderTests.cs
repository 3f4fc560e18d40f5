using System.Net;
using Jukwaa.Domain.Access;
using Jukwaa.Open.Look;
using Jukwaa.Web.Capture.OpenRosa;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.Host;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Halls;

/// <summary>However a client divides a submission, doubles it, shuffles it or breaks it off: the words are kept first, and in the end everything is there once.</summary>
[Collection(Desks.Pages.Name)]
public sealed class OdkFilesOrderTests(PageSite site)
{
    private static readonly OdkFile[] _files = [OdkFile.Voice(), OdkFile.Photo(), OdkFile.Photo("1708.jpg"), OdkFile.Photo("1709.jpg")];

    private static readonly string[] _all = ["photo jpeg", "photo jpeg", "photo jpeg", "voice mp4"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task Whatever_happens_on_the_way_the_end_is_the_same(int seed)
    {
        var (phone, chance) = (await Rapporteur(), new Random(seed));
        var forum = await Hall.Open(site);
        var form = OdkFilesTests.Form(forum, _files[0], _files[1..]);
        for (var n = 0; n < 6; n++)
        {
            var some = _files.OrderBy(_ => chance.Next()).Take(chance.Next(_files.Length + 1)).ToList();
            some.AddRange(some.Where(_ => chance.Next(4) == 0).ToList());
            var whole = OdkParts.Of(form, some, more: chance.Next(2) == 0, formAt: chance.Next(some.Count + 1));
            if (chance.Next(2) == 0)
            {
                var length = (await whole.ReadAsByteArrayAsync(Storage.TestLedger.Stop)).Length;
                await Should.ThrowAsync<HttpRequestException>(async () => await phone.Send(await BrokenContent.Of(whole, chance.Next(length))));
            }
            else
            {
                (await phone.Send(whole)).Status.ShouldBeOneOf(HttpStatusCode.Created, HttpStatusCode.UnprocessableEntity);
            }

            (await site.Files(forum)).ShouldBeSubsetOf(_all, "nothing half, nothing twice");
        }

        var last = await phone.Send(OdkParts.Of(form, _files));
        (last.Status, last.Sentence).ShouldBe((HttpStatusCode.Created, Texts.Get("en", "odk.kept")));
        (await site.Files(forum)).ShouldBe(_all);
        (await site.List($"select kind || count(*) from desk.entry where forum = '{forum}' group by kind order by 1")).ShouldBe([
            "Concern1",
            "File4",
        ]);
        (await site.List($"select e.kind from desk.entry_edit d join desk.entry e on e.id = d.entry where e.forum = '{forum}'")).Count.ShouldBe(
            5,
            "one edit of each, though they came in many requests"
        );
    }

    [Fact]
    public async Task The_words_are_on_the_list_while_the_photo_is_still_on_its_way_and_stay_when_it_breaks_off()
    {
        var (phone, forum) = (await Rapporteur(), await Hall.Open(site));
        var form = OdkFilesTests.Form(forum, _files[0], _files[1]);
        var whole = OdkParts.Of(form, [_files[0], _files[1]]);
        var length = (await whole.ReadAsByteArrayAsync(Storage.TestLedger.Stop)).Length;
        var seen = 0L;
        var broken = await BrokenContent.Of(
            whole,
            length - (_files[1].Bytes.Length / 2),
            async () => seen = await Soon(() => site.Ask<long>($"select count(*) {OdkFilesTests.Of(forum)}"))
        );
        await Should.ThrowAsync<HttpRequestException>(() => phone.Send(broken));
        seen.ShouldBe(1, "the recording was kept, though the request had not ended");
        (await site.Files(forum)).ShouldBe(["voice mp4"]);
        (await phone.Send(OdkParts.Of(form, [_files[0], _files[1]]))).Status.ShouldBe(HttpStatusCode.Created);
        (await site.Files(forum)).ShouldBe(["photo jpeg", "voice mp4"]);
    }

    /// <summary>Collect sends a file that is larger than it was told; so the host hears of it before it has read the form.</summary>
    [Fact]
    public async Task The_words_of_a_request_that_is_far_too_long_are_kept()
    {
        var (phone, forum) = (await Rapporteur(), await Hall.Open(site));
        var huge = _files[0] with { Bytes = new byte[SentParts.MostBytes] };
        try
        {
            var answer = await phone.Send(OdkParts.Of(OdkFilesTests.Form(forum, huge), [huge]));
            answer.Sentence.ShouldContain(Texts.Get("en", "odk.file.missing"));
        }
        catch (HttpRequestException)
        {
            // The host answers and hangs up; a client that is still sending may not hear it.
        }

        (await Soon(() => site.Ask<long>($"select count(*) from desk.entry where forum = '{forum}'"))).ShouldBe(1);
    }

    [Fact]
    public async Task A_request_that_is_far_too_long_and_begins_with_a_file_is_refused_whole()
    {
        var (phone, forum) = (await Rapporteur(), await Hall.Open(site));
        var huge = _files[0] with { Bytes = new byte[SentParts.MostBytes] };
        try
        {
            var answer = await phone.Send(OdkParts.Of(OdkFilesTests.Form(forum, huge), [huge], formAt: 1));
            (answer.Status, answer.Sentence).ShouldBe((HttpStatusCode.RequestEntityTooLarge, Texts.Get("en", "odk.toolarge")));
        }
        catch (HttpRequestException)
        {
            // The host answers and hangs up; a client that is still sending may not hear it.
        }

        (await site.Ask<long>($"select count(*) from desk.entry where forum = '{forum}'")).ShouldBe(0);
    }

    [Fact]
    public async Task More_parts_than_any_form_has_are_not_read()
    {
        var (phone, forum) = (await Rapporteur(), await Hall.Open(site));
        var form = OdkFilesTests.Form(forum, null, _files[1]);
        var many = Enumerable.Range(0, 120).Select(n => new OdkFile($"x{n}.jpg", [1]));
        var answer = await phone.Send(OdkParts.Of(form, many));
        (answer.Status, answer.Sentence).ShouldBe((HttpStatusCode.BadRequest, Texts.Get("en", "odk.unreadable")));
    }

    private static async Task<long> Soon(Func<Task<long>> look)
    {
        for (var n = 0; n < 100; n++)
        {
            if (await look() is > 0 and var found)
            {
                return found;
            }

            await Task.Delay(100, Storage.TestLedger.Stop);
        }

        return 0;
    }

    private async Task<OdkPhone> Rapporteur()
    {
        var made = await OdkPhone.Of(site, await site.Seat((Role.Rapporteur, "ngao@KE-01", Clearance.Ordinary)));
        return OdkPhone.Bare(site, made.Secret);
    }
}
