using Jukwaa.Open.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jukwaa.Web.Look;

/// <summary>A page with a form: what is refused is shown again with everything typed, as 422; what is done leads on to another page.</summary>
internal abstract class FormPage(Say say) : PageModel
{
    protected Say Say => say;

    /// <summary>Address of a page in the language of this one.</summary>
    protected IActionResult Onward(string address) => LocalRedirect(say.To(address));

    /// <summary>Notes what is wrong with one answer; call <see cref="Again()"/> when all are looked at.</summary>
    /// <param name="name">Name of the bound property; empty for the form as a whole.</param>
    /// <param name="text">Key of the sentence: what is wrong and what to do.</param>
    protected void Wrong(string name, string text, params object?[] values) => ModelState.AddModelError(name, say[text, values]);

    /// <summary>The page again, with what was typed and what is wrong.</summary>
    protected IActionResult Again()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>The page again, for one mistake.</summary>
    protected IActionResult Again(string name, string text, params object?[] values)
    {
        Wrong(name, text, values);
        return Again();
    }
}
