using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Jukwaa.Open.Look;

/// <summary><c>&lt;status of="late" kind="commitment" /&gt;</c>: today's standing as icon and word in its tone.</summary>
[HtmlTargetElement("status", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Status(Say say) : TagHelper
{
    /// <summary>Key of the standing.</summary>
    public string Of { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var standing = Standing.Of(Of);
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "status s-" + standing.Tone);
        output.Content.SetHtmlContent(Icon.Svg(standing.Icon) + HtmlEncoder.Default.Encode(say["standing." + Of]));
    }
}

/// <summary><c>&lt;silence of="no-date" /&gt;</c>: what the record does not say has its own mark, never an empty space.</summary>
[HtmlTargetElement("silence", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Silence(Say say) : TagHelper
{
    /// <summary>no-date, no-owner, no-answer, no-report, no-source …: the text is silence.{of}.</summary>
    public string Of { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var icon = Of is "no-date" or "no-owner" ? Of : "silent";
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "silence");
        output.Content.SetHtmlContent(Icon.Svg(icon) + HtmlEncoder.Default.Encode(say["silence." + Of]));
    }
}

/// <summary><c>&lt;when on="date" precision="month" /&gt;</c>: a date as said here, with its machine form.</summary>
[HtmlTargetElement("when", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Dated(Say say) : TagHelper
{
    /// <summary>The day; for a month any day in it.</summary>
    public DateOnly On { get; set; }

    /// <summary>day or month.</summary>
    public string Precision { get; set; } = "day";

    /// <summary>8 Apr 2025 instead of 8 April 2025.</summary>
    public bool Brief { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute(
            "datetime",
            On.ToString(Precision == "month" ? "yyyy-MM" : "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
        );
        output.Attributes.SetAttribute("class", "nowrap");
        output.Content.SetContent(Brief ? say.ShortDate(On, Precision) : say.Date(On, Precision));
    }
}
