using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Jukwaa.Open.Look;

/// <summary><c>&lt;icon name="late" /&gt;</c>: a sign from the sprite, hidden from screen readers because a word always stands beside it.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Icon : TagHelper
{
    /// <summary>Id of a symbol in icons.svg.</summary>
    public string Name { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Svg(Name));
    }

    internal static string Svg(string name) => $"""<svg class="icon" aria-hidden="true"><use href="{Assets.Icons}#{name}"/></svg>""";
}
