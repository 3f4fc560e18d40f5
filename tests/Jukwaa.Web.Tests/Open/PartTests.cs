using Jukwaa.Open;
using Jukwaa.Open.Api;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Open;

public class PartTests
{
    [Fact]
    public void A_cursor_leads_back_to_where_it_was_given_out() => Read(new(Cursor: Part.CursorAt(150))).Paging.Offset.ShouldBe(150);

    [Fact]
    public void Nothing_given_is_the_first_fifty() => Read(new()).Paging.ShouldBe(Paging.From(0, 50));

    [Theory]
    [InlineData("abc")]
    [InlineData("%%%")]
    [InlineData("bzEuLTE")] // o1.-1
    [InlineData("bzEuOTk5OTk5OTk5OTk")] // o1.99999999999
    [InlineData("bzIuNTA")] // o2.50
    public void A_cursor_that_no_list_gave_out_is_refused(string cursor) =>
        Read(new(Cursor: cursor)).Mistakes.ShouldHaveSingleItem().Parameter.ShouldBe("cursor");

    [Theory]
    [InlineData("0")]
    [InlineData("201")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("ten")]
    public void A_limit_out_of_bounds_is_refused(string limit) => Read(new(Limit: limit)).Mistakes.ShouldHaveSingleItem().Parameter.ShouldBe("limit");

    [Fact]
    public void The_next_address_keeps_the_filters_and_moves_the_cursor()
    {
        var list = ApiList<int>.Of(new Page<int>([1, 2], 5, 2, 2), Request("?theme=gangs&limit=2&cursor=" + Part.CursorAt(2)));

        list.Next.ShouldBe("/api/v1/concerns?theme=gangs&limit=2&cursor=" + Part.CursorAt(4));
        list.Total.ShouldBe(5);
    }

    [Fact]
    public void The_end_of_a_list_has_no_next_address() => ApiList<int>.Of(new Page<int>([5], 5, 4, 2), Request("?limit=2")).Next.ShouldBeNull();

    [Fact]
    public void A_cursor_past_the_end_has_no_next_address() => ApiList<int>.Of(new Page<int>([], 5, 100, 2), Request("?limit=2")).Next.ShouldBeNull();

    private static (Paging Paging, IReadOnlyList<Mistake> Mistakes) Read(Part part)
    {
        var check = new Check();
        return (part.Read(check), check.Mistakes);
    }

    private static HttpRequest Request(string query)
    {
        var http = new DefaultHttpContext();
        http.Request.Path = "/api/v1/concerns";
        http.Request.QueryString = new(query);
        return http.Request;
    }
}
