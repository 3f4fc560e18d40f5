using Jukwaa.Web.Tests.Record;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Api;

/// <summary>One wrong key in the name of every county. Which key is worked out from the name, so that every run asks the same.</summary>
[Collection(NationalRecord.Name)]
public sealed class MisspeltCountyTests(RecordSite site)
{
    public enum Slip
    {
        /// <summary>The middle letter twice: Mombbasa.</summary>
        Twice,

        /// <summary>Another letter for the middle one: Momxasa.</summary>
        Other,

        /// <summary>The middle letter left out: Momasa.</summary>
        Missing,
    }

    [Fact]
    public async Task A_county_with_its_middle_letter_twice_is_still_that_county() => await Finds(Slip.Twice, within: false, []);

    // Of four letters one wrong one leaves too little to recognise.
    [Fact]
    public async Task A_county_with_another_middle_letter_is_still_that_county() => await Finds(Slip.Other, within: false, ["Lamu", "Meru", "Embu"]);

    [Theory]
    [InlineData(Slip.Twice)]
    [InlineData(Slip.Other)]
    public async Task It_is_found_in_its_own_county_too(Slip slip) =>
        await Finds(slip, within: true, slip == Slip.Twice ? [] : ["Lamu", "Meru", "Embu"]);

    // Manera, Meu and Siya are places themselves, Lau, Emu and Kiui are nearer to other names.
    [Fact]
    public async Task A_county_with_a_letter_missing_is_found_by_who_says_which_county_is_meant() =>
        await Finds(Slip.Missing, within: true, ["Lamu", "Mandera", "Meru", "Embu", "Kitui", "Siaya"]);

    /// <summary>Every county but those named; and those named are indeed not found, so that the list cannot grow stale.</summary>
    private async Task Finds(Slip slip, bool within, string[] beyond)
    {
        var counties = await site.List<County>("select code, name from open.place where level = 'county' order by code");
        counties.Count.ShouldBe(47);
        var missed = new List<string>();
        foreach (var county in counties)
        {
            var typed = Misspell(county.Name, slip);
            typed.ShouldNotBe(county.Name);
            var found = await site.Json($"/api/v1/places?limit=1&q={Uri.EscapeDataString(typed)}{(within ? $"&within={county.Code}" : "")}");
            if (found.GetProperty("items").EnumerateArray().Select(Asking.Id).FirstOrDefault() != county.Code)
            {
                missed.Add(county.Name);
            }
        }

        missed.ShouldBe(beyond, ignoreOrder: true);
    }

    private static string Misspell(string name, Slip slip)
    {
        var middle = name.Length / 2;
        var letter = name[middle];
        return name[..middle]
            + slip switch
            {
                Slip.Twice => $"{letter}{letter}",
                Slip.Other => letter == 'x' ? "y" : "x",
                _ => "",
            }
            + name[(middle + 1)..];
    }

    private sealed record County(string Code, string Name);
}
