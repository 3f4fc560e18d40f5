using System.Text;
using Shouldly;
using Xunit;
using Checkout = Jukwaa.Web.Tests.Host.Checkout;

namespace Jukwaa.Web.Tests.Docs;

/// <summary>A page of docs/reference that code makes. It must stand there as made; with JUKWAA_WRITE=1 it is written instead.</summary>
internal static class Generated
{
    internal static async Task Check(string name, string made)
    {
        var file = Path.Combine(Checkout.Root, "docs", "reference", name);
        if (Environment.GetEnvironmentVariable("JUKWAA_WRITE") == "1")
        {
            await File.WriteAllTextAsync(file, made, new UTF8Encoding(false), TestContext.Current.CancellationToken);
            return;
        }

        var stands = File.Exists(file) ? await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken) : "";
        stands.ShouldBe(
            made,
            $"docs/reference/{name} is not what the code makes. Renew it and commit: JUKWAA_WRITE=1 dotnet test tests/Jukwaa.Web.Tests --filter FullyQualifiedName~Tests.Docs"
        );
    }
}
