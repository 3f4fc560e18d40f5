using Jukwaa.Web.Host;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Host;

/// <summary>What a log line says of an address.</summary>
public sealed class LogsTests
{
    [Theory]
    [InlineData("/box/0123456789abcdef", "/box/*")]
    [InlineData("/sw/box/0123456789abcdef", "/sw/box/*")]
    [InlineData("/hall/7km4p", "/hall/*")]
    [InlineData("/sw/hall/screen/0123456789abcdef", "/sw/hall/*")]
    [InlineData("/sign-in/invitation/0123456789abcdef", "/sign-in/invitation/*")]
    public void What_lets_somebody_in_is_not_written_down(string asked, string written) => Logs.Shown(asked).Value.ShouldBe(written);

    [Theory]
    [InlineData("/forums/mombasa-2026")]
    [InlineData("/desk/box")]
    [InlineData("/desk/boxes")]
    [InlineData("/")]
    public void Every_other_address_is(string asked) => Logs.Shown(asked).Value.ShouldBe(asked);
}
