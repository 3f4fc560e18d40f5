using Jukwaa.Storage;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.PaperForms;

/// <summary>Tables between upload and record: whose they are, who cannot read them, and what is left of one that was cut short.</summary>
[Collection(Desks.Pages.Name)]
public sealed class PaperUploadsTests(PageSite site)
{
    [Fact]
    public async Task Neither_the_desks_role_nor_the_public_one_reads_a_table_or_the_key()
    {
        foreach (var role in (string[])["jukwaa_desk", "jukwaa_open"])
        {
            (await site.Ask<bool>($"select has_table_privilege('{role}', 'desk.paper_upload', 'select')")).ShouldBeFalse(role);
            (await site.Ask<bool>($"select has_table_privilege('{role}', 'desk.secret', 'select')")).ShouldBeFalse(role);
        }

        (await site.Ask<bool>("select has_table_privilege('jukwaa_host', 'desk.paper_upload', 'select, insert, update, delete')")).ShouldBeTrue();
        (await site.Ask<int>("select length(value) from desk.secret where key = 'paper'")).ShouldBe(64);
    }

    [Fact]
    public async Task A_table_that_was_cut_short_goes_on_where_it_stopped_and_can_be_taken_back_whole()
    {
        var desk = await Piles.Rapporteur(site);
        var (mark, pile) = (Guid.NewGuid().ToString("N"), Piles.Next());
        var rows = string.Concat(Enumerable.Range(1, 4).Select(n => $"{n},2026-01-12,Mtongwe,gangs,,Kero {n} {mark},,sw\n"));
        var preview = await Piles.Bring(desk, Piles.Head + rows, pile);
        await Piles.Press(desk, preview, "record");
        // As if the host had died after the first two: the table is still there, and all were noted.
        var body = System.Text.Json.JsonSerializer.Serialize(
            PaperTable.Read(System.Text.Encoding.UTF8.GetBytes(Piles.Head + rows + $"5,2026-01-12,Mtongwe,gangs,,Kero 5 {mark},,sw\n")).Lines
        );
        await site.Ask<string>(
            $"update desk.paper_upload set state = 'pending', total = 5, body = $b${body}$b$ where series = '{pile}' returning series"
        );
        var half = await desk.Get(preview.Path);
        half.Document.QuerySelector("main")!.TextContent.ShouldContain("4 of 5 recorded.");
        half.Document.QuerySelector("progress")!.GetAttribute("value").ShouldBe("4");
        half.Document.GetElementById("do-drop").ShouldBeNull("what is recorded is taken back, not dropped");
        var done = await Piles.Press(desk, half, "record");
        (await Piles.Recorded(site, mark)).ShouldBe(5);
        (await site.Added(() => Piles.Press(desk, done, "undo"))).Count.ShouldBe(5);
    }

    [Fact]
    public async Task One_that_waits_too_long_after_it_was_begun_keeps_what_was_recorded()
    {
        var desk = await Piles.Rapporteur(site);
        var (mark, pile) = (Guid.NewGuid().ToString("N"), Piles.Next());
        var done = await Piles.Press(desk, await Piles.Bring(desk, Piles.Head + $"1,2026-01-12,Mtongwe,gangs,,Kero {mark},,sw\n", pile), "record");
        await site.Ask<string>(
            $"update desk.paper_upload set state = 'pending', body = '[]', expires_at = made_at where series = '{pile}' returning series"
        );
        var late = await desk.Get(done.Path);
        late.Document.GetElementById("do-undo").ShouldNotBeNull();
        (await site.Ask<string?>($"select body from desk.paper_upload where series = '{pile}'")).ShouldBeNull();
    }

    [Fact]
    public async Task What_somebody_opened_is_not_taken_back()
    {
        var desk = await Piles.Rapporteur(site);
        var (mark, pile) = (Guid.NewGuid().ToString("N"), Piles.Next());
        var done = await Piles.Press(desk, await Piles.Bring(desk, Piles.Head + $"1,2026-01-12,Mtongwe,gangs,,Kero {mark},,sw\n", pile), "record");
        var concern = (await site.Ask<string>($"select id from desk.concern where desk.said(summary, 'sw') like '%{mark}'"))!;
        var analyst = await site.At(Domain.Access.Role.Analyst, "ngao@KE-01");
        (await analyst.Get("/desk/concerns/" + concern)).Text.ShouldContain(mark);
        (await desk.Get(done.Path)).Document.GetElementById("do-undo").ShouldBeNull();
        (await site.Added(() => Piles.Press(desk, done, "undo"))).ShouldBeEmpty();
    }
}
