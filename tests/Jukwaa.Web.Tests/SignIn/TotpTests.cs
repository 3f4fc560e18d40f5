using Jukwaa.Open.Look;
using Jukwaa.Web.SignIn;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.SignIn;

public sealed class TotpTests
{
    /// <summary>"12345678901234567890" of RFC 6238, appendix B, in base32.</summary>
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_codes_are_those_of_the_standard(long seconds, string code) =>
        Totp.Code(Key, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))).ShouldBe(code);

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_clock_may_differ_by_half_a_minute(int steps, bool taken)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
        var match = Totp.Match(Key, Totp.Code(Key, Totp.StepAt(now) + steps), now);
        match.ShouldBe(taken ? Totp.StepAt(now) + steps : null);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("      ")]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("１２３４５６")]
    [InlineData("abcdef")]
    public void What_is_no_code_matches_nothing(string? code) => Totp.Match(Key, code, DateTimeOffset.UnixEpoch.AddDays(9000)).ShouldBeNull();

    [Fact]
    public void Spaces_do_not_matter()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(59);
        Totp.Match(Key, " 287 082 ", now).ShouldBe(1);
    }

    [Fact]
    public void A_new_key_has_160_bits_and_is_never_the_same()
    {
        var keys = Enumerable.Range(0, 20).Select(_ => Totp.NewKey()).ToList();
        keys.ShouldBeUnique();
        keys.ShouldAllBe(k => k.Length == 32 && k.All("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".Contains));
    }

    [Fact]
    public void The_app_is_told_who_and_what_for_and_people_read_groups_of_four()
    {
        Totp.Address(Key, "chief.likoni")
            .ShouldBe($"otpauth://totp/Jukwaa:chief.likoni?secret={Key}&issuer=Jukwaa&algorithm=SHA1&digits=6&period=30");
        Totp.Spaced(Key).ShouldStartWith("GEZD GNBV GY3T");
    }

    [Fact]
    public void The_picture_is_one_path_and_larger_for_more()
    {
        var small = QrCode.Of("a");
        var large = QrCode.Of(Totp.Address(Key, new string('a', 60)));
        small.Size.ShouldBeGreaterThanOrEqualTo(21);
        large.Size.ShouldBeGreaterThan(small.Size);
        large.Path.ShouldMatch("^(M\\d+ \\d+h1v1h-1z)+$");
    }
}
