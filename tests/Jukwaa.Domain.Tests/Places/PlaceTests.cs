namespace Jukwaa.Domain.Tests.Places;

public class PlaceTests
{
    private static readonly Reference _reference = A.Reference();

    [Theory]
    [InlineData("KE-01", "KE-01", true)]
    [InlineData("KE-01", "KE-300", true)]
    [InlineData("KE-W0001", "KE-01", true)]
    [InlineData("KE-W0001", "KE", true)]
    [InlineData("KE-01", "KE-W0001", false)] // not the other way
    [InlineData("KE-01", "KE-02", false)]
    [InlineData("KE-47", "KE-300", false)]
    public void A_place_is_in_itself_and_in_all_above_it(string place, string other, bool isIn) =>
        _reference.Places[place].IsIn(_reference.Places[other]).ShouldBe(isIn);

    [Fact]
    public void A_code_that_only_begins_the_same_is_another_place()
    {
        var trap = A.Place("KE-0", "county", "KE-300", "KE/KE-300/KE-0");

        _reference.Places["KE-01"].IsIn(trap).ShouldBeFalse();
        _reference.Places["KE-W0001"].IsIn(trap).ShouldBeFalse();
    }

    [Theory]
    [InlineData("KE", null)]
    [InlineData("KE-300", null)]
    [InlineData("KE-01", "KE-01")]
    [InlineData("KE-C001", "KE-01")]
    [InlineData("KE-W0001", "KE-01")]
    public void A_place_knows_its_county(string place, string? county) => _reference.Places[place].County.ShouldBe(county);

    [Fact]
    public void A_unit_exists_from_its_first_day_to_its_last_and_its_successor_from_the_day_after()
    {
        var (old, young) = (_reference.Places["KE-S-OLD"], _reference.Places["KE-S-NEW"]);

        old.ExistedOn(old.ValidFrom.AddDays(-1)).ShouldBeFalse();
        old.ExistedOn(old.ValidFrom).ShouldBeTrue();
        old.ExistedOn(A.SplitOn.AddDays(-1)).ShouldBeTrue();
        old.ExistedOn(A.SplitOn).ShouldBeFalse();
        young.ExistedOn(A.SplitOn.AddDays(-1)).ShouldBeFalse();
        young.ExistedOn(A.SplitOn).ShouldBeTrue();
        young.ExistedOn(DateOnly.MaxValue).ShouldBeTrue();
    }

    [Fact]
    public void Every_day_belongs_to_exactly_one_of_a_unit_and_its_successor() =>
        Always.Holds(Always.Days, day => new[] { "KE-S-OLD", "KE-S-NEW" }.Count(code => _reference.Places[code].ExistedOn(day)).ShouldBe(1));
}
