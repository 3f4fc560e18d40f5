namespace Jukwaa.Domain.Tests.Forums;

public class EntryTests
{
    [Fact]
    public void The_first_edit_begins_the_entry_and_keeps_words_by_reference_alone()
    {
        var entry = GivenNothing<Entry>().When(A.TakeDown()).ThenAccepted();

        (entry.Forum, entry.Kind, entry.Edits.Count).ShouldBe((A.ForumId, EntryKind.Concern, 1));
        entry.Codes("theme").ShouldBe(["gangs"]);
        entry.Graph.Of("words")[0].Value.Words.ShouldBe(A.Spoken.Ref);
    }

    [Fact]
    public void Nothing_is_refused_because_somebody_was_faster()
    {
        var entry = Given(A.Edited(1, [], ("theme", "gangs")), A.Edited(2, [1], ("theme", "gbv")))
            .When(A.EditEntry(("theme", "other")) with { After = [A.EditId(1)] })
            .ThenAccepted();

        entry.Codes("theme").Order().ShouldBe(["gbv", "other"]);
    }

    [Fact]
    public void An_entry_stays_in_its_forum_and_of_its_kind()
    {
        var entry = Given(A.Edited(1, [], ("theme", "gangs")));

        entry.When(A.EditEntry(("theme", "gbv")) with { Forum = "kwale" }).ThenRefused(RefusalKind.Conflict, "entry-other");
        entry.When(A.EditEntry() with { Kind = EntryKind.Commitment }).ThenRefused(RefusalKind.Conflict, "entry-other");
    }

    [Theory]
    [InlineData(EntryKind.Answer, false)]
    [InlineData(EntryKind.Concern, true)]
    [InlineData(EntryKind.Attendance, true)]
    public void An_answer_is_about_a_voice_and_a_voice_about_nothing(EntryKind kind, bool about) =>
        GivenNothing<Entry>()
            .When(A.EditEntry() with { Kind = kind, About = about ? A.EntryId : null })
            .ThenRefused(RefusalKind.Invalid, "entry-about");

    [Theory]
    [InlineData(EntryKind.Answer, true)]
    [InlineData(EntryKind.Commitment, true)]
    [InlineData(EntryKind.Commitment, false)]
    [InlineData(EntryKind.Concern, false)]
    public void A_promise_may_be_about_a_voice_or_about_none(EntryKind kind, bool about) =>
        GivenNothing<Entry>().When(A.EditEntry() with { Kind = kind, About = about ? A.EntryId : null }).ThenAccepted();

    [Fact]
    public void An_edit_cannot_come_before_itself_nor_after_a_crowd()
    {
        var entry = Given(A.Edited(1, [], ("theme", "gangs")) with { After = [A.CommandId] });

        entry.When(A.EditEntry() with { After = [A.EditId(1)] }).ThenRefused(RefusalKind.Invalid, "edit-order");
        entry
            .When(A.EditEntry() with { After = [.. Enumerable.Range(10, Entry.MostEdits + 1).Select(A.EditId)] })
            .ThenRefused(RefusalKind.Invalid, "edit-order");
        entry.When(A.EditEntry() with { After = [.. Enumerable.Range(10, Entry.MostEdits).Select(A.EditId)] }).ThenAccepted();
    }

    [Fact]
    public void An_entry_has_a_bounded_number_of_edits()
    {
        Given(Many(Entry.MostEdits)).When(A.EditEntry()).ThenRefused(RefusalKind.Conflict, "entry-full");
        Given(Many(Entry.MostEdits - 1)).When(A.EditEntry()).ThenAccepted();
    }

    [Fact]
    public void What_accuses_an_office_names_it_and_all_above_for_the_place_of_the_forum()
    {
        var entry = GivenNothing<Entry>().When(A.EditEntry(("accuses", "nps"))).ThenAccepted();

        entry.Accused.ShouldBe([A.Police]);
        entry.Barred.ShouldBe([A.Police, .. A.Reference().Ladder.Above([A.Police])]);
        entry.Barred.Count.ShouldBeGreaterThan(1, "somebody is above a county's police");
    }

    [Fact]
    public void Of_two_who_differ_about_the_accused_both_count_until_somebody_chooses()
    {
        var nps = A.Edited(1, [], ("accuses", "nps")) with { Accused = [A.Police] };
        var lands = A.Edited(2, [], ("accuses", "lands")) with { Accused = [A.Lands] };

        A.EntryOf(nps, lands).Accused.ShouldBe([A.Police, A.Lands]);
        A.EntryOf(nps, lands, A.Edited(3, [1, 2], ("accuses", null))).Accused.ShouldBeEmpty();
    }

    [Fact]
    public void It_is_careful_as_soon_as_anybody_says_so()
    {
        A.EntryOf(A.Edited(1, [], ("theme", "gbv"))).Careful.ShouldBeFalse();
        A.EntryOf(A.Edited(1, [], ("careful", null)), A.Edited(2, [], ("careful", "child"))).Careful.ShouldBeTrue();
        A.EntryOf(A.Edited(1, [], ("careful", "child")), A.Edited(2, [1], ("careful", null))).Careful.ShouldBeFalse();
    }

    private static EntryEdited[] Many(int edits) =>
        [.. Enumerable.Range(1, edits).Select(n => A.Edited(n, n == 1 ? [] : [n - 1], ("theme", "gangs")))];
}
