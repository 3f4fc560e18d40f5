using Jukwaa.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Storage;

public sealed class ReferenceTests(Cluster cluster)
{
    [Fact]
    public async Task Files_become_tables_and_the_reference_of_the_rules()
    {
        await using var desk = await TestLedger.Open(cluster);
        (await desk.List<string>("select id || ' ' || title_en from open.office order by id")).ShouldBe([
            "interior@KE Cabinet Secretary",
            "ipoa@KE Chairperson",
            "nps@KE Inspector-General of Police",
            "nps@KE-01 County Police Commander, Mombasa",
            "nps@KE-02 County Police Commander, Kwale",
            "nps@KE-300 Regional Police Commander, Coast",
            "nps@KE-C004 Sub-County Police Commander, Likoni",
            "nps@KE-W0018 Officer Commanding Station, Mtongwe",
        ]);
        desk.Reference.Ladder.Above(new Domain.Access.Office("nps", "KE-W0018"))
            .Select(o => o.Id)
            .ShouldBe(["nps@KE-C004", "nps@KE-01", "nps@KE-300", "nps@KE"]);
        desk.Reference.OverseerOf([new("nps", "KE-W0018")])!.Id.ShouldBe("ipoa@KE");
        desk.Reference.Deadlines.StopDays.ShouldBe(30);
        desk.Reference.OfficeFor("gangs", "KE-W0018")!.Id.ShouldBe("nps@KE-01");
        desk.Reference.OfficeFor("orphan", "KE-W0018").ShouldBeNull();
        desk.Reference.Aliases["THE POLICE"].Institutions.ShouldBe(["nps"]);
        desk.Reference.Aliases["government"].Institutions.ShouldBeEmpty();
        (await desk.Ask<string>("select county from open.place where code = 'KE-W0018'")).ShouldBe("KE-01");
        (await desk.Ask<string>("select search from open.place_name where name = 'Mombasa Island'")).ShouldBe("mombasa island");
    }

    [Fact]
    public async Task Unchanged_files_are_not_written_again()
    {
        await using var desk = await TestLedger.Open(cluster);
        await desk.Tamper("update open.theme set label_en = 'x' where key = 'gangs'");
        await SmallKenya.Load(desk.Database);
        (await desk.Ask<string>("select label_en from open.theme where key = 'gangs'")).ShouldBe("x");
    }

    [Fact]
    public async Task A_changed_file_changes_tables_and_the_record_that_hangs_on_them()
    {
        await using var desk = await TestLedger.Open(cluster);
        await desk.Do(A.Concern(), A.Disclosure());
        await Load(desk, "themes.csv", SmallKenya.Text("themes.csv").Replace("violence,public", "violence,county", StringComparison.Ordinal));
        (await desk.Ask<string>("select place from open.concern")).ShouldBe("KE-01");
        (await Verify.Run(desk.Database, null, TestLedger.Stop)).First.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(
        "kenya/units.csv",
        "KE-W0018,Mtongwe,mtongwe,ward,KE-C004",
        "KE-W0018,Mtongwe,mtongwe,ward,KE-C999",
        "kenya/units.csv, line 7: the parent 'KE-C999' must stand before it."
    )]
    [InlineData(
        "kenya/units.csv",
        "2013-03-04,,former",
        "someday,,former",
        "kenya/units.csv, line 3: 'valid_from' must be a day such as 2025-04-07, not 'someday'."
    )]
    [InlineData("themes.csv", "police,public", "police,secret", "themes.csv, line 4: 'secret' is not public, county or oversight.")]
    [InlineData("themes.csv", "gbv,", "gangs,", "themes.csv, line 3: 'gangs' is there twice.")]
    [InlineData(
        "institutions/routing.csv",
        "gangs,nps",
        "gangs,no-such",
        "institutions/routing.csv, line 2: 'no-such' is not the key of an institution or 'none'."
    )]
    [InlineData(
        "kenya/names.csv",
        "Mombasa Island,island,KE-01",
        "Mombasa Island,island,KE-99",
        "kenya/names.csv, line 2: 'KE-99' is not the code of a unit."
    )]
    [InlineData("groups.csv", "residents,Residents,Wakazi", "residents,Residents", "groups.csv, line 2: 2 fields where the header has 3.")]
    [InlineData("institutions/ladder.csv", "nps,ward", "fire,ward", "institutions/ladder.csv, line 2: 'fire' is not the key of an institution.")]
    [InlineData("institutions/ladder.csv", "nps,constituency", "nps,ward", "institutions/ladder.csv, line 3: the step ward of nps is there twice.")]
    [InlineData("institutions/overseers.csv", "nps,ipoa", "nps,fbi", "institutions/overseers.csv, line 2: 'fbi' is not the key of an institution.")]
    [InlineData(
        "institutions/deadlines.csv",
        "answer_days,21",
        "answer_days,0",
        "institutions/deadlines.csv, line 3: 'days' must be a number from 1 to 366."
    )]
    [InlineData("institutions/deadlines.csv", "stop_days", "halt_days", "institutions/deadlines.csv, line 2: there is no row 'stop_days'.")]
    [InlineData(
        "elections.csv",
        "2027-08-10,2027-08-10",
        "2027-08-10,2027-08-09",
        "elections.csv, line 2: 'first' and 'last' must be days in this order."
    )]
    [InlineData("holidays.csv", "date,name_en", "day,name_en", "holidays.csv, line 2: the column 'date' is missing.")]
    public async Task A_broken_file_is_refused_with_file_and_line(string file, string text, string broken, string message)
    {
        await using var desk = await TestLedger.Open(cluster);
        SmallKenya.Text(file).ShouldContain(text);
        var refused = await Should.ThrowAsync<BrokenDataException>(
            Load(desk, file, SmallKenya.Text(file).Replace(text, broken, StringComparison.Ordinal))
        );
        refused.Message.ShouldBe(message);
        (await desk.Ask<int>("select count(*) from open.theme")).ShouldBe(4);
    }

    [Fact]
    public async Task A_place_the_record_refers_to_cannot_be_dropped_from_the_data()
    {
        await using var desk = await TestLedger.Open(cluster);
        await desk.Do(A.Concern(), A.Disclosure());
        var units = string.Join('\n', SmallKenya.Text("kenya/units.csv").Split('\n').Where(l => !l.StartsWith("KE-W0018", StringComparison.Ordinal)));
        (await Should.ThrowAsync<BrokenDataException>(Load(desk, "kenya/units.csv", units))).Message.ShouldContain("open.place");
        (await desk.Ask<int>("select count(*) from open.place where code = 'KE-W0018'")).ShouldBe(1);
    }

    private static async Task Load(TestLedger desk, string file, string text)
    {
        var folder = SmallKenya.Write((file, text));
        try
        {
            await ReferenceLoader.Load(desk.Database, folder, TestLedger.Stop);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
