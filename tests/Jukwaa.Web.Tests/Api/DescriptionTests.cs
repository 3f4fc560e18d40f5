using System.Net;
using System.Text.Json;
using Jukwaa.Web.Tests.Host;
using Jukwaa.Web.Tests.Record;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Api;

/// <summary>/openapi/v1.json says what there is, all of it, and nothing that is not.</summary>
[Collection(NationalRecord.Name)]
public sealed class DescriptionTests(RecordSite site)
{
    [Fact]
    public async Task Every_route_of_the_api_is_described_and_every_description_is_a_route()
    {
        await using var app = await Sites.WithoutDatabase().Started();
        var routes = app
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Select(e => "/" + e.RoutePattern.RawText!.Trim('/'))
            .Where(r => r.StartsWith("/api/", StringComparison.Ordinal))
            .ToList();
        routes.Count.ShouldBe(20);
        (await Paths()).Select(p => p.Name).ShouldBe(routes, ignoreOrder: true);
    }

    [Fact]
    public async Task Every_operation_has_an_id_of_its_own_a_summary_and_a_description()
    {
        var operations = (await Paths()).Select(p => p.Value.EnumerateObject().ShouldHaveSingleItem()).ToList();
        operations.ShouldAllBe(o => o.Name == "get");
        operations.Select(o => o.Value.Text("operationId")).ShouldBeUnique();
        operations.ShouldAllBe(o => o.Value.Text("summary")!.Length > 3 && o.Value.Text("description")!.Length > 5);
    }

    [Fact]
    public async Task Every_operation_says_how_it_answers()
    {
        foreach (var path in await Paths())
        {
            var responses = path.Value.GetProperty("get").GetProperty("responses").EnumerateObject().Select(r => r.Name);
            responses.ShouldBe(
                path.Name.EndsWith("/{id}", StringComparison.Ordinal) ? ["200", "304", "404", "422"] : ["200", "304", "422"],
                ignoreOrder: true,
                customMessage: path.Name
            );
        }
    }

    [Fact]
    public async Task Every_described_parameter_is_described_in_words_and_accepted()
    {
        var tried = 0;
        foreach (var path in (await Paths()).Where(p => !p.Name.EndsWith("/{id}", StringComparison.Ordinal)))
        {
            foreach (var parameter in path.Value.GetProperty("get").GetProperty("parameters").EnumerateArray())
            {
                parameter.Text("description")!.Length.ShouldBeGreaterThan(8);
                parameter.Text("in").ShouldBe("query");
                using var answer = await site.Client.Ask($"{path.Name}?{parameter.Text("name")}={Value(parameter.Text("name")!, path.Name)}");
                answer.StatusCode.ShouldBe(HttpStatusCode.OK, $"{path.Name}: {parameter.Text("name")}");
                tried++;
            }
        }

        tried.ShouldBeGreaterThan(40);
    }

    [Fact]
    public async Task The_names_a_refusal_lists_are_those_described()
    {
        foreach (var path in (await Paths()).Where(p => !p.Name.EndsWith("/{id}", StringComparison.Ordinal)))
        {
            using var answer = await site.Client.Ask($"{path.Name}?colour=red");
            var allowed = (await answer.Json()).GetProperty("errors")[0].GetProperty("allowed").EnumerateArray().Select(a => a.GetString());
            allowed.ShouldBe(
                path.Value.GetProperty("get").GetProperty("parameters").EnumerateArray().Select(p => p.Text("name")),
                ignoreOrder: true,
                customMessage: path.Name
            );
        }
    }

    [Fact]
    public async Task A_number_is_described_as_a_number_alone_and_every_reference_leads_somewhere()
    {
        var description = await site.Json("/openapi/v1.json");
        var text = description.GetRawText();
        text.ShouldNotContain("\"integer\",\"string\"");
        var schemas = description.GetProperty("components").GetProperty("schemas");
        var references = System
            .Text.RegularExpressions.Regex.Matches(text, "\"#/components/schemas/([A-Za-z]+)\"")
            .Select(m => m.Groups[1].Value)
            .Distinct()
            .ToList();
        references.Count.ShouldBeGreaterThan(20);
        references.Where(r => !schemas.TryGetProperty(r, out _)).ShouldBeEmpty();
        foreach (var property in schemas.EnumerateObject().SelectMany(s => s.Value.GetProperty("properties").EnumerateObject()))
        {
            var types = property.Value.TryGetProperty("type", out var type) ? type.ToString() : "";
            (types.Contains("integer", StringComparison.Ordinal) && types.Contains("string", StringComparison.Ordinal)).ShouldBeFalse(property.Name);
        }
    }

    private async Task<List<JsonProperty>> Paths() => [.. (await site.Json("/openapi/v1.json")).GetProperty("paths").EnumerateObject()];

    /// <summary>A value that each parameter must take.</summary>
    private static string Value(string parameter, string list) =>
        parameter switch
        {
            "q" => "police",
            "place" or "within" => "KE-01",
            "county" => "mombasa",
            "level" => "county",
            "theme" => "gangs",
            "institution" => "nps",
            "forum" => "mombasa-2025",
            "issue" => "mombasa-gangs",
            "group" => "residents",
            "phase" => "Closed",
            "standing" => list.EndsWith("commitments", StringComparison.Ordinal) ? "promised" : "silent",
            "due" => "none",
            "sort" => "due",
            "answered" => "yes",
            "step" => "heard",
            "question" => "safe",
            "moment" => "before",
            "limit" => "3",
            "cursor" => "bzEuMQ",
            _ => throw new InvalidOperationException($"No value is known for {parameter}: add one."),
        };
}
