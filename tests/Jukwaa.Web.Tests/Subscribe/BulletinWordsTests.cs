using Jukwaa.Domain.Places;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Channels;
using Jukwaa.Web.Channels.Subscribe;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Subscribe;

/// <summary>Bulletins to the letter, for one county whose name is short.</summary>
public sealed class BulletinWordsTests
{
    private static readonly Place _kwale = new("KE-02", "Kwale", "kwale", "county", "KE", "KE/KE-02", new(2013, 3, 4), null);

    /// <summary>A Monday.</summary>
    private static readonly DateOnly _day = new(2026, 12, 28);

    private static readonly string _token = new('a', 32);

    static BulletinWordsTests() => Texts.Take(typeof(BulletinText).Assembly);

    [Theory]
    [InlineData("forum", "Jukwaa: security forum in Kwale on 28/12/2026, Hall. Everyone may come and speak. End: LEAVE KWALE")]
    [InlineData("moved", "Jukwaa: changed. The security forum in Kwale is now on 28/12/2026, Hall. End: LEAVE KWALE")]
    [InlineData("soon", "Jukwaa: soon, on 28/12/2026: security forum in Kwale, Hall. Everyone may come and speak. End: LEAVE KWALE")]
    [InlineData("tomorrow", "Jukwaa: tomorrow, 28/12/2026: security forum in Kwale, Hall. Everyone may come and speak. End: LEAVE KWALE")]
    public void A_forum_is_told_in_english(string kind, string said) => Text(kind, "en").Short.ShouldBe(said);

    [Theory]
    [InlineData("forum", "Jukwaa: kikao cha usalama Kwale ni 28/12/2026, Ukumbi. Kila mtu anakaribishwa kusema. Kuacha: ONDOKA KWALE")]
    [InlineData("moved", "Jukwaa: mabadiliko. Kikao cha usalama Kwale sasa ni 28/12/2026, Ukumbi. Kuacha: ONDOKA KWALE")]
    [InlineData("soon", "Jukwaa: karibuni, 28/12/2026: kikao cha usalama Kwale, Ukumbi. Kila mtu anakaribishwa kusema. Kuacha: ONDOKA KWALE")]
    [InlineData("tomorrow", "Jukwaa: kesho, 28/12/2026: kikao cha usalama Kwale, Ukumbi. Kila mtu anakaribishwa kusema. Kuacha: ONDOKA KWALE")]
    public void A_forum_is_told_in_kiswahili(string kind, string said) => Text(kind, "sw").Short.ShouldBe(said);

    [Theory]
    [InlineData("en", "Jukwaa: the security forum in Kwale is not on the day we told you. You will hear when it has another. End: LEAVE KWALE")]
    [InlineData("sw", "Jukwaa: kikao cha usalama Kwale hakitakuwa siku tuliyokuambia. Utajulishwa kikipata siku nyingine. Kuacha: ONDOKA KWALE")]
    public void A_forum_that_is_off_has_no_day(string language, string said)
    {
        var text = Text("off", language, day: null) with { Forum = null };
        text.Short.ShouldBe(said);
    }

    [Theory]
    [InlineData(
        "en",
        "Jukwaa, Kwale, week from 21/12/2026: new concerns 3, answers 2, promises due now 1, newly late 0, kept 4."
            + " More: jukwaa.example.go.ke/counties/kwale"
    )]
    [InlineData(
        "sw",
        "Jukwaa, Kwale, wiki iliyoanza 21/12/2026: kero mpya 3, majibu 2, ahadi zinazofika sasa 1, zilizochelewa 0, zilizotimizwa 4."
            + " Kuacha: ONDOKA KWALE"
    )]
    public void A_week_is_told_by_its_first_day_with_as_much_as_fits(string language, string said)
    {
        var text = Digest(language);
        text.Short.ShouldBe(said);
        // With all of it 164 and 187 letters, which would be two messages.
        text.Short.Length.ShouldBeInRange(140, Gsm7.Segment);
    }

    [Fact]
    public void A_week_without_a_site_or_with_a_short_one_says_how_to_end_it()
    {
        const string Said = "Jukwaa, Kwale, week from 21/12/2026: new concerns 3, answers 2, promises due now 1, newly late 0, kept 4.";
        (Digest("en") with { Site = null }).Short.ShouldBe(Said + " End: LEAVE KWALE");
        (Digest("en") with { Site = new("https://go.ke/") }).Short.ShouldBe(Said + " More: go.ke/counties/kwale End: LEAVE KWALE");
        (Digest("en") with { Site = new("https://go.ke/a/") }).Short.ShouldBe(Said + " More: go.ke/a/counties/kwale End: LEAVE KWALE");
    }

    [Theory]
    [InlineData("en", null, "Ukumbi", "")]
    [InlineData("en", "Hall", null, ", Hall")]
    [InlineData("sw", "Hall", null, ", Hall")]
    [InlineData("sw", "Hall", "Ukumbi", ", Ukumbi")]
    [InlineData("sw", null, null, "")]
    [InlineData("en", "Ng’iya Hall", "Ukumbi", "")]
    [InlineData(
        "en",
        "A hall whose name alone is so long that it would fill more than half of the message and, with all else, more than the whole",
        null,
        ""
    )]
    public void A_venue_is_told_in_the_language_of_the_reader_where_it_fits(string language, string? english, string? kiswahili, string told)
    {
        var text = Text("moved", language) with { Forum = new(_day, english, kiswahili) };
        text.Short.ShouldBe(
            language == "en"
                ? $"Jukwaa: changed. The security forum in Kwale is now on 28/12/2026{told}. End: LEAVE KWALE"
                : $"Jukwaa: mabadiliko. Kikao cha usalama Kwale sasa ni 28/12/2026{told}. Kuacha: ONDOKA KWALE"
        );
    }

    [Fact]
    public void A_venue_that_just_fits_goes_before_how_to_end_it()
    {
        var venue = new string('v', 84);
        var text = Text("moved", "en") with { Forum = new(_day, venue, null) };
        text.Short.ShouldBe($"Jukwaa: changed. The security forum in Kwale is now on 28/12/2026, {venue}.");
    }

    [Theory]
    [InlineData("confirm", "Jukwaa: do you want letters about Kwale?", "Jukwaa: je, unataka barua kuhusu Kwale?")]
    [InlineData("forum", "Jukwaa: security forum in Kwale on 28/12/2026", "Jukwaa: kikao cha usalama Kwale, 28/12/2026")]
    [InlineData(
        "moved",
        "Jukwaa: the security forum in Kwale has changed, now 28/12/2026",
        "Jukwaa: kikao cha usalama Kwale kimebadilika, sasa ni 28/12/2026"
    )]
    [InlineData(
        "off",
        "Jukwaa: the security forum in Kwale is not on the day announced",
        "Jukwaa: kikao cha usalama Kwale hakitakuwa siku iliyotangazwa"
    )]
    [InlineData("soon", "Jukwaa: security forum in Kwale on 28/12/2026", "Jukwaa: kikao cha usalama Kwale, 28/12/2026")]
    [InlineData("tomorrow", "Jukwaa: security forum in Kwale tomorrow", "Jukwaa: kesho kikao cha usalama Kwale")]
    public void A_letter_tells_its_matter_on_the_outside(string kind, string english, string kiswahili) =>
        (Text(kind, "en").Subject, Text(kind, "sw").Subject).ShouldBe((english, kiswahili));

    [Fact]
    public void A_digest_is_named_by_the_week_that_is_over()
    {
        Digest("en").Subject.ShouldBe("Jukwaa: Kwale in the week from 21/12/2026");
        (Digest("sw") with { Bulletin = Made("digest", "sw", new(2028, 3, 6)) }).Subject.ShouldBe("Jukwaa: Kwale, wiki iliyoanza 28/2/2028");
    }

    [Fact]
    public void A_letter_has_four_parts_in_their_order()
    {
        Text("forum", "en")
            .Long.Split("\n\n")
            .ShouldBe([
                "A security forum is planned in Kwale on 28/12/2026, Hall. Everyone may come and speak.",
                "More: https://jukwaa.example.go.ke/counties/kwale",
                "You get this because this address asked for news of Kwale and agreed to it.",
                $"To get no more of it: https://jukwaa.example.go.ke/follow/leave/{_token}\n",
            ]);
        Text("tomorrow", "sw")
            .Long.Split("\n\n")
            .ShouldBe([
                "Kesho, 28/12/2026, kutakuwa na kikao cha usalama Kwale, Ukumbi. Kila mtu anakaribishwa kusema.",
                "Zaidi: https://jukwaa.example.go.ke/sw/counties/kwale",
                "Umepata hii kwa sababu anwani hii iliomba habari za Kwale na kukubali.",
                $"Ukitaka kuacha: https://jukwaa.example.go.ke/sw/follow/leave/{_token}\n",
            ]);
    }

    [Fact]
    public void The_letter_of_a_week_counts_line_by_line()
    {
        const string Counted =
            "- new concerns made public: 3\n- issues answered by an office: 2\n- promises due in the week that begins: 1\n"
            + "- promises and answers that became late: 0\n- promises found kept or confirmed: 4";
        Digest("en").Long.ShouldStartWith("Kwale, week from 21/12/2026:\n\n" + Counted + "\n\nMore: https://", Case.Sensitive);
    }

    [Fact]
    public void The_letter_that_asks_leads_to_one_page_alone()
    {
        var parts = Text("confirm", "sw", day: null).Long.Split("\n\n");
        parts.Length.ShouldBe(3);
        parts[1].ShouldBe($"https://jukwaa.example.go.ke/sw/follow/agree/{_token}");
        parts[2].ShouldBe("Kama si wewe, usifanye lolote: hakuna barua nyingine itakayokuja, na anwani itafutwa.\n");
    }

    [Fact]
    public void A_bulletin_tells_no_log_to_whom_it_goes()
    {
        var said = $"{Made("forum", "en", _day)}";
        said.ShouldBe("bulletin 00000000-0000-0000-0000-000000000000");
    }

    private static BulletinText Digest(string language) => Text("digest", language) with { Forum = null, Week = new("KE-02", 3, 2, 1, 0, 4) };

    private static BulletinText Text(string kind, string language) => Text(kind, language, _day);

    private static BulletinText Text(string kind, string language, DateOnly? day) =>
        new(Made(kind, language, day), _kwale, News.Site) { Forum = new(_day, "Hall", "Ukumbi") };

    private static Bulletin Made(string kind, string language, DateOnly? day) =>
        new(Guid.Empty, "email", "asha@example.org", language, "KE-02", kind, "kwale-2026", day, _token, 1);
}
