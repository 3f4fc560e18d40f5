using System.Net;
using Jukwaa.Web.SignIn;
using Jukwaa.Web.Tests.Host;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.SignIn;

/// <summary>The small rules about what is secret, without a host.</summary>
public sealed class SecretRulesTests
{
    [Theory]
    [InlineData(null, "passphrase.short")]
    [InlineData("kumi na nne she", null)]
    [InlineData("kumi na nne sh", "passphrase.short")]
    [InlineData("nne tembo hupanda mlima", null)]
    [InlineData("ndimi chief likoni mwenyewe", "passphrase.name")]
    [InlineData("Chief.LIKONI 2026 njema", "passphrase.name")]
    [InlineData("Hakuna-Matata, hakuna matata!", "passphrase.common")]
    [InlineData("aaaaaaaaaaaaaaaaaaaa", "passphrase.common")]
    [InlineData("ababababababababab", "passphrase.common")]
    public void A_passphrase_is_long_and_not_what_anybody_would_guess(string? passphrase, string? refusal) =>
        Passphrases.Refusal(passphrase, "chief.likoni").ShouldBe(refusal);

    [Fact]
    public void There_is_an_end_to_its_length()
    {
        var longest = string.Concat(Enumerable.Repeat("neno jingine ", 20))[..Passphrases.Most];
        Passphrases.Refusal(longest, "afisa").ShouldBeNull();
        Passphrases.Refusal(longest + "x", "afisa").ShouldBe("passphrase.long");
    }

    [Fact]
    public void Recovery_codes_are_ten_and_read_however_they_are_typed()
    {
        var codes = RecoveryCodes.New();
        codes.Count.ShouldBe(10);
        codes.ShouldBeUnique();
        codes.ShouldAllBe(c => c.Length == 19 && c.Count(l => l == '-') == 3);
        RecoveryCodes.Hash(" " + codes[0].ToUpperInvariant().Replace("-", " ", StringComparison.Ordinal)).ShouldBe(RecoveryCodes.Hash(codes[0]));
        RecoveryCodes.Hash(codes[1]).ShouldNotBe(RecoveryCodes.Hash(codes[0]));
        RecoveryCodes.Hash(null).Length.ShouldBe(32);
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0.0.0 Mobile Safari/537.36", "Chrome, Android")]
    [InlineData(
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1",
        "Safari, iPhone"
    )]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/128.0.0.0 Safari/537.36 Edg/128.0.0.0", "Edge, Windows")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0", "Firefox, Linux")]
    [InlineData("curl/8.0", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void A_browser_is_named_so_that_its_owner_knows_it_and_no_more_is_kept(string? agent, string name) => Agent.Shorten(agent).ShouldBe(name);

    [Fact]
    public void An_address_has_ten_free_and_one_of_this_machine_is_not_counted()
    {
        var slowdown = new Slowdown(new SetClock());
        var office = IPAddress.Parse("196.201.0.7");
        for (var i = 0; i < Slowdown.FreeForAddress; i++)
        {
            slowdown.Count($"name-{i}", office);
            slowdown.Count($"here-{i}", IPAddress.Loopback);
        }

        slowdown.Delay("another", office).ShouldBe(TimeSpan.Zero);
        slowdown.Count("one-more", office);
        slowdown.Delay("another", office).ShouldBe(Slowdown.Shortest);
        slowdown.Delay("another", IPAddress.Parse("196.201.0.8")).ShouldBe(TimeSpan.Zero);
        slowdown.Delay("another", IPAddress.Loopback).ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void Waiting_is_bounded_and_forgotten_after_a_quarter_of_an_hour()
    {
        var clock = new SetClock();
        var slowdown = new Slowdown(clock);
        for (var i = 0; i < 100; i++)
        {
            slowdown.Count(" Afisa ", null);
        }

        slowdown.Delay("afisa", null).ShouldBe(Slowdown.Longest);
        clock.Now += TimeSpan.FromMinutes(15);
        slowdown.Delay("afisa", null).ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void A_flood_of_names_takes_bounded_memory_and_does_not_stop_the_counting()
    {
        var slowdown = new Slowdown(new SetClock());
        for (var i = 0; i < 50_000; i++)
        {
            slowdown.Count("name-" + i, null);
        }

        slowdown.Kept.ShouldBeLessThanOrEqualTo(20_000);
        slowdown.Count("afisa", null);
        slowdown.Delay("afisa", null).ShouldBe(Slowdown.Shortest);
    }
}
