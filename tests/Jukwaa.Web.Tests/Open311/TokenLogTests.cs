using Jukwaa.Web.Tests.SignIn;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Open311;

/// <summary>A token travels in an address, and addresses are logged: without it.</summary>
public sealed class TokenLogTests(SignInSite site) : IClassFixture<SignInSite>
{
    [Theory]
    [InlineData("/open311/v2/tokens/k7qm3xtr9wpah4nd.xml")]
    [InlineData("/open311/v2/TOKENS/k7qm3xtr9wpah4nd.json?jurisdiction_id=kenya")]
    [InlineData("/open311/v2//tokens/k7qm3xtr9wpah4nd")]
    public async Task No_log_has_the_token_of_an_address(string address)
    {
        using var caller = site.Caller();
        await caller.Get(address);
        var log = string.Join('\n', site.Log);
        log.ShouldContain("/tokens/*", Case.Insensitive);
        log.ShouldNotContain("k7qm3xtr", Case.Insensitive);
    }
}
