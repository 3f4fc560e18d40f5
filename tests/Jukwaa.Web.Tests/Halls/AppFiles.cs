using System.Security.Cryptography;
using Jukwaa.Domain.Forums;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.SignIn;
using Shouldly;

namespace Jukwaa.Web.Tests.Halls;

/// <summary>Photos and voice notes as our own app brings them.</summary>
internal static class AppFiles
{
    /// <summary>A voice, unless one is given, and the line of a file of it; as the phone of that person brings them.</summary>
    internal static async Task<(string Voice, string File)> Announced(
        AtDesk desk,
        string forum,
        string media,
        byte[] bytes,
        string? voice = null,
        string fields = "theme=gangs"
    )
    {
        var phone = new Phone(desk, forum);
        var about = voice ?? Guid.NewGuid().ToString();
        if (voice is null)
        {
            var all = AtDesk.Fields(fields).ToDictionary(f => f.Name, f => (object)f.Value);
            all["words"] = new { text = "Wezi huja usiku.", lang = "sw" };
            phone.Edit(about, "Concern", all);
        }

        var file = Guid.NewGuid().ToString();
        var sha = Convert.ToHexStringLower(SHA256.HashData(bytes));
        phone.Edit(
            file,
            nameof(EntryKind.File),
            new
            {
                sha,
                media,
                size = $"{bytes.Length}",
            },
            about
        );
        await phone.Sync();
        phone.Results.Values.ShouldAllBe(r => r.GetProperty("state").GetString() == "accepted");
        return (about, file);
    }

    internal static Task<Answer> Put(AtDesk desk, string file, byte[] bytes, string language = "en") =>
        desk.Caller.Put($"/capture/file/{file}", bytes, "application/octet-stream", ("X-Jukwaa", "capture"), ("Accept-Language", language));
}
