namespace Jukwaa.Domain.Tests.Commitments;

/// <summary>Which files of a report the public sees.</summary>
public class ShowEvidenceTests
{
    private static readonly DiscloseEvidence _show = new(A.CommandId, A.CommitmentId, A.Photo);

    private static readonly WithholdEvidence _hide = new(A.CommandId, A.CommitmentId, A.Photo, "privacy");

    private static readonly Office _county = new("ngao", "KE-01");

    [Fact]
    public void A_report_names_its_files_and_nobody_sees_them_yet()
    {
        var named = Given(A.Promise(A.Proved())).State;

        named.Files.ShouldBe([new Proof(A.Photo)], "a link and a figure are no files");
        Given(A.Promise(A.Proved(), A.Proved())).State.Files.ShouldBe([new Proof(A.Photo)], "named twice it is one file");
        Given(A.Promise(A.Progress(claimsDone: true))).State.Files.ShouldBeEmpty();
    }

    [Fact]
    public void A_file_is_shown_once_and_taken_back_with_a_reason_and_can_be_shown_again()
    {
        var shown = Given(A.Promise(A.Proved())).When(_show).Then(new EvidenceDisclosed(A.Photo));
        shown.Files.ShouldBe([new Proof(A.Photo, Shown: true)]);
        Scene(shown).When(_show).ThenNothing();

        var hidden = Scene(shown).When(_hide).Then(new EvidenceWithheld(A.Photo, "privacy"));
        hidden.Files.ShouldBe([new Proof(A.Photo, Withheld: "privacy")]);
        Scene(hidden).When(_hide).ThenNothing();
        Scene(hidden).When(_hide with { ReasonCode = "child" }).Then(new EvidenceWithheld(A.Photo, "child"));
        Scene(hidden).When(_show).ThenAccepted().Files.ShouldBe([new Proof(A.Photo, Shown: true)]);
    }

    [Fact]
    public void A_file_is_kept_from_the_public_before_anybody_saw_it() =>
        Given(A.Promise(A.Proved())).When(_hide).Then(new EvidenceWithheld(A.Photo, "privacy")).Files.Single().Shown.ShouldBeFalse();

    [Fact]
    public void A_later_report_with_the_same_file_does_not_show_it_again()
    {
        var after = Given(A.Promise(A.Proved(), new EvidenceWithheld(A.Photo, "child"), A.Proved())).State;

        after.Files.ShouldBe([new Proof(A.Photo, Withheld: "child")]);
    }

    [Fact]
    public void What_no_report_named_cannot_be_shown_or_withheld()
    {
        var promise = Given(A.Promise(A.Progress(claimsDone: true)));

        promise.When(_show).ThenRefused(RefusalKind.Missing, "evidence-unnamed");
        promise.When(_hide).ThenRefused(RefusalKind.Missing, "evidence-unnamed");
        promise.When(_show with { File = A.Source.Passages[0].Hash }).ThenRefused(RefusalKind.Missing, "evidence-unnamed");
        promise.When(_show with { File = "" }).ThenRefused(RefusalKind.Missing, "evidence-unnamed");
        GivenNothing<Commitment>().When(_show).ThenRefused(RefusalKind.Missing, "commitment-missing");
        GivenNothing<Commitment>().When(_hide).ThenRefused(RefusalKind.Missing, "commitment-missing");
    }

    [Theory]
    [InlineData("safety", true)]
    [InlineData("privacy", true)]
    [InlineData("child", true)]
    [InlineData("court", true)]
    [InlineData("mistake", true)]
    [InlineData("ugly", false)]
    [InlineData("", false)]
    public void A_reason_is_one_of_five(string code, bool known)
    {
        var decided = Given(A.Promise(A.Proved())).When(_hide with { ReasonCode = code });
        if (known)
        {
            decided.Then(new EvidenceWithheld(A.Photo, code));
        }
        else
        {
            decided.ThenRefused(RefusalKind.Invalid, "reason-unknown");
        }
    }

    [Fact]
    public void The_office_that_promised_does_not_choose_what_proves_it()
    {
        var proved = Given(A.Promise(A.Proved()));

        proved.When(_show, A.By(A.Police)).ThenRefused(RefusalKind.Forbidden, "own-evidence");
        proved.When(_hide, A.By(A.Police)).ThenRefused(RefusalKind.Forbidden, "own-evidence");
        proved.When(_show, A.By(_county)).ThenAccepted();
    }

    [Theory]
    [InlineData("KE", true)]
    [InlineData("KE-300", true)]
    [InlineData("KE-01", true)]
    [InlineData("KE-02", false)]
    [InlineData("KE-W0001", false)]
    [InlineData("KE-99", false)]
    public void A_post_reaches_its_place_and_all_below(string place, bool reaches)
    {
        var decided = Given(A.Promise(A.Proved())).When(_show, A.By(new Office("ngao", place)));
        if (reaches)
        {
            decided.ThenAccepted();
        }
        else
        {
            decided.ThenRefused(RefusalKind.Forbidden, "evidence-out-of-reach");
        }
    }

    [Fact]
    public void It_changes_nothing_else_of_the_promise()
    {
        var before = Given(A.Promise(A.Proved(), A.Verified(0, Verdict.Done))).State;
        var after = Scene(before).When(_show).ThenAccepted();

        (after with { Files = before.Files }).ShouldBe(before);
        Standing.Of(after).ShouldBe(Standing.Of(before));
    }

    [Fact]
    public void Only_who_publishes_may_ask_it() => (_show.Needs, _hide.Needs).ShouldBe((May.PublishConcern, May.PublishConcern));

    private static Scene<Commitment> Scene(Commitment state) => new(state);
}
