using Jukwaa.Domain.Forums;
using Jukwaa.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Halls;

/// <summary>How entries are put together to the day's list, without a database.</summary>
public sealed class TakenRecordTests
{
    private static int _seq;

    [Fact]
    public void A_voice_stands_with_what_was_answered_and_promised_to_it()
    {
        var list = new TakenRecord([
            Entry("a", "Concern", ["words=Wezi.", "theme=gangs", "groups=youth"]),
            Entry("b", "Answer", ["words=Tutaongeza doria."], about: "a"),
            Entry("c", "Commitment", ["words=Gari jipya.", "office=nps", "due=-", "amount=-"], about: "a"),
            Entry("d", "Commitment", ["words=Kituo.", "office=-", "due=2026-03-01", "amount=-"]),
        ]);

        var voice = list.Voices.ShouldHaveSingleItem();
        (voice.Item.Id, voice.Answers.Single().Id, voice.Promises.Single().Id, list.Loose.Single().Id).ShouldBe(("a", "b", "c", "d"));
        list.Problems.ShouldBeEmpty();
        list.Promises.Select(p => p.Id).ShouldBe(["c", "d"]);
    }

    [Fact]
    public void The_same_speech_taken_twice_is_one_voice_of_all_its_groups_however_they_point_at_each_other()
    {
        foreach (
            var (first, second, third) in ((string, string, string)[])
                [("same=b", "same=c", ""), ("", "same=a", "same=a"), ("same=c", "same=a", "same=b")]
        )
        {
            var list = new TakenRecord([
                Entry("c", "Concern", ["words=Wezi!", "theme=gangs", "groups=women", third]),
                Entry("b", "Concern", ["words=Wezi usiku", "theme=gangs", "groups=youth", second]),
                Entry("a", "Concern", ["words=Wezi.", "theme=gangs", "groups=youth", first]),
                Entry("p", "Commitment", ["words=Doria.", "office=nps", "due=-", "amount=-"], about: "c"),
            ]);

            var voice = list.Voices.ShouldHaveSingleItem();
            voice.Item.Id.ShouldBe("a");
            voice.Twice.Select(t => t.Id).ShouldBe(["c", "b"], ignoreOrder: true);
            voice.Groups.ShouldBe(["women", "youth"]);
            voice.Promises.ShouldHaveSingleItem().Id.ShouldBe("p");
        }
    }

    [Fact]
    public void What_was_taken_out_is_gone_and_its_promise_is_not()
    {
        var list = new TakenRecord([
            Entry("a", "Concern", ["words=Wezi.", "theme=gangs", "dropped=mistake"]),
            Entry("p", "Commitment", ["words=Doria.", "office=nps", "due=-", "amount=-"], about: "a"),
        ]);

        list.Voices.ShouldBeEmpty();
        list.Dropped.ShouldHaveSingleItem().Id.ShouldBe("a");
        list.Loose.ShouldHaveSingleItem().Id.ShouldBe("p");
    }

    [Fact]
    public void What_one_takes_out_while_another_works_on_it_stays_until_somebody_looks()
    {
        var first = Edit(1, [], "words=Wezi.", "theme=gangs");
        var list = new TakenRecord([With("a", "Concern", null, first, Edit(2, [1], "dropped=mistake"), Edit(3, [1], "groups=youth"))]);

        list.Voices.ShouldHaveSingleItem().Item.Soft.ShouldBeTrue();
        new TakenRecord([
            With("a", "Concern", null, first, Edit(2, [1], "dropped=mistake"), Edit(3, [1], "groups=youth"), Edit(4, [2, 3])),
        ]).Voices.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Concern", "theme=gangs", "words")]
    [InlineData("Concern", "words=Wezi.", "theme")]
    [InlineData("Concern", "", "theme words")]
    [InlineData("Commitment", "words=Gari.", "parts")]
    [InlineData("Commitment", "words=Gari.;office=nps;due=-", "parts")]
    [InlineData("Commitment", "words=Gari.;office=nps;amount=kumi", "parts")]
    [InlineData("Commitment", "office=nps;due=-;amount=-", "words")]
    [InlineData("Commitment", "words=Gari.;office=-;due=-;amount=-", "")]
    public void What_is_missing_must_be_settled_first(string kind, string fields, string problems) =>
        new TakenRecord([Entry("a", kind, fields.Split(';'))])
            .Problems.Select(p => p.Code)
            .Order()
            .ShouldBe(problems.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void Where_two_differ_somebody_must_choose_and_the_same_words_are_no_difference()
    {
        var first = Edit(1, [], "words=Wezi.", "theme=gangs");
        TakenRecord Of(string one, string other) => new([With("a", "Concern", null, first, Edit(2, [1], one), Edit(3, [1], other))]);

        Of("theme=gbv", "theme=other").Problems.Select(p => p.Code).ShouldBe(["conflict"]);
        Of("words=Wezi wengi.", "words=Wezi wengi.").Problems.ShouldBeEmpty();
        var differ = Of("words=Wezi wengi.", "words=Wezi wachache.").Voices.Single().Item;
        differ.Hard.ShouldBe(["words"]);
        differ.Sides("words").Select(s => s.Text).ShouldBe(["Wezi wengi.", "Wezi wachache."]);
    }

    [Fact]
    public void Heads_are_counted_over_all_doors()
    {
        var list = new TakenRecord([
            Entry("a", "Attendance", ["groups=youth", "sex=f", "age=18-34", "disability=no", "count=12"]),
            Entry("b", "Attendance", ["groups=youth", "sex=f", "age=18-34", "disability=no", "count=30"]),
            Entry("c", "Attendance", ["groups=elders", "sex=m", "age=60+", "disability=yes", "count=0"]),
            Entry("d", "Attendance", ["groups=elders", "sex=m", "age=60+", "disability=yes", "count=7", "dropped=mistake"]),
        ]);

        list.Attendance.Sum(c => c.Count).ShouldBe(42);
        list.Attendance.Select(c => c.Group).Distinct().ShouldBe(["youth"]);
    }

    [Fact]
    public void The_list_is_the_same_whatever_the_order_in_which_entries_came()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var chance = new Random(seed);
            var ids = Enumerable.Range(0, 8).Select(n => $"e{n}").ToArray();
            TakenEntry[] entries =
            [
                .. ids.Select(id =>
                    chance.Next(3) == 0
                        ? Entry(id, "Commitment", ["words=Ahadi.", "office=-", "due=-", "amount=-"], about: ids[chance.Next(8)])
                        : Entry(
                            id,
                            "Concern",
                            [
                                "words=Kero.",
                                "theme=gangs",
                                chance.Next(2) == 0 ? "same=" + ids[chance.Next(8)] : "",
                                chance.Next(5) == 0 ? "dropped=mistake" : "",
                            ]
                        )
                ),
            ];
            var told = Told(new(entries));
            chance.Shuffle(entries);
            Told(new(entries)).ShouldBe(told, $"seed {seed}");
        }
    }

    private static string Told(TakenRecord record) =>
        string.Join(';', record.Voices.OrderBy(v => v.Item.Id, StringComparer.Ordinal).Select(v => $"{v.Item.Id}+{Ids(v.Twice)}>{Ids(v.Promises)}"))
        + $"|{Ids(record.Loose)}|{Ids(record.Dropped)}";

    private static string Ids(IEnumerable<TakenItem> items) => string.Join(',', items.Select(i => i.Id).Order(StringComparer.Ordinal));

    private static TakenEntry Entry(string id, string kind, string[] fields, string? about = null) => With(id, kind, about, Edit(1, [], fields));

    private static TakenEntry With(string id, string kind, string? about, params TakenEdit[] edits) =>
        new(id, kind, about, false, ++_seq, _seq, edits);

    private static TakenEdit Edit(int n, int[] after, params string[] fields) =>
        new(
            Id(n),
            null,
            default,
            [.. after.Select(Id)],
            fields.Where(f => f.Length > 0).Select(f => f.Split('=')).ToDictionary(f => f[0], f => Value(f[0], f[1]), StringComparer.Ordinal)
        );

    private static TakenValue Value(string field, string text) =>
        field == EntryFields.Words || (field == EntryFields.Amount && text != "-")
            ? new(null, $"sw={text.Length:x}", text, "sw")
            : new(text, null, null, null);

    private static Guid Id(int n) => new(n, 0, 0, new byte[8]);
}
