using Jukwaa.Open.Look;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Jukwaa.Web.Desk.Forms;

/// <summary>
/// <c>&lt;question name="Answer" label="…" hint="…" rows="4" /&gt;</c> inside a deed: the partial Field, kept apart from the same question in other deeds of the
/// page. Rows 0 is one line. Kind: text, date, number, file, select, radio or checkbox; the last three take their choices from Options.
/// </summary>
[HtmlTargetElement("question", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Question(IHtmlHelper html, Say say) : TagHelper
{
    public string Name { get; set; } = "";

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    public int Rows { get; set; }

    public string Kind { get; set; } = "text";

    /// <summary>What stands in it before anything is typed.</summary>
    public string? Value { get; set; }

    /// <summary>Language of what is typed, where it is not that of the page.</summary>
    public string? Lang { get; set; }

    /// <summary>Says beside the label that it may stay empty.</summary>
    public bool Optional { get; set; }

    public int Max { get; set; } = 4_000;

    /// <summary>Which files are offered to be chosen, as HTML has it: image/*,application/pdf. What is sent is looked at all the same.</summary>
    public string? Accept { get; set; }

    public IEnumerable<(string Value, string Word)> Options { get; set; } = [];

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ((IViewContextAware)html).Contextualize(ViewContext);
        var form = context.Items.TryGetValue(typeof(Deed), out var name) ? (string)name : "";
        var kind =
            Rows > 0 ? "textarea"
            : Kind == "radio" ? "radios"
            : Kind == "checkbox" ? "checkboxes"
            : Kind;
        var field = new Field(Name, Optional ? $"{Label} {say["form.optional"]}" : Label)
        {
            Kind = kind,
            Hint = Hint,
            Rows = Rows,
            Value = Value,
            Language = Lang,
            Accept = Accept,
            MaxLength = kind is "text" or "textarea" ? Max : null,
            Width = kind is "date" or "number" ? 10 : null,
            Options = [.. Options.Select(o => new FieldOption(o.Value, o.Word))],
            Scope = form,
            Fresh = (ViewContext.ViewData.Model as DeskPage)?.Sent != form,
        };
        output.TagName = null;
        output.Content.SetHtmlContent(await html.PartialAsync("/Look/Field.cshtml", field));
    }
}
