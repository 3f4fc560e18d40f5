using Jukwaa.Web.Host;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Host;

public sealed class DoorsTests
{
    [Fact]
    public void An_endpoint_that_says_neither_public_nor_a_permission_stops_the_start()
    {
        var refusal = Should.Throw<InvalidOperationException>(() => Check(app => app.MapGet("/secret", () => "x")));
        refusal.Message.ShouldContain("/secret");
    }

    [Fact]
    public void Every_silent_endpoint_is_named()
    {
        var refusal = Should.Throw<InvalidOperationException>(() =>
            Check(app =>
            {
                app.MapGet("/one", () => "x");
                app.MapGet("/open", () => "x").AllowAnonymous();
                app.MapPost("/two", () => "x");
            })
        );
        refusal.Message.ShouldContain("/one");
        refusal.Message.ShouldContain("/two");
        refusal.Message.ShouldNotContain("/open");
    }

    [Fact]
    public void A_public_endpoint_is_let_through() => Should.NotThrow(() => Check(app => app.MapGet("/", () => "x").AllowAnonymous()));

    [Fact]
    public void An_endpoint_that_names_a_permission_is_let_through() =>
        Should.NotThrow(() => Check(app => app.MapGet("/", () => "x").RequireAuthorization("record-concern")));

    [Fact]
    public void To_be_signed_in_is_not_a_permission() =>
        Should.Throw<InvalidOperationException>(() => Check(app => app.MapGet("/", () => "x").WithMetadata(new AuthorizeAttribute())));

    [Fact]
    public async Task Every_endpoint_of_the_site_is_declared()
    {
        await using var site = Sites.WithoutDatabase();
        var endpoints = ((IEndpointRouteBuilder)site).DataSources.SelectMany(s => s.Endpoints).ToList();
        endpoints.Count.ShouldBeGreaterThan(30, "there must be doors to look at");
        endpoints.ShouldAllBe(e => e.Metadata.GetMetadata<IAllowAnonymous>() != null);
    }

    private static void Check(Action<WebApplication> map)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Services.AddAuthorization();
        var app = builder.Build();
        map(app);
        Doors.Check(app);
    }
}
