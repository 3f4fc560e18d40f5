using Jukwaa.Open.Look;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Look;

public sealed class SayTests
{
    [Theory]
    [InlineData("/", "en", "/", "/sw")]
    [InlineData("/sw", "sw", "/", "/sw")]
    [InlineData("/SW/counties/lamu", "sw", "/counties/lamu", "/sw/counties/lamu")]
    [InlineData("/swahili", "en", "/swahili", "/sw/swahili")]
    [InlineData("//elsewhere.example", "en", "/elsewhere.example", "/sw/elsewhere.example")]
    [InlineData("/\\elsewhere.example", "en", "/elsewhere.example", "/sw/elsewhere.example")]
    public void The_address_gives_the_language_and_the_same_page_in_both(string path, string language, string english, string kiswahili)
    {
        var say = At(path);

        say.Language.ShouldBe(language);
        say.HereIn("en").ShouldBe(english);
        say.HereIn("sw").ShouldBe(kiswahili);
    }

    [Fact]
    public void The_other_language_keeps_the_filters() => At("/commitments", "?county=lamu").HereIn("sw").ShouldBe("/sw/commitments?county=lamu");

    [Fact]
    public void A_question_mark_that_asks_nothing_is_left_out() => At("/commitments", "?").HereIn("sw").ShouldBe("/sw/commitments");

    [Theory]
    [InlineData("/", "8 April 2025", "April 2025")]
    [InlineData("/sw", "8 Aprili 2025", "Aprili 2025")]
    public void Dates_are_said_in_the_language_of_the_page(string path, string day, string month)
    {
        At(path).Date(new(2025, 4, 8)).ShouldBe(day);
        At(path).Date(new(2025, 4, 1), "month").ShouldBe(month);
    }

    [Fact]
    public void A_moment_is_told_in_Kenyan_time() => At("/").Moment(new(2026, 11, 21, 22, 5, 0, TimeSpan.Zero)).ShouldBe("22 November 2026, 01:05");

    [Theory]
    [InlineData("/", 1, "1 promise")]
    [InlineData("/", 1234, "1,234 promises")]
    [InlineData("/sw", 2, "Ahadi 2")]
    public void One_and_many_are_told_apart(string path, int number, string expected) => At(path).Count("n.promises", number).ShouldBe(expected);

    private static Say At(string path, string query = "")
    {
        var context = new DefaultHttpContext();
        context.Request.Path = path;
        context.Request.QueryString = new(query);
        return new(new HttpContextAccessor { HttpContext = context });
    }
}
