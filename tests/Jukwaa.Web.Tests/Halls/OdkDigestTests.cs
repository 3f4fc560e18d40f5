using Jukwaa.Web.Capture.OpenRosa;
using Jukwaa.Web.Tests.Host;
using Microsoft.AspNetCore.DataProtection;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Halls;

/// <summary>The digest by itself: what is right, what is wrong, and what is stale.</summary>
public sealed class OdkDigestTests
{
    private const string Address = "/openrosa/formList";

    private static readonly IDataProtectionProvider _keys = new EphemeralDataProtectionProvider();

    private readonly SetClock _clock = new() { Now = new(2026, 1, 14, 9, 0, 0, TimeSpan.Zero) };

    [Fact]
    public void A_digest_is_right_once()
    {
        var digest = New();
        var fields = Fields(digest);
        Check(digest, fields).ShouldBe(DigestVerdict.Right);
        Check(digest, fields).ShouldBe(DigestVerdict.Stale);
        Check(digest, Signed(fields, ("nc", "00000002"))).ShouldBe(DigestVerdict.Right);
        digest.Remembered.ShouldBe(2);
    }

    /// <summary>Whatever is bent without the secret.</summary>
    [Theory]
    [InlineData("username", "other", false)]
    [InlineData("uri", "/openrosa/submission", false)]
    [InlineData("nc", "00000009", false)]
    [InlineData("cnonce", "other", false)]
    [InlineData("response", "0", false)]
    [InlineData("response", "", false)]
    [InlineData("uri", "/openrosa/submission", true)]
    [InlineData("realm", "Other", true)]
    [InlineData("qop", "auth-int", true)]
    [InlineData("algorithm", "SHA-256", true)]
    [InlineData("algorithm", "MD5-sess", true)]
    public void What_is_bent_is_wrong_though_it_be_signed_anew(string field, string value, bool anew)
    {
        var digest = New();
        var fields = Fields(digest);
        var bent = anew ? Signed(fields, (field, value)) : With(fields, field, value);
        var verdict = Check(digest, bent);
        // The name is no part of what is signed beside the HA1: it only finds it.
        verdict.ShouldBe(field == "username" ? DigestVerdict.Right : DigestVerdict.Wrong);
        if (verdict == DigestVerdict.Wrong)
        {
            digest.Remembered.ShouldBe(0, "nobody fills the memory without the secret");
        }
    }

    [Fact]
    public void Another_method_and_another_secret_are_wrong()
    {
        var digest = New();
        var fields = Fields(digest);
        digest.Check(fields, "POST", Address, Ha1).ShouldBe(DigestVerdict.Wrong);
        digest.Check(fields, "GET", Address, Digest.Ha1("simu", "other")).ShouldBe(DigestVerdict.Wrong);
        digest.Check(fields, "GET", Address + "?a=b", Ha1).ShouldBe(DigestVerdict.Wrong);
    }

    [Fact]
    public void A_nonce_is_good_for_five_minutes_at_any_host_of_the_same_keys()
    {
        var (one, other) = (New(), New());
        var fields = Fields(one);
        _clock.Now += Digest.Lasts - TimeSpan.FromSeconds(1);
        Check(other, fields).ShouldBe(DigestVerdict.Right);
        _clock.Now += TimeSpan.FromSeconds(1);
        Check(one, fields).ShouldBe(DigestVerdict.Stale);
    }

    [Fact]
    public void A_nonce_that_somebody_else_signed_is_stale()
    {
        var foreign = new Digest(new EphemeralDataProtectionProvider(), _clock);
        Check(New(), Fields(foreign)).ShouldBe(DigestVerdict.Stale);
        foreach (var nonce in (string[])["", "AAAA", new string('x', 500)])
        {
            Check(New(), Signed(Fields(New()), ("nonce", nonce))).ShouldBe(DigestVerdict.Stale, nonce);
        }
    }

    [Fact]
    public void A_challenge_is_read_by_the_standard_and_no_two_are_alike()
    {
        var digest = New();
        digest.Challenge(stale: false).ShouldNotBe(digest.Challenge(stale: false));
        digest.Challenge(stale: true).ShouldEndWith(", stale=true");
        digest.Challenge(stale: false).ShouldNotContain("stale");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Basic dTpw")]
    [InlineData("Digest")]
    [InlineData("Digest username=\"a\"")]
    [InlineData("Digest ,,,===\"\"")]
    public void A_header_without_all_its_fields_is_no_digest(string? header) => Digest.Read(header).ShouldBeNull();

    [Fact]
    public void A_header_is_read_with_and_without_quotes_and_in_any_order()
    {
        const string Header =
            "digest qop=auth,nc=00000001 , cnonce = \"a\\\"b\",response=\"r\", uri=\"/x?y=1,2\", nonce=\"n==\", realm=\"Jukwaa\", username=\"simu-a\"";
        var fields = Digest.Read(Header).ShouldNotBeNull();
        (fields["qop"], fields["nc"], fields["cnonce"], fields["uri"], fields["nonce"]).ShouldBe(("auth", "00000001", "a\"b", "/x?y=1,2", "n=="));
        Digest.Read(Header + new string(' ', 5_000)).ShouldBeNull("longer than any header of a phone");
        Digest.Read(Header + ", nc=2").ShouldBeNull("said twice");
    }

    private static string Ha1 => Digest.Ha1("simu", "siri");

    private Digest New() => new(_keys, _clock);

    private static DigestVerdict Check(Digest digest, IReadOnlyDictionary<string, string> fields) => digest.Check(fields, "GET", Address, Ha1);

    private static IReadOnlyDictionary<string, string> Fields(Digest digest)
    {
        var nonce = Digest.Read(digest.Challenge(false) + ", username=a, uri=b, response=c, nc=d, cnonce=e").ShouldNotBeNull()["nonce"];
        return Signed(
            new Dictionary<string, string>
            {
                ["username"] = "simu",
                ["realm"] = Digest.Realm,
                ["nonce"] = nonce,
                ["uri"] = Address,
                ["nc"] = "00000001",
                ["cnonce"] = "abc",
                ["qop"] = "auth",
            }
        );
    }

    private static Dictionary<string, string> With(IReadOnlyDictionary<string, string> fields, string field, string value) =>
        new(fields) { [field] = value };

    private static IReadOnlyDictionary<string, string> Signed(IReadOnlyDictionary<string, string> fields, params (string Field, string Value)[] bent)
    {
        var whole = new Dictionary<string, string>(fields);
        foreach (var (field, value) in bent)
        {
            whole[field] = value;
        }

        whole["response"] = Odk.Response(Odk.Md5("simu:Jukwaa:siri"), whole, "GET");
        return whole;
    }
}
