using Jukwaa.Open.Look;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Jukwaa.Web.Desk.Forms;

/// <summary>
/// <c>&lt;deed name="answer" seen="@version" press="…"&gt;fields&lt;/deed&gt;</c>: a form that does one thing. It carries the id of its command, the version it was
/// filled in for, the proof that it came from us, and on top what was wrong with it.
/// </summary>
[HtmlTargetElement("deed")]
public sealed class Deed(IHtmlGenerator generator, Say say) : TagHelper
{
    /// <summary>Which form of the page.</summary>
    public string Name { get; set; } = "";

    /// <summary>What it is about, where the page has several of this form; null = it has one.</summary>
    public string? Of { get; set; }

    /// <summary>Version of what is changed; null = it begins.</summary>
    public int? Seen { get; set; }

    /// <summary>Word on the button.</summary>
    public string Press { get; set; } = "";

    /// <summary>A quiet button, for what is done seldom.</summary>
    public bool Quiet { get; set; }

    /// <summary>Whether files go with it.</summary>
    public bool Files { get; set; }

    private string Key => Of is null ? Name : $"{Name}-{Of}";

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Items[typeof(Deed)] = Key;
        var content = await output.GetChildContentAsync();
        output.TagName = "form";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("method", "post");
        output.Attributes.SetAttribute("class", "form deed");
        output.Attributes.SetAttribute("id", "do-" + Key);
        output.Attributes.SetAttribute("novalidate", "");
        if (Files)
        {
            output.Attributes.SetAttribute("enctype", "multipart/form-data");
        }

        var posted = ViewContext.ViewData.Model is DeskPage page && page.Sent == Key ? page : null;
        if (posted is { ModelState.IsValid: false })
        {
            output.Content.AppendHtml(Summary(posted, content.GetContent()));
        }

        Hidden(output, "Form", Name);
        if (Of is not null)
        {
            Hidden(output, "Of", Of);
        }

        Hidden(output, "CommandId", (posted?.CommandId is { } id && id != Guid.Empty ? id : Guid.CreateVersion7()).ToString());
        if (Seen is { } version)
        {
            Hidden(output, "Seen", version.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        output.Content.AppendHtml(generator.GenerateAntiforgery(ViewContext));
        output.Content.AppendHtml(content);
        var button = new TagBuilder("button");
        button.AddCssClass(Quiet ? "button quiet" : "button");
        button.Attributes["type"] = "submit";
        button.InnerHtml.Append(Press);
        output.Content.AppendHtml(button);
    }

    /// <summary>What was wrong, on top of the form it is wrong in; each line leads to its field.</summary>
    private TagBuilder Summary(DeskPage page, string fields)
    {
        var list = new TagBuilder("ul");
        list.AddCssClass("govuk-list govuk-error-summary__list");
        // In the order of the fields, as they are read.
        int At(string field) => field.Length == 0 ? -1 : fields.IndexOf($"id=\"{Field.IdOf($"{Key}-{field}")}", StringComparison.Ordinal);
        foreach (var (field, state) in page.ModelState.OrderBy(e => At(e.Key)))
        {
            foreach (var error in state?.Errors ?? [])
            {
                var line = new TagBuilder("li");
                if (field is not { Length: > 0 })
                {
                    line.InnerHtml.Append(error.ErrorMessage);
                }
                else
                {
                    var link = new TagBuilder("a");
                    link.Attributes["href"] = "#" + Field.IdOf($"{Key}-{field}");
                    link.InnerHtml.Append(error.ErrorMessage);
                    line.InnerHtml.AppendHtml(link);
                }

                list.InnerHtml.AppendHtml(line);
            }
        }

        var title = new TagBuilder("h3");
        title.AddCssClass("govuk-error-summary__title");
        title.InnerHtml.Append(say["form.wrong"]);
        var box = new TagBuilder("div");
        box.AddCssClass("govuk-error-summary");
        box.Attributes["role"] = "alert";
        box.Attributes["tabindex"] = "-1";
        box.Attributes["autofocus"] = "";
        box.InnerHtml.AppendHtml(title).AppendHtml(list);
        return box;
    }

    private static void Hidden(TagHelperOutput output, string name, string value)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = "hidden";
        input.Attributes["name"] = name;
        input.Attributes["value"] = value;
        output.Content.AppendHtml(input);
    }
}
