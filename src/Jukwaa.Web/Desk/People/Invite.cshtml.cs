using System.Text.RegularExpressions;
using Jukwaa.Domain.Access;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Desk.People;

/// <summary>Invites an officer: there is no other way in. Posts are given afterwards.</summary>
internal sealed partial class InviteModel(Seat seat, Say say, Storage.People people) : DeskPage(seat, say)
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Handle { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    public static void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        Check();
        if (!ModelState.IsValid)
        {
            HttpContext.Response.StatusCode = 422;
            return Page();
        }

        // The id is that of the form: pressed twice it is one person.
        var person = new NewPerson(CommandId, Handle!.Trim(), Name!.Trim(), Blank(Email), Blank(Phone), Language!);
        if (!await people.Add(person, Stop) && (await people.Find(CommandId, Stop)) is null)
        {
            ModelState.AddModelError(nameof(Handle), Say["people.taken"]);
            HttpContext.Response.StatusCode = 409;
            return Page();
        }

        return await Do("/desk/people/" + CommandId, "people.done.invited", May.ManagePeople, null, new InviteOfficer(Next(1), CommandId.ToString()));
    }

    private void Check()
    {
        if (CommandId == Guid.Empty)
        {
            ModelState.AddModelError("", Say["refusal.command-id-missing"]);
        }

        if (string.IsNullOrWhiteSpace(Name) || Name.Length > 120)
        {
            ModelState.AddModelError(nameof(Name), Say["people.name.missing"]);
        }

        if (!SignInName().IsMatch((Handle ?? "").Trim()))
        {
            ModelState.AddModelError(nameof(Handle), Say["people.sign_in.wrong"]);
        }

        if (Blank(Email) is { } email && (!email.Contains('@', StringComparison.Ordinal) || email.Length > 200))
        {
            ModelState.AddModelError(nameof(Email), Say["people.email.wrong"]);
        }

        if (Blank(Phone) is { } phone && !PhoneNumber().IsMatch(phone))
        {
            ModelState.AddModelError(nameof(Phone), Say["people.phone.wrong"]);
        }

        if (Language is not ("en" or "sw"))
        {
            ModelState.AddModelError(nameof(Language), Say["form.choose"]);
        }
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    protected override Task<IActionResult> Again() => Task.FromResult<IActionResult>(Page());

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9.\-]{1,58}[A-Za-z0-9]$")]
    private static partial Regex SignInName();

    [GeneratedRegex(@"^\+?[0-9 ]{9,16}$")]
    private static partial Regex PhoneNumber();
}
