using Jukwaa.Domain.Concerns;
using Jukwaa.Web.Tests.SignIn;
using Shouldly;

namespace Jukwaa.Web.Tests.Voices;

/// <summary>Somebody who spoke on the web gives the number of a telephone.</summary>
internal static class Offering
{
    public static async Task<Receipt> Raised(Caller somebody, string language = "")
    {
        var page = await somebody.Get(language + "/raise");
        (string, string)[][] answers =
        [
            [("Text", "Kila usiku vijana wanavamia watu karibu na kivuko.")],
            [("County", "KE-01")],
            [],
            [],
        ];
        foreach (var fields in answers)
        {
            page = await somebody.Send(page, "main form", [.. fields, ("Go", "next")]);
        }

        var sent = await somebody.Send(page, "main form", ("Go", "send"));
        sent.Document.QuerySelector("form[action$='/receipt/phone']").ShouldNotBeNull("it is offered at once");
        return VoiceSite.ReceiptIn(sent.Document.QuerySelector(".receipt")!.TextContent);
    }

    public static Task<Answer> Ask(Caller somebody, string language, Receipt receipt) =>
        somebody.Post(language + "/receipt/phone", [("Code", receipt.Code)]);

    public static async Task<Answer> Give(Caller somebody, string language, Receipt receipt, string number) =>
        await somebody.Send(await Ask(somebody, language, receipt), "main form", ("Phone", number), ("Go", "ask"));

    /// <summary>Whether the number of a telephone is kept, and whether it asked for silence.</summary>
    public static async Task<(bool Kept, bool Stopped)> Kept(this VoiceSite site, string number) =>
        (
            await site.List<(bool, bool)>(
                "select number is not null, stopped from voice.line where hash = @line",
                new { line = site.Key.LineOf(number) }
            )
        ).ShouldHaveSingleItem();
}
