using System.Net;
using System.Text;
using Jukwaa.Domain.Access;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.SignIn;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.PaperForms;

/// <summary>A pile of paper forms, from the table to the record and back.</summary>
[Collection(Desks.Pages.Name)]
public sealed class UploadPageTests(PageSite site)
{
    [Theory]
    [InlineData("")]
    [InlineData("/sw")]
    public async Task A_table_is_looked_over_recorded_and_taken_back(string language)
    {
        var desk = await Piles.Rapporteur(site);
        var (mark, pile) = (Guid.NewGuid().ToString("N"), Piles.Next());
        var preview = await Piles.Bring(
            desk,
            Piles.Head
                + $"1,2026-01-12,Mtongwe,gangs,residents,Vijana wenye mapanga {mark},Taa barabarani,sw\n2,14/1/2026,Shika Adabu,,,No water {mark},,\n",
            pile,
            language
        );
        preview.Document.QuerySelectorAll("ul.lines > li").Length.ShouldBe(2);
        (await Piles.Recorded(site, mark)).ShouldBe(0, "nothing is recorded before it is confirmed");

        var added = await site.Added(async () => preview = await Piles.Press(desk, preview, "record"));
        added.ShouldBe([$"ConcernRecorded by {desk.Actor}", $"ConcernRecorded by {desk.Actor}"]);
        var rows = await site.List(
            $"select concat_ws('|', place, theme, groups[1], raised_on, split_part(summary, '=', 1), desk.said(proposal, 'sw')) from desk.concern where desk.said(summary, 'sw') like '%{mark}' order by raised_on"
        );
        rows.ShouldBe(["KE-W0018|gangs|residents|2026-01-12|sw|Taa barabarani", "KE-W0019|other|not-reported|2026-01-14|en"]);
        (await site.Ask<string?>("select body from desk.paper_upload where series = '" + pile + "'")).ShouldBeNull("the table is erased");

        var undone = await site.Added(async () => preview = await Piles.Press(desk, preview, "undo"));
        undone.ShouldBe([$"ConcernWithheld by {desk.Actor}", $"ConcernWithheld by {desk.Actor}"]);
        preview.Document.QuerySelectorAll("main form").ShouldBeEmpty("there is nothing left to do");
        (await site.List($"select distinct withheld from desk.concern where desk.said(summary, 'sw') like '%{mark}'")).ShouldBe(["mistake"]);
    }

    [Fact]
    public async Task The_same_forms_again_are_the_same_concerns_and_after_they_were_taken_back_new_ones()
    {
        var desk = await Piles.Rapporteur(site);
        var (mark, pile) = (Guid.NewGuid().ToString("N"), Piles.Next());
        var table = Piles.Head + $"17,2026-01-12,Mtongwe,gangs,,Mapanga {mark},,sw\n,2026-01-12,Mtongwe,gangs,,Bila namba {mark},,sw\n";
        var first = await Piles.Press(desk, await Piles.Bring(desk, table, pile), "record");
        (await Piles.Recorded(site, mark)).ShouldBe(2);

        var again = await Piles.Bring(desk, table.Replace("Mapanga", "Mapanga makali", StringComparison.Ordinal), pile.ToUpperInvariant());
        again.Document.GetElementById("do-record").ShouldBeNull("both are on record");
        again.Document.QuerySelector("main")!.TextContent.ShouldContain("2 rows are on record already");

        var other = await Piles.Press(desk, await Piles.Bring(desk, table, Piles.Next()), "record");
        (await Piles.Recorded(site, mark)).ShouldBe(4, "number 17 of another pile is another form");
        other.Status.ShouldBe(HttpStatusCode.OK);

        await Piles.Press(desk, first, "undo");
        await Piles.Press(desk, await Piles.Bring(desk, table, pile), "record");
        (await Piles.Recorded(site, mark)).ShouldBe(6);
    }

    [Fact]
    public async Task Once_somebody_worked_on_one_of_them_the_whole_stays()
    {
        var desk = await Piles.Rapporteur(site);
        var (mark, pile) = (Guid.NewGuid().ToString("N"), Piles.Next());
        var done = await Piles.Press(
            desk,
            await Piles.Bring(
                desk,
                Piles.Head + $"1,2026-01-12,Mtongwe,gangs,,Moja {mark},,sw\n2,2026-01-12,Mtongwe,gangs,,Mbili {mark},,sw\n",
                pile
            ),
            "record"
        );
        var one = await site.Ask<string>($"select id from desk.concern where desk.said(summary, 'sw') = 'Moja {mark}'");
        await site.Do(A.WorkingText(one!));
        (await site.Added(async () => (await Piles.Press(desk, done, "undo")).Status.ShouldBe(HttpStatusCode.Conflict))).ShouldBeEmpty();
        var shown = await desk.Get(done.Path);
        shown.Document.GetElementById("do-undo").ShouldBeNull();
        shown.Document.QuerySelector("main")!.TextContent.ShouldContain("opened or worked on");
    }

    [Fact]
    public async Task Another_officer_neither_sees_nor_records_nor_takes_back_what_one_brought()
    {
        var desk = await Piles.Rapporteur(site);
        var mark = Guid.NewGuid().ToString("N");
        var preview = await Piles.Bring(desk, Piles.Head + $"1,2026-01-12,Mtongwe,gangs,,Siri {mark},,sw\n", Piles.Next());
        var other = await site.Seat((Role.Rapporteur, "ngao@KE-01", Clearance.Ordinary));
        (await other.Get(preview.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.Get(Piles.Address)).Document.QuerySelectorAll("ul.lines li").ShouldBeEmpty();
        var form = (await other.Get(Piles.Address)).Document.GetElementById("do-bring")!;
        foreach (var deed in (string[])["record", "drop", "undo"])
        {
            var fields = AtDesk.Standing(form).Where(f => f.Name != "Form").Append(("Form", deed));
            (await site.Added(async () => (await other.Caller.Post(preview.Path, fields)).Status.ShouldBe(HttpStatusCode.NotFound))).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task What_is_dropped_or_waits_too_long_is_erased()
    {
        var desk = await Piles.Rapporteur(site);
        var (dropped, late) = (Piles.Next(), Piles.Next());
        var preview = await Piles.Bring(desk, Piles.Head + "1,2026-01-12,Mtongwe,gangs,,Itupwe,,sw\n", dropped);
        await (await desk.Send(preview, "drop", "")).ShouldSay(desk, "paper.dropped");
        preview = await Piles.Bring(desk, Piles.Head + "1,2026-01-12,Mtongwe,gangs,,Imechelewa,,sw\n", late);
        await site.Ask<string>($"update desk.paper_upload set expires_at = made_at where series = '{late}' returning series");
        (await desk.Get(preview.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await site.List($"select series from desk.paper_upload where series in ('{dropped}', '{late}')")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Many_rows_are_shown_a_part_at_a_time_and_recorded_all()
    {
        var desk = await Piles.Rapporteur(site);
        var mark = Guid.NewGuid().ToString("N");
        var rows = string.Concat(Enumerable.Range(1, 450).Select(n => $"{n},2026-01-12,Mtongwe,gangs,,Namba {n} {mark},,sw\n"));
        var preview = await Piles.Bring(desk, Piles.Head + rows, Piles.Next());
        preview.Document.QuerySelectorAll("ul.lines > li").Length.ShouldBe(50);
        (await desk.Get(preview.Path + "&page=9")).Document.QuerySelectorAll("ul.lines > li").Length.ShouldBe(50);
        var done = await Piles.Press(desk, preview, "record");
        done.Document.QuerySelector("main")!.TextContent.ShouldContain("450 of 450 recorded.");
        (await Piles.Recorded(site, mark)).ShouldBe(450);
        (await site.Added(() => Piles.Press(desk, done, "undo"))).Count.ShouldBe(450);
    }
}
