using System.Net;
using System.Text;
using Jukwaa.Web.Tests.Desks;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.PaperForms;

/// <summary>What a table holds, row by row and file by file.</summary>
[Collection(Desks.Pages.Name)]
public sealed class UploadRowsTests(PageSite site)
{
    public static TheoryData<string, byte[], string> Wrong =>
        new()
        {
            { "", Encoding.UTF8.GetBytes(Piles.Head + "1,2026-01-12,Mtongwe,,,x,,"), "Name the pile" },
            { "pile", [], "Choose the file" },
            { "pile", Encoding.UTF8.GetBytes(Piles.Head), "no row below" },
            { "pile", Encoding.UTF8.GetBytes("date,text\n2026-01-12,x\n"), "The column \"place\" is missing" },
            { "pile", Encoding.UTF8.GetBytes("PK\u0003\u0004 broken"), "damaged" },
            { "pile", new byte[(2 * 1024 * 1024) + 1], "larger than 2 MB" },
        };

    [Fact]
    public async Task What_cannot_be_recorded_is_refused_row_by_row_and_the_rest_is_not_held_up()
    {
        var desk = await Piles.Rapporteur(site);
        var mark = Guid.NewGuid().ToString("N");
        string[] bad =
        [
            "1,,Mtongwe,,,No day,,",
            "2,jana,Mtongwe,,,Bad day,,",
            "3,2026-01-15,Mtongwe,,,Tomorrow,,",
            "4,2026-01-12,,,,No place,,",
            "5,2026-01-12,Atlantis,,,Unknown place,,",
            "6,2026-01-12,Tsimba,,,Beyond,,",
            "7,2026-01-12,Mtongwe,weather,,Bad theme,,",
            "8,2026-01-12,Mtongwe,,Asha Mwangi,Bad group,,",
            "9,2026-01-12,Mtongwe,,,Bad language,,Klingon",
            "10,2026-01-12,Mtongwe,,,,No words,",
            $"11,2026-01-12,Mtongwe,,,{new string('m', 4_001)},,",
            "0,2026-01-12,Mtongwe,,,Twice,,",
        ];
        var preview = await Piles.Bring(desk, Piles.Head + $"0,2026-01-12,Mtongwe,,,Nzuri {mark},,\n" + string.Join('\n', bad), Piles.Next());
        var said = preview.Document.QuerySelectorAll("#refused ~ ul:not(.lines) li").Select(l => l.TextContent).ToList();
        said.Count.ShouldBe(bad.Length);
        foreach (
            var (n, why) in (
                (string[])
                    [
                        "date: the day is missing",
                        "date: \"jana\" is no day",
                        "date: this day lies ahead",
                        "place: the place is missing",
                        "called \"Atlantis\"",
                        "place: Tsimba lies outside your area",
                        "theme: \"weather\" is no theme",
                        "group: \"Asha Mwangi\" is no group",
                        "language: \"Klingon\"",
                        "text: there are no words",
                        "text: this is longer than 4000",
                        "form number: 0 stands in row 2",
                    ]
            ).Index()
        )
        {
            said[n].ShouldContain(why);
            said[n].ShouldStartWith($"Row {n + 3}, ");
        }

        await Piles.Press(desk, preview, "record");
        (await Piles.Recorded(site, mark)).ShouldBe(1);
    }

    [Fact]
    public async Task The_list_of_refused_rows_can_be_mended_and_uploaded_and_runs_nothing()
    {
        var desk = await Piles.Rapporteur(site);
        var mark = Guid.NewGuid().ToString("N");
        var table = Piles.Head + $"\"=HYPERLINK(\"\"http://example.org\"\")\",never,Mtongwe,,,\"+254, @sum {mark}\",-1,\n";
        var preview = await Piles.Bring(desk, table, Piles.Next());
        var list = await desk.Get(preview.Document.QuerySelector("a[href*='handler=refused']")!.GetAttribute("href")!);
        list.Status.ShouldBe(HttpStatusCode.OK);
        list.Text.ShouldContain("\"'=HYPERLINK(\"\"http://example.org\"\")\",\"never\",\"Mtongwe\"");
        list.Text.ShouldContain($"\"'+254, @sum {mark}\",\"'-1\"");
        list.Text.ShouldContain("\"row\",\"why\"");
        var mended = await Piles.Press(
            desk,
            await Piles.Bring(desk, list.Text.Replace("never", "2026-01-12", StringComparison.Ordinal), Piles.Next()),
            "record"
        );
        mended.Document.QuerySelector("main")!.TextContent.ShouldContain("1 of 1 recorded.");
        (await site.List($"select desk.said(summary, 'en') from desk.concern where desk.said(summary, 'en') like '%{mark}'")).ShouldBe([
            $"+254, @sum {mark}",
        ]);
    }

    [Fact]
    public async Task Words_that_ask_for_care_are_kept_to_those_who_may_read_them()
    {
        var desk = await Piles.Rapporteur(site);
        var mark = Guid.NewGuid().ToString("N");
        var preview = await Piles.Bring(
            desk,
            Piles.Head + $"1,2026-01-12,Mtongwe,gangs,,Mume anampiga mkewe kila usiku na kumbaka {mark},,sw\n",
            Piles.Next()
        );
        preview.Document.QuerySelector("main")!.TextContent.ShouldContain("Its words ask for care");
        await Piles.Press(desk, preview, "record");
        (await site.List($"select theme from desk.concern where desk.said(summary, 'sw') like '%{mark}'")).ShouldBe(["gbv"]);
    }

    [Theory, MemberData(nameof(Wrong))]
    public async Task What_is_no_table_is_said_beside_its_field(string series, byte[] file, string said)
    {
        var desk = await Piles.Rapporteur(site);
        var answer = await Piles.Send(desk, file, series, "");
        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Errors.ShouldContain(said);
        answer.Document.QuerySelectorAll(".govuk-error-message").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("", "xlsx")]
    [InlineData("/sw", "xlsx")]
    [InlineData("", "csv")]
    [InlineData("/sw", "csv")]
    public async Task The_template_of_either_language_is_understood_when_it_is_filled_in(string language, string kind)
    {
        var desk = await Piles.Rapporteur(site);
        var page = await desk.Get(language + Piles.Address);
        var link = page.Document.QuerySelector($"a[href$='as={kind}']")!.GetAttribute("href")!;
        var template = await desk.Get(link);
        template.Status.ShouldBe(HttpStatusCode.OK);
        if (kind == "csv")
        {
            var preview = await Piles.Bring(
                desk,
                template.Text + "9,2026-01-12,Mtongwe,Magenge ya wahalifu na ya kisiasa,Wakazi,Maneno,,Kiswahili\r\n",
                Piles.Next(),
                language
            );
            preview.Document.QuerySelectorAll("ul.lines > li").Length.ShouldBe(1);
        }
        else
        {
            using var caller = new HttpClient();
            template.Text.ShouldStartWith("PK");
        }
    }

    [Fact]
    public async Task A_workbook_is_recorded_as_a_table_is()
    {
        var desk = await Piles.Rapporteur(site);
        var mark = Guid.NewGuid().ToString("N");
        var file = Workbook.Of(["Namba ya fomu", "Tarehe", "Mahali", "Maneno"], ["3", "#46034", "KE-W0018", $"Kutoka Excel {mark}"]);
        var preview = await Piles.Send(desk, file, Piles.Next(), "");
        preview = await desk.Get(preview.Location!);
        await Piles.Press(desk, preview, "record");
        (await site.List($"select raised_on::text from desk.concern where desk.said(summary, 'sw') like '%{mark}'")).ShouldBe(["2026-01-12"]);
    }
}
