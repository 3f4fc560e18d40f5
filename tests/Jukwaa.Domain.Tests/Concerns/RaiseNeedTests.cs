namespace Jukwaa.Domain.Tests.Concerns;

public class RaiseNeedTests
{
    private static readonly Setting _officers = A.Setting(Actor.Officers);
    private static readonly ConcernDetails _need = A.RaiseNeed().Details;

    [Fact]
    public void A_need_becomes_a_concern_like_any_other()
    {
        var after = GivenNothing<Concern>().When(A.RaiseNeed(), _officers).Then(new ConcernRecorded(_need));

        (after.Exists, after.Disclosed, after.Published).ShouldBe((true, false, false));
    }

    [Fact]
    public void Nobody_raises_a_need_by_name()
    {
        Refused(A.RaiseNeed(), "need-named", A.By(A.Station, A.Officer));
        Refused(A.RaiseNeed(), "need-named", A.By(A.Station));
        Refused(A.RaiseNeed(), "need-named", A.Setting());
    }

    [Theory]
    [InlineData("KE-01", true)]
    [InlineData("KE-300", true)]
    [InlineData("KE", true)]
    [InlineData("KE-C001", false)]
    [InlineData("KE-W0001", false)]
    [InlineData("KE-S-NEW", false)]
    public void A_need_is_filed_no_finer_than_its_county(string place, bool accepted)
    {
        var need = A.RaiseNeed(_need with { Place = place });
        if (accepted)
        {
            GivenNothing<Concern>().When(need, _officers).ThenAccepted();
        }
        else
        {
            Refused(need, "need-place");
        }
    }

    [Fact]
    public void One_group_of_officers_voices_it_outside_forums()
    {
        Refused(A.RaiseNeed(_need with { Groups = ["residents"] }), "need-group");
        Refused(A.RaiseNeed(_need with { Groups = ["chiefs", "officers"] }), "need-group");
        Refused(A.RaiseNeed(_need with { Forum = A.ForumId }), "need-group");
        GivenNothing<Concern>().When(A.RaiseNeed(_need with { Groups = ["officers"] }), _officers).ThenAccepted();
    }

    [Fact]
    public void It_carries_no_words_about_the_place_and_no_source()
    {
        Refused(A.RaiseNeed(_need with { PlaceWords = A.Reason.Ref }), "need-place");
        Refused(A.RaiseNeed(_need with { Sources = [A.Source.Ref] }), "source-not-yours", kind: RefusalKind.Forbidden);
    }

    [Fact]
    public void It_is_raised_once_and_holds_what_a_concern_holds()
    {
        Given(A.ConcernRecorded(_need)).When(A.RaiseNeed(), _officers).ThenRefused(RefusalKind.Conflict, "concern-exists");
        Refused(A.RaiseNeed(_need with { Theme = "weather" }), "unknown-theme");
        Refused(A.RaiseNeed(_need with { Place = "KE-99" }), "unknown-place");
        Refused(A.RaiseNeed(_need with { Summary = default }), "words-missing");
    }

    private static void Refused(RaiseNeed need, string code, Setting? by = null, RefusalKind kind = RefusalKind.Invalid) =>
        GivenNothing<Concern>().When(need, by ?? _officers).ThenRefused(kind, code);
}
