using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Web.Tests.Notices;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.ForumDesk;

/// <summary>Who is told of a forum that nobody began or closed, and how often.</summary>
public sealed class ForumNoticeTests(Cluster cluster) : IAsyncLifetime
{
    private static readonly DateOnly _today = new(2026, 1, 14);

    private Telling _telling = null!;

    public async ValueTask InitializeAsync() => _telling = await Telling.Open(cluster);

    public ValueTask DisposeAsync() => _telling.DisposeAsync();

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "")]
    [InlineData(2, "forum-unclosed f-1")]
    [InlineData(14, "forum-unclosed f-1")]
    [InlineData(15, "")]
    public async Task One_that_is_in_session_two_days_after_its_day_is_called_for_for_two_weeks(int days, string told)
    {
        await Begun();
        var commissioner = await _telling.With(Role.Supervisor, "ngao@KE-01");
        (await After(days, commissioner)).ShouldBe(told.Split(',', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "forum-missed f-1")]
    [InlineData(14, "forum-missed f-1")]
    [InlineData(15, "")]
    public async Task One_whose_day_passed_is_called_for_from_the_next_day_on(int days, string told)
    {
        await _telling.Officers.Do(A.Plan("f-1", on: _today), A.Announcement("f-1", _today));
        var commissioner = await _telling.With(Role.Supervisor, "ngao@KE-01");
        (await After(days, commissioner)).ShouldBe(told.Split(',', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task It_is_told_once_a_day_however_often_anybody_looks()
    {
        await Begun();
        var commissioner = await _telling.With(Role.Supervisor, "ngao@KE-01");
        (await After(2, commissioner)).Count.ShouldBe(1);
        (await _telling.Told(commissioner)).Count.ShouldBe(1);
        (await After(1, commissioner)).Count.ShouldBe(2);
        await _telling.Officers.Do(new CloseForum(Guid.NewGuid(), "f-1", _today, ["residents"]));
        (await After(1, commissioner)).Count.ShouldBe(2, "it was closed");
    }

    [Fact]
    public async Task What_was_only_planned_or_was_cancelled_is_called_for_by_nobody()
    {
        await _telling.Officers.Do(
            A.Plan("planned", on: _today),
            A.Plan("off", on: _today),
            A.Announcement("off", _today),
            new CancelForum(Guid.NewGuid(), "off", A.Words("Floods."))
        );
        (await After(3, await _telling.With(Role.Supervisor, "ngao@KE-01"))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Role.Supervisor, "ngao@KE-01", true)]
    [InlineData(Role.Analyst, "ngao@KE-01", true)]
    [InlineData(Role.Leadership, "interior@KE", true)]
    [InlineData(Role.Supervisor, "ngao@KE-02", false)]
    [InlineData(Role.Supervisor, "ngao@KE-C004", false)]
    [InlineData(Role.Responder, "nps@KE-01", false)]
    [InlineData(Role.Rapporteur, "ngao@KE-01", false)]
    public async Task Told_is_whoever_can_do_something_about_it(Role role, string office, bool told)
    {
        await Begun();
        (await After(2, await _telling.With(role, office))).Count.ShouldBe(told ? 1 : 0);
    }

    [Fact]
    public async Task Its_line_names_the_place_and_leads_to_the_forum_in_both_languages()
    {
        await Begun();
        var commissioner = await _telling.With(Role.Supervisor, "ngao@KE-01");
        await After(2, commissioner);
        foreach (var language in (string[])["en", "sw"])
        {
            var line = (await _telling.Notices.List(commissioner, language, new(1), Telling.Stop)).Items.Single(n => n.SubjectKind == "forum");
            (line.Kind, line.SubjectId, line.Place).ShouldBe(("forum-unclosed", "f-1", "Likoni"));
            Jukwaa.Open.Look.Texts.Has(language, $"notices.kind.{line.SubjectKind}.{line.Kind}").ShouldBeTrue();
            Jukwaa.Open.Look.Texts.Has(language, "notices.kind.forum.forum-missed").ShouldBeTrue();
        }
    }

    private Task Begun() =>
        _telling.Officers.Do(
            A.Plan("f-1", on: _today, place: "KE-C004"),
            A.Announcement("f-1", _today),
            new StartForum(Guid.NewGuid(), "f-1", _today)
        );

    private async Task<IReadOnlyList<string>> After(int days, Guid person)
    {
        _telling.Officers.Clock.Now += TimeSpan.FromDays(days);
        return await _telling.Told(person);
    }
}
