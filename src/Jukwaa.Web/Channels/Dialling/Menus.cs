using System.Globalization;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Places;
using Jukwaa.Open.Look;
using Jukwaa.Web.Channels.Intake;

namespace Jukwaa.Web.Channels.Dialling;

/// <summary>The menus of USSD: what was shown and what was pressed make the next screen. 0 goes back, 00 to the beginning.</summary>
internal sealed class Menus(Reference reference, MenuDeeds deeds, MenuSupport support)
{
    private static readonly Dictionary<string, string> _back = new(StringComparer.Ordinal)
    {
        ["county"] = "text",
        ["ward"] = "county",
        ["hidden"] = "ward",
        ["replies"] = "hidden",
        ["send"] = "replies",
        ["add"] = "status",
        ["added"] = "status",
        ["forget"] = "status",
        ["verdict"] = "status",
        ["support.pick"] = "support",
        ["support.sure"] = "support",
        ["support.nothing"] = "support",
    };

    private static readonly string[][] _hidden =
    [
        [],
        ["nps"],
        ["ngao"],
        ["nps", "ngao"],
    ];

    /// <summary>The first screen: where it was, when the line dropped in the middle.</summary>
    public Task<(Dialled, Screen)> Begin(Dialled? before, string number, CancellationToken stop) =>
        before switch
        {
            { Screen: "sent", Receipt: not null } => Show(before with { Screen = "sent.again" }, number, stop),
            { IsWriting: true } => Show(
                before with
                {
                    Screen = "resume",
                    Then = before.Screen == "resume" ? before.Then : before.Screen,
                },
                number,
                stop
            ),
            null => Show(new("language"), number, stop),
            _ => Show(before.Afresh(), number, stop),
        };

    /// <summary>What comes after a key or words.</summary>
    public Task<(Dialled, Screen)> Hear(Dialled at, string typed, string number, CancellationToken stop)
    {
        var input = Taking.Clean(typed) ?? "";
        return input switch
        {
            "00" => Show(at.Afresh(), number, stop),
            "0" => Show(Back(at), number, stop),
            _ => at.Screen switch
            {
                "language" => Show(input is "1" or "2" ? at with { Screen = "home", Language = input == "2" ? "en" : "sw" } : at, number, stop),
                "home" => Show(Home(at, input), number, stop),
                "resume" => Show(
                    input == "1" ? at with { Screen = at.Then ?? "home" }
                        : input == "2" ? at.Afresh()
                        : at,
                    number,
                    stop
                ),
                "sent.again" => Show(at.Afresh(), number, stop),
                "text" or "text.short" => Show(Texted(at, input), number, stop),
                "county" or "county.none" or "forum" or "support" => Show(Countied(at, input), number, stop),
                "pick" => Show(Picked(at, input), number, stop),
                "ward" or "ward.none" => Show(Warded(at, input), number, stop),
                "hidden" => Show(
                    input is "1" or "2" or "3" or "4" ? at with { Screen = "replies", Hidden = _hidden[input[0] - '1'] } : at,
                    number,
                    stop
                ),
                "replies" => Show(input is "1" or "2" ? at with { Screen = "send", WantsReplies = input == "2" } : at, number, stop),
                "send" => Send(at, input, number, stop),
                "support.pick" => input is [>= '1' and <= '9'] && input[0] - '1' is var n && n < at.Offered.Count
                    ? support.Ask(at with { Issue = at.Offered[n] }, stop)
                    : Show(at, number, stop),
                "support.sure" => input is "1" or "2" ? support.Give(at, input == "1", number, stop) : Show(at, number, stop),
                "follow" or "follow.none" => deeds.Follow(at, input, stop),
                "status" => Show(
                    input switch
                    {
                        "1" => at with { Screen = "add" },
                        "2" => at with { Screen = "verdict" },
                        "3" => at with { Screen = "forget" },
                        _ => at,
                    },
                    number,
                    stop
                ),
                "status.support" => input == "2" ? deeds.Forget(at, stop) : Show(input == "1" ? at with { Screen = "verdict" } : at, number, stop),
                "verdict" => input is "1" or "2" or "3" ? deeds.Judge(at, (Verdict)(input[0] - '1'), stop) : Show(at, number, stop),
                "add" => deeds.Add(at, input, stop),
                "forget" => input == "1" ? deeds.Forget(at, stop) : Show(at, number, stop),
                _ => Show(at, number, stop),
            },
        };
    }

    /// <summary>A screen with nothing to look up.</summary>
    internal static (Dialled, Screen) Plain(Dialled at, string key, params object[] values) => (at, new(Text(at, key, values), Ends: key == "sent"));

    internal static string Text(Dialled at, string key, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, Texts.Get(at.Language ?? "sw", "ussd." + key), values);

    private async Task<(Dialled, Screen)> Show(Dialled at, string number, CancellationToken stop) =>
        at.Screen switch
        {
            "status" or "status.support" => await deeds.Status(at, stop),
            "support.of" or "support.pick" => await support.List(at, stop),
            "support.sure" => await support.Ask(at, stop),
            "forum.of" => await deeds.Forum(at, reference.Places[at.County!], stop),
            "sent.again" => Plain(at, "sent.again", Domain.Concerns.Receipt.Parse(at.Receipt)!.Written),
            "pick" => Plain(at, "pick", string.Join('\n', at.Offered.Index().Select(o => $"{o.Index + 1} {NameOf(at, o.Item)}"))),
            "ward" or "ward.none" => Plain(at, at.Screen, reference.Places[at.County!].Name),
            "send" => Plain(at, "send", NameOf(at, at.Ward ?? at.County!)),
            var key => Plain(at, key),
        };

    private Task<(Dialled, Screen)> Send(Dialled at, string input, string number, CancellationToken stop) =>
        input switch
        {
            "1" => deeds.Send(at, number, stop),
            "2" => Show(at with { Screen = "text", Text = null }, number, stop),
            _ => Show(at, number, stop),
        };

    private static Dialled Home(Dialled at, string input) =>
        input switch
        {
            "1" => at with { Screen = "text", Draft = Guid.NewGuid().ToString("N"), Text = null, County = null, Ward = null },
            "2" => at with { Screen = "follow", Receipt = null },
            "3" => at with { Screen = "support", Issue = null },
            "4" => at with { Screen = "forum" },
            "5" => at with { Screen = "numbers" },
            "6" => at with { Language = at.Language == "en" ? "sw" : "en" },
            _ => at,
        };

    private static Dialled Texted(Dialled at, string input) =>
        input.Count(char.IsLetter) < 8
            ? at with
            {
                Screen = "text.short",
            }
            : at with
            {
                Screen = "county",
                Text = input.Length <= Taking.Longest ? input : input[..Taking.Longest],
            };

    private Dialled Countied(Dialled at, string input) =>
        at.Screen is "forum" or "support"
            ? Chosen(at, Named.Among(Counties, input), $"{at.Screen}.of", at.Screen)
            : Chosen(at, Named.Among(Counties, input), "ward", "county.none");

    private Dialled Warded(Dialled at, string input) =>
        input == "1"
            ? at with
            {
                Screen = "hidden",
                Ward = null,
            }
            : Chosen(
                at,
                Named.Among(reference.Places.Values.Where(p => p.Level == "ward" && p.ValidTo is null && p.County == at.County), input),
                "hidden",
                "ward.none"
            );

    private static Dialled Chosen(Dialled at, IReadOnlyList<Place> found, string then, string none) =>
        found switch
        {
            [] => at with { Screen = none },
            [var only] => Placed(at with { Then = null }, only.Code, only.Level, then),
            _ => at with { Screen = "pick", Offered = [.. found.Select(p => p.Code)], Then = then },
        };

    private Dialled Picked(Dialled at, string input) =>
        input is [>= '1' and <= '9'] && input[0] - '1' is var n && n < at.Offered.Count
            ? Placed(at with { Offered = [], Then = null }, at.Offered[n], reference.Places[at.Offered[n]].Level, at.Then!)
            : at;

    private static Dialled Placed(Dialled at, string code, string level, string then) =>
        level == "ward" ? at with { Screen = then, Ward = code } : at with { Screen = then, County = code, Ward = null };

    private static Dialled Back(Dialled at)
    {
        var screen = at.Screen.Replace(".none", "", StringComparison.Ordinal).Replace(".short", "", StringComparison.Ordinal);
        if (screen == "pick")
        {
            screen = at.Then == "hidden" ? "hidden" : "ward";
        }

        return screen == "resume" ? at with { Screen = at.Then ?? "home" }
            : _back.TryGetValue(screen, out var before) ? at with { Screen = before }
            : at.Afresh();
    }

    private string NameOf(Dialled at, string code)
    {
        var place = reference.Places[code];
        return place.Level == "ward" && at.Screen == "send" ? $"{place.Name}, {reference.Places[place.County!].Name}" : place.Name;
    }

    private IEnumerable<Place> Counties => reference.Places.Values.Where(p => p.Level == "county" && p.ValidTo is null);
}
