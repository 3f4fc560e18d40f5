using Jukwaa.Domain.Access;
using Jukwaa.Insights.Areas;
using Jukwaa.Web.Channels.Intake;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Voices;

/// <summary>A point becomes its ward.</summary>
[Collection(TheVoices.Name)]
public sealed class WardMapTests(VoiceSite site)
{
    private WardMap Map => site.Parts.GetRequiredService<WardMap>();

    [Theory]
    [InlineData(-4.05736, 39.69527, "KE-W0018", "in the middle of it")]
    [InlineData(-4.238, 39.40, "KE-02", "in the Shimba Hills reserve, which is no ward")]
    [InlineData(-0.367, 36.088, "KE-32", "on Lake Nakuru, in the park")]
    public void A_point_lies_in_a_ward_or_beside_one(double latitude, double longitude, string place, string where)
    {
        var ward = Map.At(latitude, longitude).ShouldNotBeNull(where);
        ward.Level.ShouldBe("ward");
        (ward.Code == place || ward.County == place).ShouldBeTrue($"{where}: {ward.Code} in {ward.County}");
    }

    [Theory]
    [InlineData(0.3163, 32.5822, "Kampala")]
    [InlineData(-3.3869, 36.683, "Arusha")]
    [InlineData(39.69527, -4.05736, "changed over")]
    [InlineData(0, 0, "nowhere")]
    [InlineData(-90, 180, "the pole")]
    [InlineData(-4.3, 40.4, "far out at sea")]
    public void What_is_not_in_Kenya_is_in_no_ward(double latitude, double longitude, string where) =>
        Map.At(latitude, longitude).ShouldBeNull(where);

    [Fact]
    public void Where_no_borders_were_read_no_point_is_placed() =>
        new WardMap(AreaMap.Empty, site.Parts.GetRequiredService<Reference>()).At(-4.05736, 39.69527).ShouldBeNull();
}
