using Jukwaa.Domain.Access;
using Jukwaa.Storage;
using Jukwaa.Web.Channels.Intake;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Voices;

/// <summary>Places as they stand at the beginning of a message, among all of Kenya's.</summary>
[Collection(TheVoices.Name)]
public sealed class LeadingPlaceTests(VoiceSite site)
{
    private readonly LeadingPlace _places = (LeadingPlace)site.Parts.GetService(typeof(LeadingPlace))!;

    [Theory]
    [InlineData("MOMBASA wezi wa pikipiki", "KE-01")]
    [InlineData("mombasa: wezi", "KE-01")]
    [InlineData("Kaunti ya Mombasa, wezi wa pikipiki", "KE-01")]
    [InlineData("Tana River floods again", "KE-04")]
    [InlineData("HOMA BAY: samaki wameisha", "KE-43")]
    [InlineData("homabay county fishermen", "KE-43")]
    [InlineData("Uasin Gishu - wizi wa mahindi", "KE-27")]
    [InlineData("TRANS NZOIA mbolea ghali", "KE-26")]
    [InlineData("West Pokot. wezi wa mifugo", "KE-24")]
    [InlineData("Tharaka Nithi! maji", "KE-13")]
    [InlineData("Taita-Taveta: tembo wanaharibu mashamba", "KE-06")]
    [InlineData("MURANGA pombe", "KE-21")]
    [InlineData("Murang’a county: pombe", "KE-21")]
    [InlineData("Elgeyo Marakwet. banditry", "KE-28")]
    [InlineData("  *NAIROBI* matatu", "KE-47")]
    public void A_county_by_its_name(string text, string code) => _places.In(text)?.Code.ShouldBe(code);

    [Theory]
    [InlineData("Likoni wezi usiku", "constituency", "Likoni")]
    [InlineData("MOMBASA LIKONI wezi", "constituency", "Likoni")]
    [InlineData("Kisumu Kondele moto", "ward", "Kondele")]
    [InlineData("KONDELE moto", "ward", "Kondele")]
    public void A_finer_place_and_one_behind_its_county(string text, string level, string name)
    {
        var place = _places.In(text).ShouldNotBeNull();
        (place.Level, place.Name).ShouldBe((level, name));
    }

    [Theory]
    [InlineData("wezi wa pikipiki Mombasa")]
    [InlineData("")]
    [InlineData("Township hakuna maji")]
    [InlineData("kaunti yetu haina maji")]
    [InlineData("Mombasani hakuna maji")]
    public void What_begins_with_none_or_with_a_name_of_many_has_none(string text) => _places.In(text).ShouldBeNull();

    [Fact]
    public void A_name_of_many_is_told_by_its_county()
    {
        var wards = Reference
            .Places.Values.Where(p => p.Level == "ward" && p.ValidTo is null)
            .GroupBy(p => p.Name)
            .First(g => g.Select(p => p.County).Distinct().Count() > 2);
        foreach (var ward in wards.GroupBy(w => w.County).Where(g => g.Count() == 1).Select(g => g.Single()))
        {
            _places.In($"{Reference.Places[ward.County!].Name} {ward.Name} hakuna maji").ShouldNotBeNull().County.ShouldBe(ward.County);
        }
    }

    [Fact]
    public void Every_county_is_found_by_its_name()
    {
        var counties = Reference.Places.Values.Where(p => p.Level == "county").ToList();
        counties.Count.ShouldBe(47);
        counties.ShouldAllBe(c => _places.In($"{c.Name.ToUpperInvariant()} hakuna maji safi")!.County == c.Code);
    }

    [Theory]
    [InlineData("Kondele", true)]
    [InlineData("kaunti ya Kisumu", true)]
    [InlineData("Kisumu Kondele", true)]
    [InlineData("Kondele karibu na soko", false)]
    [InlineData("nyumbani kwetu", false)]
    [InlineData("", false)]
    public void A_name_alone_is_told_from_words(string text, bool isOne) => (_places.Only(text) is not null).ShouldBe(isOne);

    private Reference Reference => (Reference)site.Parts.GetService(typeof(Reference))!;
}
