using Jukwaa.Domain.Places;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Channels;
using Jukwaa.Web.Channels.Subscribe;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Subscribe;

/// <summary>Each bulletin about each county in both languages.</summary>
public sealed class BulletinTextTests
{
    private static readonly string[] _kinds = ["forum", "moved", "off", "soon", "tomorrow", "digest"];

    static BulletinTextTests() => Texts.Take(typeof(BulletinText).Assembly);

    public static TheoryData<string> Languages => [.. Texts.Languages];

    private static IReadOnlyList<Place> Counties { get; } =
    [
        .. File.ReadLines(Path.Combine(Host.Checkout.Root, "data", "kenya", "units.csv"))
            .Skip(1)
            .Select(l => l.Split(','))
            .Where(f => f[3] == "county")
            .Select(f => new Place(f[0], f[1], f[2], "county", "KE", "KE/" + f[0], new(2013, 3, 4), null)),
    ];

    [Theory, MemberData(nameof(Languages))]
    public void A_short_message_is_one_segment_whatever_the_county_and_the_venue(string language)
    {
        Counties.Count.ShouldBe(47);
        foreach (
            var text in All(language, "Ukumbi wa Chuo Kikuu cha Sayansi na Teknolojia cha Jaramogi Oginga Odinga, Bondo")
                .Concat(All(language, "Ng’iya – “Hall”"))
        )
        {
            Gsm7.FitsOne(text.Short).ShouldBeTrue(text.Short);
            text.Short.ShouldStartWith("Jukwaa");
            text.Short.ShouldContain(text.County.Name);
            text.Short.ShouldNotContain("{");
        }
    }

    [Theory, MemberData(nameof(Languages))]
    public void Most_say_how_to_end_them(string language) =>
        All(language, "Hall")
            .Where(t => t.Bulletin.Kind != "digest")
            .ShouldAllBe(t => t.Short.EndsWith(t.County.Name.ToUpperInvariant(), StringComparison.Ordinal));

    [Theory, MemberData(nameof(Languages))]
    public void A_letter_says_where_more_is_why_it_came_and_how_to_end_it(string language)
    {
        var start = language == "sw" ? "https://jukwaa.example.go.ke/sw/" : "https://jukwaa.example.go.ke/";
        foreach (var text in All(language, "Hall"))
        {
            text.Subject.ShouldStartWith("Jukwaa: ");
            text.Long.ShouldContain(start + "counties/" + text.County.Slug);
            text.Long.ShouldEndWith($"{text.Leave}\n");
            text.Leave!.ToString().ShouldStartWith(start + "follow/leave/");
        }
    }

    [Theory, MemberData(nameof(Languages))]
    public void The_letter_that_asks_has_one_link_and_no_way_out(string language)
    {
        var text = Text("confirm", language, Counties[0], null);
        text.Leave.ShouldBeNull();
        text.Long.Split("https://").Length.ShouldBe(2);
        text.Long.ShouldContain("/follow/agree/" + text.Bulletin.Token);
    }

    private static IEnumerable<BulletinText> All(string language, string venue) =>
        Counties.SelectMany(c => _kinds.Select(k => Text(k, language, c, venue)));

    private static BulletinText Text(string kind, string language, Place county, string? venue) =>
        new(new(Guid.Empty, "sms", "+254712345678", language, county.Code, kind, "x", new(2026, 12, 28), new('a', 32), 1), county, News.Site)
        {
            Forum = kind is "digest" or "off" or "confirm" ? null : new(new(2026, 12, 28), venue, venue),
            Week = kind == "digest" ? new(county.Code, 1234, 1234, 1234, 1234, 1234) : null,
        };
}
