namespace Jukwaa.Domain.Tests.Concerns;

public class VoiceTests
{
    private static readonly Fact<Concern> _voice = A.ConcernRecorded(A.Voice());

    [Theory]
    [InlineData("web")]
    [InlineData("sms")]
    [InlineData("ussd")]
    [InlineData("open311")]
    [InlineData("paper")]
    public void A_channel_is_known_by_its_name_alone(string name)
    {
        var actor = Actor.On(name);

        (actor.Code, actor.Channel, actor.Office, actor.Person).ShouldBe(($"channel:{name}", name, null, null));
        actor.Check().ShouldBeNull();
    }

    [Fact]
    public void Nobody_else_is_a_channel() =>
        new[] { Actor.Editors, Actor.System, Actor.Community, Actor.Officers, Actor.Of(A.Police, A.Officer) }.ShouldAllBe(a => a.Channel == null);

    [Fact]
    public void A_voice_is_taken_in_on_a_channel()
    {
        var after = GivenNothing<Concern>().When(A.RecordConcern(A.Voice()), A.OnSms).Then(new ConcernRecorded(A.Voice()));

        (after.Exists, after.Disclosed, after.Published).ShouldBe((true, false, false));
    }

    [Fact]
    public void No_channel_says_that_it_was_published_before() =>
        GivenNothing<Concern>().When(A.RecordConcern(), A.OnSms).ThenRefused(RefusalKind.Forbidden, "source-not-yours");

    [Fact]
    public void What_is_added_stands_in_its_order()
    {
        var second = A.Words("And the night before.");
        var after = Given(_voice, new ConcernAddedTo(A.More.Ref)).When(A.AddToConcern(second), A.OnSms).Then(new ConcernAddedTo(second.Ref));

        after.Added.ShouldBe([A.More.Ref, second.Ref]);
        after.Details!.Summary.ShouldBe(A.Voice().Summary);
    }

    [Fact]
    public void Something_must_be_added_to_something()
    {
        Given(_voice).When(A.AddToConcern(A.Silence), A.OnSms).ThenRefused(RefusalKind.Invalid, "words-missing");
        GivenNothing<Concern>().When(A.AddToConcern(), A.OnSms).ThenRefused(RefusalKind.Missing, "concern-missing");
    }

    [Fact]
    public void It_is_added_to_twenty_times_at_most()
    {
        Fact<Concern>[] Added(int times) => [_voice, .. Enumerable.Repeat(new ConcernAddedTo(A.More.Ref), times)];

        Given(Added(19)).When(A.AddToConcern(), A.OnSms).ThenAccepted();
        Given(Added(20)).When(A.AddToConcern(), A.OnSms).ThenRefused(RefusalKind.Conflict, "added-too-often");
    }

    [Fact]
    public void What_came_without_a_place_is_given_one()
    {
        var nowhere = Given(A.ConcernRecorded(A.Voice() with { Place = "KE" }));

        nowhere.When(A.PlaceConcern(), A.OnSms).Then(new ConcernPlaced("KE-W0001")).Details!.Place.ShouldBe("KE-W0001");
        Given(A.ConcernRecorded(A.Voice() with { Place = "KE" }), new ConcernGathered(A.IssueId))
            .When(A.PlaceConcern(), A.OnSms)
            .ThenAccepted()
            .Issue.ShouldBeNull();
        nowhere.When(A.PlaceConcern("KE"), A.OnSms).ThenNothing();
        nowhere.When(A.PlaceConcern("KE-99"), A.OnSms).ThenRefused(RefusalKind.Invalid, "unknown-place");
    }

    [Fact]
    public void A_place_that_is_known_is_put_right_at_a_desk_alone() =>
        Given(_voice).When(A.PlaceConcern("KE-01"), A.OnSms).ThenRefused(RefusalKind.Conflict, "place-known");

    [Fact]
    public void No_desk_speaks_for_whoever_raised_it()
    {
        foreach (var setting in new[] { A.Setting(), A.By(A.Station, A.Officer), A.Setting(Actor.System), A.Setting(Actor.Community) })
        {
            Given(_voice).When(A.AddToConcern(), setting).ThenRefused(RefusalKind.Forbidden, "voice-only");
            Given(_voice).When(A.ForgetConcern(), setting).ThenRefused(RefusalKind.Forbidden, "voice-only");
            Given(_voice).When(A.PlaceConcern(), setting).ThenRefused(RefusalKind.Forbidden, "voice-only");
        }
    }

    [Fact]
    public void No_role_may_ask_it_at_a_desk() =>
        new Command[] { A.AddToConcern(), A.ForgetConcern(), A.PlaceConcern() }.ShouldAllBe(c =>
            Enum.GetValues<Role>().All(r => !Permissions.Allows(r, c.Needs))
        );

    [Fact]
    public void What_is_forgotten_is_shown_no_more()
    {
        var after = Given(_voice, new WorkingTextWritten(A.Working.Ref, "officer"), new ConcernDisclosed())
            .When(A.ForgetConcern(), A.OnSms)
            .Then(new ConcernForgotten());

        (after.Forgotten, after.Disclosed, after.Working).ShouldBe((true, false, default));
        after.Exists.ShouldBeTrue();
    }

    [Fact]
    public void Forgotten_is_forgotten()
    {
        var forgotten = Given(_voice, new ConcernForgotten());

        forgotten.When(A.ForgetConcern(), A.OnSms).ThenNothing();
        forgotten.When(A.AddToConcern(), A.OnSms).ThenRefused(RefusalKind.Conflict, "forgotten");
        forgotten.When(A.WriteWorkingText()).ThenRefused(RefusalKind.Conflict, "forgotten");
        forgotten.When(new DiscloseConcern(A.CommandId, A.ConcernId)).ThenRefused(RefusalKind.Conflict, "forgotten");
    }

    [Fact]
    public void What_was_published_before_is_not_forgotten_by_a_receipt() =>
        Given(A.ConcernRecorded()).When(A.ForgetConcern(), A.OnSms).ThenRefused(RefusalKind.Forbidden, "published-before");
}
