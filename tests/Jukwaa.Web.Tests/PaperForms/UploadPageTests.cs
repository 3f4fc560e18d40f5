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
    private const string Address = "/desk/concerns/upload",
        Head = "form number,date,place,theme,group,text,proposal,language\n";

    private static int _pile;

    [Theory]
    [InlineData("")]
    [InlineData("/sw")]
    public async Task A_table_is_looked_over_recorded_and_taken_back(string language)
    {
        var desk = await Rapporteur();
        var (mark, pile) = (Guid.NewGuid().ToString("N"), Pile());
        var preview = await Bring(
            desk,
            Head
                + $"1,2026-01-12,Mtongwe,gangs,residents,Vijana wenye mapanga {mark},Taa barabarani,sw\n2,14/1/2026,Shika Adabu,,,No water {mark},,\n",
            pile,
            language
        );
        preview.Document.QuerySelectorAll("ul.lines > li").Length.ShouldBe(2);
        (await Facts(mark)).ShouldBe(0, "nothing is recorded before it is confirmed");

        var added = await site.Added(async () => preview = await Press(desk, preview, "record"));
        added.ShouldBe([$"ConcernRecorded by {desk.Actor}", $"ConcernRecorded by {desk.Actor}"]);
        var rows = await site.List(
            $"select concat_ws('|', place, theme, groups[1], raised_on, split_part(summary, '=', 1), desk.said(proposal, 'sw')) from desk.concern where desk.said(summary, 'sw') like '%{mark}' order by raised_on"
        );
        rows.ShouldBe(["KE-W0018|gangs|residents|2026-01-12|sw|Taa barabarani", "KE-W0019|other|not-reported|2026-01-14|en"]);
        (await site.Ask<string?>("select body from desk.paper_upload where series = '" + pile + "'")).ShouldBeNull("the table is erased");

        var undone = await site.Added(async () => preview = await Press(desk, preview, "undo"));
        undone.ShouldBe([$"ConcernWithheld by {desk.Actor}", $"ConcernWithheld by {desk.Actor}"]);
        preview.Document.QuerySelectorAll("main form").ShouldBeEmpty("there is nothing left to do");
        (await site.List($"select distinct withheld from desk.concern where desk.said(summary, 'sw') like '%{mark}'")).ShouldBe(["mistake"]);
    }

    [Fact]
    public async Task The_same_forms_again_are_the_same_concerns_and_after_they_were_taken_back_new_ones()
    {
        var desk = await Rapporteur();
        var (mark, pile) = (Guid.NewGuid().ToString("N"), Pile());
        var table = Head + $"17,2026-01-12,Mtongwe,gangs,,Mapanga {mark},,sw\n,2026-01-12,Mtongwe,gangs,,Bila namba {mark},,sw\n";
        var first = await Press(desk, await Bring(desk, table, pile), "record");
        (await Facts(mark)).ShouldBe(2);

        var again = await Bring(desk, table.Replace("Mapanga", "Mapanga makali", StringComparison.Ordinal), pile.ToUpperInvariant());
        again.Document.GetElementById("do-record").ShouldBeNull("both are on record");
        again.Document.QuerySelector("main")!.TextContent.ShouldContain("2 rows are on record already");

        var other = await Press(desk, await Bring(desk, table, Pile()), "record");
        (await Facts(mark)).ShouldBe(4, "number 17 of another pile is another form");
        other.Status.ShouldBe(HttpStatusCode.OK);

        await Press(desk, first, "undo");
        await Press(desk, await Bring(desk, table, pile), "record");
        (await Facts(mark)).ShouldBe(6);
    }

    [Fact]
    public async Task What_cannot_be_recorded_is_refused_row_by_row_and_the_rest_is_not_held_up()
    {
        var desk = await Rapporteur();
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
        var preview = await Bring(desk, Head + $"0,2026-01-12,Mtongwe,,,Nzuri {mark},,\n" + string.Join('\n', bad), Pile());
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

        await Press(desk, preview, "record");
        (await Facts(mark)).ShouldBe(1);
    }

    [Fact]
    public async Task The_list_of_refused_rows_can_be_mended_and_uploaded_and_runs_nothing()
    {
        var desk = await Rapporteur();
        var mark = Guid.NewGuid().ToString("N");
        var table = Head + $"\"=HYPERLINK(\"\"http://example.org\"\")\",never,Mtongwe,,,\"+254, @sum {mark}\",-1,\n";
        var preview = await Bring(desk, table, Pile());
        var list = await desk.Get(preview.Document.QuerySelector("a[href*='handler=refused']")!.GetAttribute("href")!);
        list.Status.ShouldBe(HttpStatusCode.OK);
        list.Text.ShouldContain("\"'=HYPERLINK(\"\"http://example.org\"\")\",\"never\",\"Mtongwe\"");
        list.Text.ShouldContain($"\"'+254, @sum {mark}\",\"'-1\"");
        list.Text.ShouldContain("\"row\",\"why\"");
        var mended = await Press(desk, await Bring(desk, list.Text.Replace("never", "2026-01-12", StringComparison.Ordinal), Pile()), "record");
        mended.Document.QuerySelector("main")!.TextContent.ShouldContain("1 of 1 recorded.");
        (await site.List($"select desk.said(summary, 'en') from desk.concern where desk.said(summary, 'en') like '%{mark}'")).ShouldBe([
            $"+254, @sum {mark}",
        ]);
    }

    [Fact]
    public async Task Words_that_ask_for_care_are_kept_to_those_who_may_read_them()
    {
        var desk = await Rapporteur();
        var mark = Guid.NewGuid().ToString("N");
        var preview = await Bring(desk, Head + $"1,2026-01-12,Mtongwe,gangs,,Mume anampiga mkewe kila usiku na kumbaka {mark},,sw\n", Pile());
        preview.Document.QuerySelector("main")!.TextContent.ShouldContain("Its words ask for care");
        await Press(desk, preview, "record");
        (await site.List($"select theme from desk.concern where desk.said(summary, 'sw') like '%{mark}'")).ShouldBe(["gbv"]);
    }

    [Fact]
    public async Task Once_somebody_worked_on_one_of_them_the_whole_stays()
    {
        var desk = await Rapporteur();
        var (mark, pile) = (Guid.NewGuid().ToString("N"), Pile());
        var done = await Press(
            desk,
            await Bring(desk, Head + $"1,2026-01-12,Mtongwe,gangs,,Moja {mark},,sw\n2,2026-01-12,Mtongwe,gangs,,Mbili {mark},,sw\n", pile),
            "record"
        );
        var one = await site.Ask<string>($"select id from desk.concern where desk.said(summary, 'sw') = 'Moja {mark}'");
        await site.Do(A.WorkingText(one!));
        (await site.Added(async () => (await Press(desk, done, "undo")).Status.ShouldBe(HttpStatusCode.Conflict))).ShouldBeEmpty();
        var shown = await desk.Get(done.Path);
        shown.Document.GetElementById("do-undo").ShouldBeNull();
        shown.Document.QuerySelector("main")!.TextContent.ShouldContain("opened or worked on");
    }

    [Fact]
    public async Task Another_officer_neither_sees_nor_records_nor_takes_back_what_one_brought()
    {
        var desk = await Rapporteur();
        var mark = Guid.NewGuid().ToString("N");
        var preview = await Bring(desk, Head + $"1,2026-01-12,Mtongwe,gangs,,Siri {mark},,sw\n", Pile());
        var other = await site.Seat((Role.Rapporteur, "ngao@KE-01", Clearance.Ordinary));
        (await other.Get(preview.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.Get(Address)).Document.QuerySelectorAll("ul.lines li").ShouldBeEmpty();
        var form = (await other.Get(Address)).Document.GetElementById("do-bring")!;
        foreach (var deed in (string[])["record", "drop", "undo"])
        {
            var fields = AtDesk.Standing(form).Where(f => f.Name != "Form").Append(("Form", deed));
            (await site.Added(async () => (await other.Caller.Post(preview.Path, fields)).Status.ShouldBe(HttpStatusCode.NotFound))).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task What_is_dropped_or_waits_too_long_is_erased()
    {
        var desk = await Rapporteur();
        var (dropped, late) = (Pile(), Pile());
        var preview = await Bring(desk, Head + "1,2026-01-12,Mtongwe,gangs,,Itupwe,,sw\n", dropped);
        await (await desk.Send(preview, "drop", "")).ShouldSay(desk, "paper.dropped");
        preview = await Bring(desk, Head + "1,2026-01-12,Mtongwe,gangs,,Imechelewa,,sw\n", late);
        await site.Ask<string>($"update desk.paper_upload set expires_at = made_at where series = '{late}' returning series");
        (await desk.Get(preview.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await site.List($"select series from desk.paper_upload where series in ('{dropped}', '{late}')")).ShouldBeEmpty();
    }

    public static TheoryData<string, byte[], string> Wrong =>
        new()
        {
            { "", Encoding.UTF8.GetBytes(Head + "1,2026-01-12,Mtongwe,,,x,,"), "Name the pile" },
            { "pile", [], "Choose the file" },
            { "pile", Encoding.UTF8.GetBytes(Head), "no row below" },
            { "pile", Encoding.UTF8.GetBytes("date,text\n2026-01-12,x\n"), "The column \"place\" is missing" },
            { "pile", Encoding.UTF8.GetBytes("PK\u0003\u0004 broken"), "damaged" },
            { "pile", new byte[(2 * 1024 * 1024) + 1], "larger than 2 MB" },
        };

    [Theory, MemberData(nameof(Wrong))]
    public async Task What_is_no_table_is_said_beside_its_field(string series, byte[] file, string said)
    {
        var desk = await Rapporteur();
        var answer = await Send(desk, file, series, "");
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
        var desk = await Rapporteur();
        var page = await desk.Get(language + Address);
        var link = page.Document.QuerySelector($"a[href$='as={kind}']")!.GetAttribute("href")!;
        var template = await desk.Get(link);
        template.Status.ShouldBe(HttpStatusCode.OK);
        if (kind == "csv")
        {
            var preview = await Bring(
                desk,
                template.Text + "9,2026-01-12,Mtongwe,Magenge ya wahalifu na ya kisiasa,Wakazi,Maneno,,Kiswahili\r\n",
                Pile(),
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
        var desk = await Rapporteur();
        var mark = Guid.NewGuid().ToString("N");
        var file = Workbook.Of(["Namba ya fomu", "Tarehe", "Mahali", "Maneno"], ["3", "#46034", "KE-W0018", $"Kutoka Excel {mark}"]);
        var preview = await Send(desk, file, Pile(), "");
        preview = await desk.Get(preview.Location!);
        await Press(desk, preview, "record");
        (await site.List($"select raised_on::text from desk.concern where desk.said(summary, 'sw') like '%{mark}'")).ShouldBe(["2026-01-12"]);
    }

    [Fact]
    public async Task Many_rows_are_shown_a_part_at_a_time_and_recorded_all()
    {
        var desk = await Rapporteur();
        var mark = Guid.NewGuid().ToString("N");
        var rows = string.Concat(Enumerable.Range(1, 450).Select(n => $"{n},2026-01-12,Mtongwe,gangs,,Namba {n} {mark},,sw\n"));
        var preview = await Bring(desk, Head + rows, Pile());
        preview.Document.QuerySelectorAll("ul.lines > li").Length.ShouldBe(50);
        (await desk.Get(preview.Path + "&page=9")).Document.QuerySelectorAll("ul.lines > li").Length.ShouldBe(50);
        var done = await Press(desk, preview, "record");
        done.Document.QuerySelector("main")!.TextContent.ShouldContain("450 of 450 recorded.");
        (await Facts(mark)).ShouldBe(450);
        (await site.Added(() => Press(desk, done, "undo"))).Count.ShouldBe(450);
    }

    private Task<AtDesk> Rapporteur() => site.At(Role.Rapporteur, "ngao@KE-01");

    private static string Pile() => $"Mtongwe pile {Interlocked.Increment(ref _pile)}";

    private static async Task<Answer> Bring(AtDesk desk, string table, string pile, string language = "")
    {
        var answer = await Send(desk, Encoding.UTF8.GetBytes(table), pile, language);
        answer.Status.ShouldBe(HttpStatusCode.Redirect, answer.Errors);
        return await desk.Get(answer.Location!);
    }

    private static async Task<Answer> Send(AtDesk desk, byte[] file, string pile, string language)
    {
        var page = await desk.Get(language + Address);
        using MultipartFormDataContent body = [];
        foreach (
            var (name, value) in AtDesk
                .Standing(page.Document.GetElementById("do-bring")!)
                .Where(s => s.Name is not ("Upload" or "Series"))
                .Append(("Series", pile))
        )
        {
            body.Add(new StringContent(value), name);
        }

        body.Add(new ByteArrayContent(file), "Upload", "fomu.csv");
        return await desk.Caller.PostFiles(page.Path, body);
    }

    private static async Task<Answer> Press(AtDesk desk, Answer page, string form)
    {
        var answer = await desk.Send(page, form, "");
        return answer.Location is { } next ? await desk.Get(next) : answer;
    }

    private Task<int> Facts(string mark) => site.Ask<int>($"select count(*)::int from desk.concern where desk.said(summary, 'sw') like '%{mark}'");
}
