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

    [Theory]
    [InlineData(20, 59, "2025-04-07")]
    [InlineData(21, 0, "2025-04-08")]
    public void A_day_begins_in_Kenya_at_nine_in_the_evening_of_UTC(int hour, int minute, string day) =>
        (A.Setting() with { Now = new(2025, 4, 7, hour, minute, 0, TimeSpan.Zero) }).Today.ShouldBe(DateOnly.ParseExact(day, "O"));
}
