using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Jukwaa.Open.Look;
using Jukwaa.Web.Tests.SignIn;
using Shouldly;

namespace Jukwaa.Web.Tests.Desks;

/// <summary>Somebody who sits at a desk: opens pages and sends their forms as a browser would, with what stands in them and what is typed.</summary>
/// <param name="Office">Office of the first post.</param>
internal sealed record AtDesk(Caller Caller, Guid Id, string Office)
{
    /// <summary>How the ledger calls them.</summary>
    internal string Actor => $"office:{Office}:{Id:N}";

    internal Task<Answer> Get(string path) => Caller.Get(path);

    /// <summary>Opens a page and sends one of its forms.</summary>
    /// <param name="typed">"Kind=Partly&amp;TextEn=We patrol.": what is typed, and what somebody bent that stands hidden.</param>
    internal async Task<Answer> Send(string page, string form, string typed) => await Send(await Get(page), form, typed);

    internal Task<Answer> Send(Answer page, string form, string typed)
    {
        page.Status.ShouldBe(HttpStatusCode.OK, page.Path);
        var found = page.Document.GetElementById("do-" + form).ShouldNotBeNull($"form {form} on {page.Path}: {page.Document.Body?.TextContent}");
        var fields = Fields(typed).ToList();
        var stands = Standing(found).Where(s => fields.All(f => f.Name != s.Name));
        return Caller.Post(page.Path, stands.Concat(fields));
    }

    /// <summary>A page whose form the reader does not get, sent as if: with the proof of another form of it.</summary>
    internal async Task<Answer> Force(string page, string shown, string form, string typed) => await Send(page, shown, $"Form={form}&{typed}");

    /// <summary>What a browser sends of a form in which nothing was typed.</summary>
    internal static IEnumerable<(string Name, string Value)> Standing(IElement form)
    {
        foreach (var element in form.QuerySelectorAll("input, select, textarea"))
        {
            var name = element.GetAttribute("name");
            var value = element switch
            {
                IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } => null,
                IHtmlInputElement input => input.Value,
                IHtmlSelectElement select => select.Value,
                IHtmlTextAreaElement text => text.Value,
                _ => null,
            };
            if (name is not null && value is not null)
            {
                yield return (name, value);
            }
        }
    }

    internal static IEnumerable<(string Name, string Value)> Fields(string typed) =>
        typed.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(f => (f.Split('=')[0], f[(f.IndexOf('=', StringComparison.Ordinal) + 1)..]));
}

/// <summary>What a page must be like after a form was sent.</summary>
internal static class Answered
{
    /// <summary>It was refused: with a status, a sentence, and what was typed still in the form.</summary>
    internal static void ShouldRefuse(this Answer answer, int status, string form, string typed)
    {
        ((int)answer.Status).ShouldBe(status, answer.Errors + answer.Location);
        answer.Errors.ShouldNotBeNullOrWhiteSpace();
        var sent = answer.Document.GetElementById("do-" + form).ShouldNotBeNull(form);
        sent.QuerySelectorAll(".govuk-error-summary").Length.ShouldBe(1, "the reason stands in the form that it is about");
        answer.Document.QuerySelectorAll(".govuk-error-summary").Length.ShouldBe(1);
        answer.Document.QuerySelectorAll("p.done").ShouldBeEmpty();
        var stands = AtDesk.Standing(sent).ToList();
        foreach (var (name, value) in AtDesk.Fields(typed).Where(f => f.Value.Length > 0 && sent.QuerySelector($"[name={f.Name}]") is not null))
        {
            // No browser shows a day that is none.
            var day = DateOnly.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out _);
            if (sent.QuerySelector($"[name={name}]") is IHtmlTextAreaElement or IHtmlInputElement { Type: "text" } || day)
            {
                stands.ShouldContain((name, value), "what was typed stays");
            }
        }
    }

    /// <summary>The first line of the summary leads to a control of the form, which says that it is wrong.</summary>
    internal static void ShouldLeadTo(this Answer answer, string form, string field)
    {
        var links = answer.Document.QuerySelectorAll(".govuk-error-summary a").Select(a => a.GetAttribute("href")).ToList();
        links.ShouldContain($"#{Field.IdOf($"{form}-{field}")}", answer.Errors);
        foreach (var link in links)
        {
            answer.Document.QuerySelectorAll($"[id='{link![1..]}']").Length.ShouldBe(1, $"{link} leads somewhere");
        }
    }

    /// <summary>It went back to a page that says so, once.</summary>
    internal static async Task ShouldSay(this Answer answer, AtDesk desk, string done)
    {
        ((int)answer.Status).ShouldBe(302, answer.Errors);
        var language = answer.Path.StartsWith("/sw/", StringComparison.Ordinal) ? "sw" : "en";
        var page = await desk.Get(answer.Location!);
        page.Document.QuerySelector("p.done")?.TextContent.Trim().ShouldBe(Texts.Get(language, done));
        page.Document.QuerySelectorAll("p.done").Length.ShouldBe(1);
        (await desk.Get(answer.Location!)).Document.QuerySelectorAll("p.done").ShouldBeEmpty("it is said once");
    }
}
