using Jukwaa.Domain.Concerns;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Channels;
using Jukwaa.Web.Channels.Texting;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Voices;

/// <summary>What is sent to a telephone that others may read.</summary>
public sealed class ReplyTests
{
    private static readonly DateOnly _day = new(2026, 12, 30);

    /// <summary>What nobody has read yet.</summary>
    internal static readonly Followed Heard = new(
        "c-1",
        new(2026, 12, 30, 8, 0, 0, DateTimeKind.Utc),
        Forgotten: false,
        Sealed: false,
        Read: false,
        "Mombasa",
        Office: null,
        Issue: null,
        IsOpen: false,
        "received",
        null,
        null,
        null,
        "Siri ya jibu",
        null,
        null,
        null,
        null,
        Added: 0,
        Files: 0,
        IsSupport: false
    );

    static ReplyTests() => Texts.Take(typeof(Reply).Assembly);

    public static TheoryData<string> Languages => [.. Texts.Languages];

    [Theory, MemberData(nameof(Languages))]
    public void Each_fits_one_segment_whatever_stands_in_it(string language)
    {
        var all = Everything(language).ToList();
        all.Count.ShouldBeGreaterThan(20, "there must be answers to measure");
        all.ShouldAllBe(t => Gsm7.FitsOne(t), string.Join('\n', all.Where(t => !Gsm7.FitsOne(t))));
        all.ShouldAllBe(t => t.StartsWith("Jukwaa: ", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Languages))]
    public void None_tells_what_it_is_about_or_who_has_it(string language) =>
        Everything(language).ShouldAllBe(t => !t.Contains("Siri", StringComparison.Ordinal) && !t.Contains("Kamanda", StringComparison.Ordinal));

    [Theory]
    [InlineData("received")]
    [InlineData("read")]
    [InlineData("with_office")]
    [InlineData("late")]
    [InlineData("answered")]
    [InlineData("promised")]
    [InlineData("done")]
    [InlineData("confirmed")]
    public void The_farthest_step_is_told(string step)
    {
        var said = new Reply("en", null).Status(Step(step), step == "late" ? _day.AddDays(1) : _day);
        said.ShouldBe(string.Format(null, Texts.Get("en", "sms.status." + step), "30/12/2026"));
    }

    [Fact]
    public void A_long_address_of_the_site_is_left_out()
    {
        var site = new Uri($"https://{new string('a', 60)}.example.go.ke/jukwaa");
        new Reply("en", site).Status(Step("late"), _day.AddDays(1)).ShouldNotContain("More:");
        new Reply("en", new("https://jukwaa.go.ke")).Status(Step("answered"), _day).ShouldEndWith("More: jukwaa.go.ke/receipt");
    }

    private static Followed Step(string step) =>
        step switch
        {
            "read" => Heard with { Read = true },
            "with_office" => Heard with { Read = true, Office = "Kamanda", AnswerDue = _day },
            "late" => Heard with { Read = true, Office = "Kamanda", AnswerDue = _day },
            "answered" => Heard with { Office = "Kamanda", RespondedOn = _day },
            "promised" => Heard with { Office = "Kamanda", RespondedOn = _day, Promised = _day },
            "done" => Heard with { Promised = _day, Done = _day },
            "confirmed" => Heard with { Promised = _day, Done = _day, Confirmed = _day },
            _ => Heard,
        };

    private static IEnumerable<string> Everything(string language)
    {
        var reply = new Reply(language, new("https://jukwaa.example.go.ke"));
        var receipt = Receipt.Of(new byte[16]).Written;
        foreach (var kept in (bool[])[true, false])
        {
            yield return reply.Received(receipt, kept);
            yield return reply.Placed(new string('W', 60), kept);
            yield return reply.Counted(999_999_999_999, new string('W', 60), receipt, kept);
        }

        // No county has a longer name.
        foreach (var text in (string[])[reply.Follows(new('W', 15)), reply.Leaves(new('W', 15)), reply.NotACounty])
        {
            yield return text;
        }

        foreach (
            var text in (string[])
                [reply.Where(receipt), reply.NotAPlace, reply.WillReply, reply.WillNotReply, reply.Stopped, reply.Help, reply.NoReceipt]
        )
        {
            yield return text;
        }

        foreach (var text in (string[])[reply.Added, reply.AddedTooOften, reply.IsForgotten, reply.NoIssue, reply.NoWordsForSupport, reply.TakenBack])
        {
            yield return text;
        }

        yield return reply.CountedBefore(999_999_999_999);
        foreach (var step in (string[])["received", "read", "with_office", "late", "answered", "promised", "done", "confirmed"])
        {
            yield return reply.Status(Step(step), step == "late" ? _day.AddDays(1) : _day);
        }
    }
}
