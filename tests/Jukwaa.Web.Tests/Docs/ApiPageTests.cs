using System.Text.Encodings.Web;
using System.Text.Json;
using Jukwaa.Web.Tests.Api;
using Jukwaa.Web.Tests.Host;
using Microsoft.AspNetCore.TestHost;
using Xunit;

namespace Jukwaa.Web.Tests.Docs;

public sealed class ApiPageTests
{
    private static readonly JsonSerializerOptions Pretty = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public async Task The_description_of_the_api_is_what_the_host_serves()
    {
        await using var app = await Sites.WithoutDatabase().Started();
        using var client = app.GetTestClient();
        await Generated.Check("openapi.json", JsonSerializer.Serialize(await client.Json("/openapi/v1.json"), Pretty) + "\n");
    }
}
