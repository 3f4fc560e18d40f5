namespace Jukwaa.Domain.Tests.Concerns;

public class WorkingTextTests
{
    private static readonly Fact<Concern> _recorded = A.ConcernRecorded(A.Voice());
    private static readonly DiscloseConcern _disclose = new(A.CommandId, A.ConcernId);

    [Theory]
    [InlineData("officer")]
    [InlineData("interpreter")]
    [InlineData("none")]
    public void The_text_that_may_be_shown_stands_beside_the_words_as_said(string by)
    {
        var after = Given(_recorded).When(A.WriteWorkingText() with { By = by }).Then(new WorkingTextWritten(A.Working.Ref, by));

        after.Working.ShouldBe(A.Working.Ref);
        after.Details!.Summary.ShouldBe(A.Voice().Summary);
        after.Disclosed.ShouldBeFalse();
    }

    [Fact]
    public void It_is_written_again_when_it_was_not_right()
    {
        var better = A.Words("Gangs rob people at night.", "Magenge huibia watu usiku.");

        Given(_recorded, new WorkingTextWritten(A.Working.Ref, "none")).When(A.WriteWorkingText(better)).ThenAccepted().Working.ShouldBe(better.Ref);
    }

    [Fact]
    public void Writing_needs_a_concern_words_and_who_translated()
    {
        GivenNothing<Concern>().When(A.WriteWorkingText()).ThenRefused(RefusalKind.Missing, "concern-missing");
        Given(_recorded).When(A.WriteWorkingText(A.Silence)).ThenRefused(RefusalKind.Invalid, "words-missing");
        Given(_recorded).When(A.WriteWorkingText() with { By = "machine" }).ThenRefused(RefusalKind.Invalid, "translator-unknown");
    }

    [Fact]
    public void It_is_in_English_and_Kiswahili_once_each()
    {
        Given(_recorded).When(A.WriteWorkingText(new([A.Passage("Waria", "so")]))).ThenRefused(RefusalKind.Invalid, "language-unknown");
        Given(_recorded).When(A.WriteWorkingText(new([A.Passage("One"), A.Passage("Two")]))).ThenRefused(RefusalKind.Invalid, "language-unknown");
        Given(_recorded).When(A.WriteWorkingText(A.Words("English first"))).ThenAccepted();
    }

    [Fact]
    public void A_voice_is_made_public_only_when_both_languages_are_written()
    {
        Given(_recorded).When(_disclose).ThenRefused(RefusalKind.Conflict, "working-text-missing");
        Given(_recorded, Written(A.Words("English alone"))).When(_disclose).ThenRefused(RefusalKind.Conflict, "working-text-missing");
        Given(_recorded, Written(new([A.Passage("Kiswahili pekee", "sw")])))
            .When(_disclose)
            .ThenRefused(RefusalKind.Conflict, "working-text-missing");
        Given(_recorded, Written(A.Working)).When(_disclose).ThenAccepted().Disclosed.ShouldBeTrue();
    }

    [Fact]
    public void Once_it_is_public_it_is_written_again_in_both_languages()
    {
        var shown = Given(_recorded, Written(A.Working), new ConcernDisclosed());

        shown.When(A.WriteWorkingText(A.Words("English alone"))).ThenRefused(RefusalKind.Conflict, "language-missing");
        shown.When(A.WriteWorkingText()).ThenAccepted().Disclosed.ShouldBeTrue();
    }

    [Fact]
    public void What_was_not_published_after_all_is_shown_by_its_working_text_or_not_at_all()
    {
        var unsourced = new CorrectConcern(A.CommandId, A.ConcernId, A.Concern() with { Sources = [] }, A.Reason, A.ConcernTexts);

        Given(A.ConcernRecorded(), new ConcernDisclosed()).When(unsourced).ThenAccepted().Disclosed.ShouldBeFalse();
        Given(A.ConcernRecorded(), Written(A.Working), new ConcernDisclosed()).When(unsourced).ThenAccepted().Disclosed.ShouldBeTrue();
    }

    [Fact]
    public void What_was_published_before_needs_no_other_words() =>
        Given(A.ConcernRecorded()).When(_disclose).ThenAccepted().Disclosed.ShouldBeTrue();

    [Fact]
    public void An_unpublished_voice_does_not_become_published_by_a_correction()
    {
        var corrected = new CorrectConcern(A.CommandId, A.ConcernId, A.Voice() with { Sources = [A.Source.Ref] }, A.Reason, A.ConcernTexts);

        Given(_recorded).When(corrected, A.By(A.Lands, A.Officer)).ThenRefused(RefusalKind.Forbidden, "source-not-yours");
        Given(_recorded).When(corrected).ThenAccepted().Published.ShouldBeTrue("the editors found where it was published");
    }

    [Fact]
    public void An_office_records_no_voice_as_published_before()
    {
        GivenNothing<Concern>().When(A.RecordConcern(), A.By(A.Lands, A.Officer)).ThenRefused(RefusalKind.Forbidden, "source-not-yours");
        GivenNothing<Concern>().When(A.RecordConcern(A.Voice()), A.By(A.Lands, A.Officer)).ThenAccepted().Published.ShouldBeFalse();
    }

    private static Fact<Concern> Written(Words words) => new WorkingTextWritten(words.Ref, "officer");
}
