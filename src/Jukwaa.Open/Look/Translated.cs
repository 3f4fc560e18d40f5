using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Jukwaa.Open.Look;

/// <summary><c>&lt;translated of="sw" /&gt;</c>: says that the text just read is a working translation, when it is.</summary>
[HtmlTargetElement("translated", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Translated(Say say) : TagHelper
{
    /// <summary>The language whose text is a working translation; null when none is.</summary>
    public string? Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (Of == say.Language)
        {
            output.Content.SetHtmlContent($"""<span class="small">({HtmlEncoder.Default.Encode(say["frame.translated"])})</span>""");
        }
    }
}
