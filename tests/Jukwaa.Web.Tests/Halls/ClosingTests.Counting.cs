using Jukwaa.Domain.Forums;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Halls;

/// <summary>What closing puts on record in numbers.</summary>
public sealed partial class ClosingTests
{
    [Fact]
    public async Task Who_came_and_what_was_raised_is_on_record_in_numbers_and_what_could_endanger_somebody_is_counted_apart()
    {
        await Take(EntryKind.Concern, "theme=gangs&words=Wezi.");
        await Take(EntryKind.Concern, "theme=gangs&words=Wezi tena.");
        await Take(EntryKind.Concern, "theme=gangs&words=Siri.&careful=danger");
        await Take(EntryKind.Concern, "theme=gangs&words=Polisi.&accuses=nps");
        await Take(EntryKind.Concern, "theme=gbv&words=Nyumbani.");
        await Take(EntryKind.Attendance, "groups=women&sex=f&age=18-34&disability=no&count=12");
        await Take(EntryKind.Attendance, "groups=women&sex=f&age=18-34&disability=no&count=8");
        await Close();

        (await Rows("select hall::text from desk.forum where id = 'hall'"))
            .ShouldHaveSingleItem()
            .ShouldBe(
                """{"came": [{"age": "18-34", "sex": "f", "count": 20, "group": "women", "disability": "no"}], "apart": 3, "heard": [{"theme": "gangs", "voices": 2}]}"""
            );
        (await Rows("select concat_ws(' ', kind, key, coalesce(count::text, '-')) from open.forum_count order by 1")).ShouldBe([
            "age 18-34 20",
            "all  20",
            "apart  -",
            "disability no 20",
            "group women 20",
            "heard gangs 2",
            "sex f 20",
        ]);
    }

    [Fact]
    public async Task Heads_that_a_phone_brings_after_the_forum_was_closed_are_counted_when_somebody_says_so()
    {
        await Take(EntryKind.Attendance, "groups=women&sex=f&age=18-34&disability=no&count=12");
        await Close();
        await Take(EntryKind.Attendance, "groups=youth&sex=m&age=18-34&disability=no&count=30");
        (await Late()).ShouldBe(1);
        (await _closing.RecordLate(_chair, _chair.Posts[0], Forum, A.Salt, Stop)).Refusal.ShouldBeNull();

        (await Late()).ShouldBe(0);
        (await Rows("select count::text from open.forum_count where kind = 'all'")).ShouldBe(["42"]);
        (await Rows("select type from ledger.fact where stream = 'forum/hall' order by seq desc limit 3")).ShouldBe([
            "ForumCounted",
            "ForumClosed",
            "ForumCounted",
        ]);
    }
}
