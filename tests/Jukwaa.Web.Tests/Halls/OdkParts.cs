using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.EvidenceFiles;

namespace Jukwaa.Web.Tests.Halls;

/// <summary>A file beside a filled form.</summary>
/// <param name="Name">As the form names it.</param>
internal sealed record OdkFile(string Name, byte[] Bytes, string Type = "image/jpeg")
{
    internal static OdkFile Voice(string name = "1706.m4a") => new(name, Sounds.File("tone.m4a"), "audio/mp4");

    /// <summary>A photo like no other one.</summary>
    /// <param name="more">Bytes that it has besides.</param>
    internal static OdkFile Photo(string name = "1707.jpg", int more = 0) =>
        new(
            name,
            Pictures.Jpeg(
                Pictures.Segment(
                    0xE1,
                    [
                        .. EvidenceFiles.Bytes.Of("Exif\0\0"),
                        .. EvidenceFiles.Bytes.Exif(6),
                        .. EvidenceFiles.Bytes.Of("-4.0435 " + name + new string(' ', more)),
                    ]
                )
            )
        );
}

/// <summary>Requests as clients of OpenRosa make them: the form, files, and whether more follows, in whatever order.</summary>
internal static class OdkParts
{
    /// <summary>The answers to the questions of files: a recording, then photos.</summary>
    internal static string Named(string? record, params string[] photos) =>
        $"<files>{(record is null ? "" : $"<record>{record}</record>")}{string.Concat(photos.Index().Select(p => $"<photo{p.Index + 1}>{p.Item}</photo{p.Index + 1}>"))}</files>";

    internal static MultipartFormDataContent Of(string form, IEnumerable<OdkFile> files, bool more = false, int formAt = 0)
    {
        List<Action<MultipartFormDataContent>> parts =
        [
            .. files.Select(f => (Action<MultipartFormDataContent>)(body => body.Add(Content(f), f.Name, f.Name))),
        ];
        parts.Insert(
            Math.Min(formAt, parts.Count),
            body => body.Add(new StringContent(form, Encoding.UTF8, "text/xml"), "xml_submission_file", "f.xml")
        );
        var content = new MultipartFormDataContent();
        parts.ForEach(add => add(content));
        if (more)
        {
            content.Add(new StringContent("yes"), "*isIncomplete*");
        }

        return content;
    }

    internal static Task<OdkAnswer> Send(this OdkPhone phone, HttpContent content, string? language = "en") =>
        phone.Ask(HttpMethod.Post, $"/openrosa/key/{phone.Secret}/submission", content, language);

    private static ByteArrayContent Content(OdkFile file) => new(file.Bytes) { Headers = { ContentType = MediaTypeHeaderValue.Parse(file.Type) } };
}

/// <summary>A request that breaks off after so many bytes, as in a hall with a weak network.</summary>
/// <param name="before">What is waited for before it breaks.</param>
internal sealed class BrokenContent : HttpContent
{
    private readonly byte[] _bytes;
    private readonly int _sent;
    private readonly Func<Task> _before;

    private BrokenContent(HttpContent whole, byte[] bytes, int sent, Func<Task> before)
    {
        (_bytes, _sent, _before) = (bytes, sent, before);
        Headers.ContentType = whole.Headers.ContentType;
    }

    internal static async Task<BrokenContent> Of(HttpContent whole, int sent, Func<Task>? before = null) =>
        new(whole, await whole.ReadAsByteArrayAsync(Storage.TestLedger.Stop), sent, before ?? (() => Task.CompletedTask));

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(_bytes.AsMemory(0, Math.Min(_sent, _bytes.Length)));
        await stream.FlushAsync();
        await _before();
        throw new IOException("The network is gone.");
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _bytes.Length;
        return true;
    }
}

/// <summary>What became of the files of a forum.</summary>
internal static class OdkKept
{
    /// <summary>What each file is, as it was kept, and whether it was taken out.</summary>
    internal static Task<IReadOnlyList<string>> Files(this PageSite site, string forum) =>
        site.List(
            $"select (d.fields #>> '{{media,code}}') || ' ' || coalesce(a.kind, 'awaited') || case when e.dropped then ' out' else '' end from desk.entry e "
                + "join desk.entry_edit d on d.entry = e.id and d.position = 1 left join desk.attachment a on a.entry = e.id "
                + $"where e.forum = '{forum}' and e.kind = 'File' order by 1"
        );
}
