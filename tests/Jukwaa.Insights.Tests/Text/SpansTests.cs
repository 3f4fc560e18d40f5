namespace Jukwaa.Insights.Tests.Text;

public sealed class SpansTests
{
    private static readonly Proposal _name = new(10, 5, ProposalKind.Person, "title");

    [Fact]
    public void What_only_touches_stays_two()
    {
        Proposal next = new(15, 5, ProposalKind.Phone, "phone");
        Spans.Apart([next, _name]).ShouldBe([_name, next]);
    }

    [Fact]
    public void A_part_of_another_goes_into_it() => Spans.Apart([new(11, 2, ProposalKind.Phone, "phone"), _name]).ShouldBe([_name]);

    [Fact]
    public void A_union_takes_the_kind_of_its_longest_part() =>
        Spans.Apart([_name, new(12, 20, ProposalKind.ExactPlace, "beside-a-spot")]).ShouldBe([new(10, 22, ProposalKind.ExactPlace, "beside-a-spot")]);

    [Fact]
    public void A_chain_becomes_one_and_its_longest_part_names_it() =>
        Spans
            .Apart([_name, new(14, 10, ProposalKind.Phone, "phone"), new(23, 4, ProposalKind.Email, "email")])
            .ShouldBe([new(10, 17, ProposalKind.Phone, "phone")]);

    [Fact]
    public void Of_two_alike_the_first_kind_is_taken_in_whatever_order()
    {
        Proposal[] alike = [new(0, 3, ProposalKind.Vehicle, "b"), new(0, 3, ProposalKind.Person, "a")];
        Spans.Apart(alike).ShouldBe([alike[1]]);
        Spans.Apart([alike[1], alike[0]]).ShouldBe([alike[1]]);
    }

    [Fact]
    public void Nothing_stays_nothing() => Spans.Apart([]).ShouldBeEmpty();
}
