namespace Jukwaa.Domain.Tests.Access;

public class GivePostTests
{
    private static readonly Setting _administrator = A.By(A.Interior, A.Administrator);

    [Fact]
    public void A_post_is_given_with_all_offices_above_it_as_the_ladder_stands()
    {
        var after = GivenNothing<Post>().When(A.GivePost(), _administrator).ThenAccepted();

        after.Details.ShouldBe(A.Post());
        after.Above.Select(o => o.Id).ShouldBe(["nps@KE-C001", "nps@KE-01", "nps@KE-300", "nps@KE", "interior@KE"]);
        (after.EndedOn, after.Successor, after.Last).ShouldBe((null, null, A.Today.AddYears(3)));
    }

    [Fact]
    public void A_post_that_is_given_is_not_given_again() =>
        Given(A.PostGiven()).When(A.GivePost(), _administrator).ThenRefused(RefusalKind.Conflict, "post-exists");

    [Fact]
    public void A_post_needs_an_office_that_exists_and_somebody_who_holds_it()
    {
        Refused(A.Post() with { Office = new("nps", "KE-S-NEW") }, RefusalKind.Invalid, "unknown-office");
        Refused(A.Post() with { Person = Guid.Empty }, RefusalKind.Invalid, "person-missing");
    }

    [Fact]
    public void Nobody_gives_a_post_to_the_own_person() => Refused(A.Post() with { Person = A.Administrator }, RefusalKind.Forbidden, "own-post");

    [Theory]
    [InlineData(Role.Responder)]
    [InlineData(Role.Analyst)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Administrator)]
    public void An_oversight_body_has_no_other_role(Role role) =>
        Refused(A.Post() with { Role = role, Office = A.Oversight }, RefusalKind.Invalid, "oversight-office");

    [Fact]
    public void Oversight_is_held_in_an_oversight_body_only()
    {
        Refused(A.Post() with { Role = Role.Oversight }, RefusalKind.Invalid, "oversight-office");
        Accepted(A.Post() with { Role = Role.Oversight, Office = A.Oversight });
        Accepted(A.Post() with { Role = Role.Oversight, Office = A.Ombudsman });
    }

    [Fact]
    public void A_post_has_days_in_their_order_and_at_most_five_years()
    {
        Accepted(A.Post() with { Until = null });
        Accepted(A.Post() with { Until = A.Today });
        Refused(A.Post() with { Until = A.Today.AddDays(-1) }, RefusalKind.Invalid, "post-reversed");
        Accepted(A.Post() with { Until = A.Today.AddYears(GivePost.MostYears) });
        Refused(A.Post() with { Until = A.Today.AddYears(GivePost.MostYears).AddDays(1) }, RefusalKind.Invalid, "post-too-long");
    }

    [Fact]
    public void A_post_begins_within_a_year()
    {
        Accepted(A.Post() with { From = A.Today.AddYears(1) });
        Refused(A.Post() with { From = A.Today.AddYears(1).AddDays(1) }, RefusalKind.Invalid, "post-too-long");
        Accepted(A.Post() with { From = A.Today.AddYears(-1), Until = null });
    }

    private static void Accepted(PostDetails details) => GivenNothing<Post>().When(A.GivePost(details), _administrator).ThenAccepted();

    private static void Refused(PostDetails details, RefusalKind kind, string code) =>
        GivenNothing<Post>().When(A.GivePost(details), _administrator).ThenRefused(kind, code);
}
