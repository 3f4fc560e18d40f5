using System.Net;
using System.Text;
using Jukwaa.Domain.Access;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.SignIn;
using Shouldly;

namespace Jukwaa.Web.Tests.PaperForms;

/// <summary>Piles of paper forms that an officer types into a table and brings.</summary>
internal static class Piles
{
    internal const string Address = "/desk/concerns/upload",
        Head = "form number,date,place,theme,group,text,proposal,language\n";

    private static int _count;

    internal static Task<AtDesk> Rapporteur(PageSite site) => site.At(Role.Rapporteur, "ngao@KE-01");

    /// <summary>The name of a pile that nobody used yet.</summary>
    internal static string Next() => $"Mtongwe pile {Interlocked.Increment(ref _count)}";

    /// <summary>Brings a table, and returns what is shown of it.</summary>
    internal static async Task<Answer> Bring(AtDesk desk, string table, string pile, string language = "")
    {
        var answer = await Send(desk, Encoding.UTF8.GetBytes(table), pile, language);
        answer.Status.ShouldBe(HttpStatusCode.Redirect, answer.Errors);
        return await desk.Get(answer.Location!);
    }

    internal static async Task<Answer> Send(AtDesk desk, byte[] file, string pile, string language)
    {
        var page = await desk.Get(language + Address);
        using MultipartFormDataContent body = [];
        var stands = AtDesk.Standing(page.Document.GetElementById("do-bring")!).Where(s => s.Name is not ("Upload" or "Series"));
        foreach (var (name, value) in stands.Append(("Series", pile)))
        {
            body.Add(new StringContent(value), name);
        }

        body.Add(new ByteArrayContent(file), "Upload", "fomu.csv");
        return await desk.Caller.PostFiles(page.Path, body);
    }

    internal static async Task<Answer> Press(AtDesk desk, Answer page, string form)
    {
        var answer = await desk.Send(page, form, "");
        return answer.Location is { } next ? await desk.Get(next) : answer;
    }

    /// <summary>Concerns on record whose words end so.</summary>
    internal static Task<int> Recorded(PageSite site, string mark) =>
        site.Ask<int>($"select count(*)::int from desk.concern where desk.said(summary, 'sw') like '%{mark}'");
}
