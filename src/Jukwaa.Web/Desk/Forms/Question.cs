using Jukwaa.Open.Look;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Jukwaa.Web.Desk.Forms;

/// <summary>
/// <c>&lt;question name="Answer" label="…" hint="…" rows="4" /&gt;</c>: a label, a hint, the error if there is one, and the field with whatever was typed.
/// Rows 0 is one line. Kind: text, date, number, file, select or radio; the last two take their choices from Options.
/// </summary>
[HtmlTargetElement("question", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Question(Say say) : TagHelper
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

    public IEnumerable<(string Value, string Word)> Options { get; set; } = [];

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    private string Id => "f-" + Name;

    private string? Error => Posted && ViewContext.ModelState.TryGetValue(Name, out var state) && state.Errors.Count > 0 ? state.Errors[0].ErrorMessage : null;

    // Several forms of a page may ask for a date: what was typed belongs to the one that was sent.
    private bool Posted => (ViewContext.ViewData.Model as DeskPage)?.Form is { Length: > 0 };

    private string? Typed => Posted && ViewContext.ModelState.TryGetValue(Name, out ModelStateEntry? state) && state.AttemptedValue is { } typed ? typed : Value;

    private string? Described => string.Join(' ', new[] { Hint is null ? null : Id + "-hint", Error is null ? null : Id + "-error" }.OfType<string>()) is { Length: > 0 } ids ? ids : null;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var group = Kind == "radio";
        output.TagName = group ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Error is null ? "question" : "question wrong");
        output.Content.AppendHtml(Caption(group ? "legend" : "label"));
        if (Hint is not null)
        {
            output.Content.AppendHtml(Text("div", "hint", Id + "-hint", Hint));
        }

        if (Error is { } error)
        {
            output.Content.AppendHtml(Text("p", "error", Id + "-error", $"{say["form.error"]} {error}"));
        }

        output.Content.AppendHtml(
            Kind switch
            {
                "select" => Select(),
                "radio" => Radios(),
                _ => Rows > 0 ? Area() : Input(),
            }
        );
    }

    private TagBuilder Caption(string tag)
    {
        var caption = new TagBuilder(tag);
        if (tag == "label")
        {
            caption.Attributes["for"] = Id;
        }

        caption.InnerHtml.Append(Label);
        if (Optional)
        {
            var may = new TagBuilder("span");
            may.AddCssClass("small");
            may.InnerHtml.Append(" " + say["form.optional"]);
            caption.InnerHtml.AppendHtml(may);
        }

        return caption;
    }

    private TagBuilder Field(string tag, string css)
    {
        var field = new TagBuilder(tag);
        field.AddCssClass(css);
        field.Attributes["id"] = Id;
        field.Attributes["name"] = Name;
        if (Described is { } ids)
        {
            field.Attributes["aria-describedby"] = ids;
        }

        if (Error is not null)
        {
            field.Attributes["aria-invalid"] = "true";
        }

        if (Lang is not null)
        {
            field.Attributes["lang"] = Lang;
        }

        return field;
    }

    private TagBuilder Area()
    {
        var area = Field("textarea", "govuk-input");
        area.Attributes["rows"] = Rows.ToString(System.Globalization.CultureInfo.InvariantCulture);
        area.Attributes["maxlength"] = Max.ToString(System.Globalization.CultureInfo.InvariantCulture);
        area.InnerHtml.Append(Typed ?? "");
        return area;
    }

    private TagBuilder Input()
    {
        var input = Field("input", "govuk-input");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = Kind;
        if (Kind == "file")
        {
            return input;
        }

        input.Attributes["value"] = Typed ?? "";
        if (Kind == "text")
        {
            input.Attributes["maxlength"] = Max.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return input;
    }

    private TagBuilder Select()
    {
        var select = Field("select", "govuk-select");
        foreach (var (value, word) in Options)
        {
            var option = new TagBuilder("option");
            option.Attributes["value"] = value;
            if (value == (Typed ?? ""))
            {
                option.Attributes["selected"] = "selected";
            }

            option.InnerHtml.Append(word);
            select.InnerHtml.AppendHtml(option);
        }

        return select;
    }

    private HtmlContentBuilder Radios()
    {
        var all = new HtmlContentBuilder();
        foreach (var ((value, word), n) in Options.Select((o, n) => (o, n)))
        {
            var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
            input.Attributes["type"] = "radio";
            input.Attributes["name"] = Name;
            input.Attributes["value"] = value;
            input.Attributes["id"] = n == 0 ? Id : $"{Id}-{n}";
            if (value == Typed)
            {
                input.Attributes["checked"] = "checked";
            }

            var label = new TagBuilder("label");
            label.AddCssClass("choice");
            label.InnerHtml.AppendHtml(input).AppendHtml(Text("span", "", null, word));
            all.AppendHtml(label);
        }

        return all;
    }

    private static TagBuilder Text(string tag, string css, string? id, string text)
    {
        var element = new TagBuilder(tag);
        if (css.Length > 0)
        {
            element.AddCssClass(css);
        }

        if (id is not null)
        {
            element.Attributes["id"] = id;
        }

        element.InnerHtml.Append(text);
        return element;
    }
}
