namespace Jukwaa.Domain.Tests.Concerns;

public class AttachFileTests
{
    private static readonly Fact<Concern> _voice = A.ConcernRecorded(A.Voice());

    [Fact]
    public void Files_stand_in_their_order_and_change_nothing_else()
    {
        var first = Words.Of(() => A.Salt, ("file", new('b', 64)));
        var before = Given(_voice, new FileAttached(first.Ref));
        var after = before.When(A.AttachFile(), A.OnSms).Then(new FileAttached(A.Picture.Ref));

        after.Files.ShouldBe([first.Ref, A.Picture.Ref]);
        (after.Details!.Summary, after.Details.Place, after.Added.Count, after.Disclosed).ShouldBe((A.Voice().Summary, A.Voice().Place, 0, false));
    }

    [Fact]
    public void A_fact_holds_the_hash_of_a_passage_and_neither_the_file_nor_its_own_hash()
    {
        var fact = new FileAttached(A.Picture.Ref);

        fact.File.Parts.ShouldBe([("file", A.Picture.Passages[0].Hash)]);
        fact.File.Value.ShouldNotContain(A.Picture.Passages[0].Text);
    }

    [Fact]
    public void Six_files_are_the_most_of_one_concern()
    {
        Fact<Concern>[] Sent(int files) => [_voice, .. Enumerable.Repeat(new FileAttached(A.Picture.Ref), files)];

        Given(Sent(5)).When(A.AttachFile(), A.OnSms).ThenAccepted().Files.Count.ShouldBe(AttachFile.Most);
        Given(Sent(6)).When(A.AttachFile(), A.OnSms).ThenRefused(RefusalKind.Conflict, "files-too-many");
    }

    [Fact]
    public void What_is_no_file_is_not_attached()
    {
        Given(_voice).When(A.AttachFile(A.More), A.OnSms).ThenRefused(RefusalKind.Invalid, "file-missing");
        Given(_voice).When(A.AttachFile(A.Silence), A.OnSms).ThenRefused(RefusalKind.Invalid, "file-missing");
        Given(_voice)
            .When(A.AttachFile(new([.. A.Picture.Passages, .. A.Picture.Passages])), A.OnSms)
            .ThenRefused(RefusalKind.Invalid, "file-missing");
    }

    [Fact]
    public void Only_whoever_raised_it_sends_a_file_along()
    {
        foreach (var setting in new[] { A.Setting(Actor.Editors), A.Setting(Actor.Officers), A.By(A.Lands, A.Officer), A.Setting(Actor.System) })
        {
            Given(_voice).When(A.AttachFile(), setting).ThenRefused(RefusalKind.Forbidden, "voice-only");
        }
    }

    [Fact]
    public void The_forum_that_took_it_down_attaches_what_was_taken_there_and_no_other_forum_does()
    {
        var spoken = A.ConcernRecorded(A.Voice() with { Forum = A.ForumId });
        Given(spoken).When(A.AttachFile(), A.Setting(Actor.InForum(A.ForumId))).ThenAccepted().Files.ShouldHaveSingleItem();
        Given(spoken).When(A.AttachFile(), A.Setting(Actor.InForum("kwale"))).ThenRefused(RefusalKind.Forbidden, "voice-only");
        Given(A.ConcernRecorded(A.Voice() with { Forum = null }))
            .When(A.AttachFile(), A.Setting(Actor.InForum(A.ForumId)))
            .ThenRefused(RefusalKind.Forbidden, "voice-only");
    }

    [Fact]
    public void Nothing_is_attached_to_what_is_not_there_or_was_forgotten()
    {
        GivenNothing<Concern>().When(A.AttachFile(), A.OnSms).ThenRefused(RefusalKind.Missing, "concern-missing");
        Given(_voice, new ConcernForgotten()).When(A.AttachFile(), A.OnSms).ThenRefused(RefusalKind.Conflict, "forgotten");
    }

    [Fact]
    public void What_is_sealed_takes_a_file_all_the_same() => Given(_voice, A.ConcernSealed()).When(A.AttachFile(), A.OnSms).ThenAccepted();
}
