namespace Jukwaa.Domain.Tests.Access;

public class ActorTests
{
    [Fact]
    public void An_office_acts_under_its_id() => Actor.Of(A.Police).ShouldBe(new Actor("office:nps@KE-01"));

    [Fact]
    public void An_office_speaks_for_itself_and_the_editors_and_the_system_for_what_it_published()
    {
        Actor.Of(A.Police).SpeaksFor(A.Police).ShouldBeTrue();
        Actor.Editors.SpeaksFor(A.Police).ShouldBeTrue();
        Actor.System.SpeaksFor(A.Police).ShouldBeTrue();
        Actor.Of(A.Lands).SpeaksFor(A.Police).ShouldBeFalse();
        Actor.Of(new("nps", "KE")).SpeaksFor(A.Police).ShouldBeFalse();
        Actor.Community.SpeaksFor(A.Police).ShouldBeFalse();
    }

    [Fact]
    public void An_officer_acts_under_the_office_and_an_id_that_is_no_name()
    {
        var actor = Actor.Of(A.Police, A.Officer);

        actor.Code.ShouldBe($"office:nps@KE-01:{A.Officer:N}");
        (actor.Office, actor.Person).ShouldBe(("nps@KE-01", A.Officer));
        actor.Check().ShouldBeNull();
        (actor.IsOf(A.Police), actor.SpeaksFor(A.Police)).ShouldBe((true, true));
        (actor.IsOf(A.Lands), actor.SpeaksFor(A.Lands)).ShouldBe((false, false));
    }

    [Theory]
    [InlineData("editors")]
    [InlineData("officers")]
    [InlineData("sms:254700000000")]
    public void Whoever_is_no_office_has_none_and_is_no_officer(string code) =>
        (new Actor(code).Office, new Actor(code).Person).ShouldBe((null, null));

    [Theory]
    [InlineData("office:nps@KE-01")]
    [InlineData("office:nps@KE-01:asha")]
    [InlineData("office:nps@KE-01:0196a7c0-0000-7000-8000-0000000000aa")] // not as Actor.Of writes it
    [InlineData("sms:nps@KE-01:0196a7c00000700080000000000000aa")]
    public void An_officer_is_told_by_the_id_alone(string code) => new Actor(code).Person.ShouldBeNull();

    [Fact]
    public void What_an_officer_did_on_a_box_keeps_the_box()
    {
        var actor = Actor.OnBox(A.Police, A.Officer, A.BoxId);

        actor.Code.ShouldBe($"office:nps@KE-01:{A.Officer:N}:box-{A.BoxId}");
        (actor.Office, actor.Person, actor.Box).ShouldBe(("nps@KE-01", A.Officer, A.BoxId));
        (actor.SpeaksFor(A.Police), actor.Check()).ShouldBe((true, null));
    }

    [Theory]
    [InlineData("office:nps@KE-01:0196a7c00000700080000000000000aa")]
    [InlineData("office:nps@KE-01")]
    [InlineData("box:3f2a9c0d1e4b")]
    [InlineData("channel:sms")]
    public void What_was_done_at_the_centre_has_no_box(string code) => new Actor(code).Box.ShouldBeNull();

    [Fact]
    public void The_longest_office_fits_with_its_officer_and_its_box() =>
        Actor.OnBox(new(new('i', 45), "KE-W0001"), A.Officer, A.BoxId).Check().ShouldBeNull();

    [Fact]
    public void Officers_together_speak_for_no_office()
    {
        Actor.Officers.SpeaksFor(A.Police).ShouldBeFalse();
        Actor.Officers.Check().ShouldBeNull();
    }

    [Theory]
    [InlineData(20, 59, "2025-04-07")]
    [InlineData(21, 0, "2025-04-08")]
    public void A_day_begins_in_Kenya_at_nine_in_the_evening_of_UTC(int hour, int minute, string day) =>
        (A.Setting() with { Now = new(2025, 4, 7, hour, minute, 0, TimeSpan.Zero) }).Today.ShouldBe(DateOnly.ParseExact(day, "O"));

    [Theory]
    [InlineData("sms:254700000000")]
    [InlineData("office:nps@KE-01")]
    public void A_code_has_letters_digits_and_a_few_marks(string code) => new Actor(code).Check().ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("Asha Mwangi")]
    [InlineData("editors\n2")]
    [InlineData("ng’ombe")]
    public void Anything_else_is_no_code(string code) => new Actor(code).Check()!.Code.ShouldBe("actor-malformed");

    [Fact]
    public void A_code_has_at_most_a_hundred_and_twenty_characters()
    {
        new Actor(new('a', Actor.MaxLength)).Check().ShouldBeNull();
        new Actor(new('a', Actor.MaxLength + 1)).Check()!.Code.ShouldBe("actor-malformed");
    }

    [Fact]
    public void A_phone_that_spoke_to_a_box_is_a_channel_and_nobody()
    {
        var actor = Actor.OnBox("hall", A.BoxId);

        actor.Code.ShouldBe($"channel:hall:box-{A.BoxId}");
        (actor.Channel, actor.Box, actor.Office, actor.Person).ShouldBe(("hall", A.BoxId, null, null));
        actor.Check().ShouldBeNull();
        Actor.On("hall").Box.ShouldBeNull();
    }
}
