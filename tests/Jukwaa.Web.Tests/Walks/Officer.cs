using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Jukwaa.Web.Tests.SignIn;
using Shouldly;

namespace Jukwaa.Web.Tests.Walks;

/// <summary>Somebody at a browser without a script: opens pages, fills in their forms and presses their buttons, and nothing that the page does not offer.</summary>
internal sealed class Officer(string signIn, Caller caller) : IDisposable
{
    private const int MostPages = 40;

    internal string SignIn => signIn;

    internal Caller Caller => caller;

    internal Task<Answer> Get(string path) => caller.Get(path);

    /// <summary>Opens a page and presses the button of one of its forms.</summary>
    internal async Task<Answer> Press(string page, string form, params (string Name, string Value)[] fields) =>
        await Press(await Get(page), form, fields);

    /// <summary>Presses the button of a form that is open, and goes where that leads.</summary>
    internal async Task<Answer> Press(Answer page, string form, params (string Name, string Value)[] fields)
    {
        var answer = await Send(page, form, fields);
        return answer.Location is { } there ? await Get(there) : answer;
    }

    /// <summary>The same, without following.</summary>
    internal Task<Answer> Send(Answer page, string form, params (string Name, string Value)[] fields)
    {
        var found = page.Document.QuerySelector("#do-" + form).ShouldNotBeNull($"{signIn} has no form {form} on {page.Path} ({page.Status})");
        var values = Filled(found);
        foreach (var (name, value) in fields)
        {
            var asked = found.QuerySelectorAll($"[name='{name}']");
            asked.Length.ShouldBeGreaterThan(0, $"the form {form} does not ask for {name}");
            Offers(asked, value).ShouldBeTrue($"the form {form} does not offer {value} for {name}");
            values[name] = value;
        }

        return caller.Post(page.Path, values.Select(v => (v.Key, v.Value)));
    }

    /// <summary>Whether a list leads to an address, on whichever of its pages.</summary>
    internal async Task<bool> Finds(string list, string address)
    {
        for (var number = 1; number <= MostPages; number++)
        {
            var page = await Get($"{list}?page={number}");
            if (page.Document.QuerySelector($"main .lines a[href='{address}']") is not null)
            {
                return true;
            }

            if (page.Document.QuerySelector($"main .govuk-pagination a[href*='page={number + 1}']") is null)
            {
                return false;
            }
        }

        throw new ShouldAssertException($"{list} has more than {MostPages} pages");
    }

    internal static string Value(Answer page, string form, string name) =>
        Filled(page.Document.QuerySelector("#do-" + form).ShouldNotBeNull(form)).GetValueOrDefault(name, "");

    public void Dispose() => caller.Dispose();

    /// <summary>What a browser would send if nobody touched the form.</summary>
    private static Dictionary<string, string> Filled(IElement form)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var control in form.QuerySelectorAll("input[name], textarea[name], select[name]"))
        {
            var value = control switch
            {
                IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } or IHtmlInputElement { Type: "file" } => null,
                IHtmlInputElement input => input.Value,
                IHtmlTextAreaElement area => area.Value,
                IHtmlSelectElement select => select.Value,
                _ => null,
            };
            if (value is not null)
            {
                values[control.GetAttribute("name")!] = value;
            }
        }

        return values;
    }

    /// <summary>Whether somebody could give this answer: typed, or one of the choices.</summary>
    private static bool Offers(IHtmlCollection<IElement> asked, string value) =>
        asked[0] switch
        {
            IHtmlSelectElement select => select.Options.Any(o => o.Value == value),
            IHtmlInputElement { Type: "radio" or "checkbox" } => asked.OfType<IHtmlInputElement>().Any(i => i.Value == value),
            IHtmlInputElement { Type: "hidden" } => false,
            _ => true,
        };
}
