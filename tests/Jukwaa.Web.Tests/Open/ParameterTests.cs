using System.Reflection;
using Jukwaa.Open.Api;
using Jukwaa.Open.Commitments;
using Jukwaa.Open.Concerns;
using Jukwaa.Open.Forums;
using Jukwaa.Open.Institutions;
using Jukwaa.Open.Issues;
using Jukwaa.Open.Places;
using Jukwaa.Open.Reviews;
using Jukwaa.Open.Rollouts;
using Jukwaa.Open.Themes;
using Jukwaa.Open.Trust;
using Jukwaa.Open.Waiting;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Open;

public class ParameterTests
{
    public static TheoryData<Type> Asked =>
        [
            typeof(AnswerTimesFilter),
            typeof(CommitmentFilter),
            typeof(ConcernFilter),
            typeof(ForumFilter),
            typeof(InstitutionFilter),
            typeof(IssueFilter),
            typeof(Part),
            typeof(PlaceFilter),
            typeof(ReviewFilter),
            typeof(RolloutFilter),
            typeof(ThemeFilter),
            typeof(TrustFilter),
        ];

    [Theory]
    [MemberData(nameof(Asked))]
    public void Every_parameter_is_named_as_its_property_and_described(Type filter)
    {
        var parameters = filter.GetConstructors().Single().GetParameters();

        parameters.ShouldNotBeEmpty();
        foreach (var parameter in parameters)
        {
            var asked = filter.GetProperty(parameter.Name!)!.GetCustomAttribute<AskedAttribute>().ShouldNotBeNull(parameter.Name);
            asked.Name.ShouldBe(char.ToLowerInvariant(parameter.Name![0]) + parameter.Name[1..]);
            asked.Description.Length.ShouldBeGreaterThan(5);
            parameter.ParameterType.ShouldBe(typeof(string), "a value of another type would be refused before it is read, without saying why");
        }
    }

    [Fact]
    public void Every_filter_of_the_read_side_is_among_those_tested() =>
        typeof(IFilter)
            .Assembly.GetTypes()
            .Where(t => t.IsClass && t.IsAssignableTo(typeof(IFilter)))
            .Except(Asked.Select(row => row.Data))
            .ShouldBeEmpty();
}
