using System.Xml.Linq;
using Jukwaa.Domain.Access;
using Jukwaa.Open;
using Jukwaa.Storage;
using Jukwaa.Web.Desk;

namespace Jukwaa.Web.Capture.OpenRosa;

/// <summary>Offers the forms of the forums that a person may take down now: the list, each form, and the places beside it.</summary>
internal sealed class OfferedForms(Seat seat, Reference reference, OpenRecord record)
{
    private static readonly XNamespace _list = "http://openrosa.org/xforms/xformsList",
        _manifest = "http://openrosa.org/xforms/xformsManifest";

    internal async Task List(HttpContext http)
    {
        var (forums, forms) = (await Forums(http), await Forms(http));
        await Said.Write(
            http,
            new XElement(
                _list + "xforms",
                forums
                    .SelectMany(forum => HallForms.Kinds.Select(kind => forms.Of(kind, forum)))
                    .Select(form => Listed(form, AddressOf(http, form.Id)))
            )
        );
    }

    internal Task Form(HttpContext http, string form) => With(http, form, found => Said.Write(http, found.Bytes, "text/xml; charset=utf-8"));

    internal Task Places(HttpContext http, string form) => With(http, form, found => Said.Write(http, found.Places, "text/csv; charset=utf-8"));

    internal Task Manifest(HttpContext http, string form) =>
        With(
            http,
            form,
            found =>
                Said.Write(
                    http,
                    new XElement(
                        _manifest + "manifest",
                        new XElement(
                            _manifest + "mediaFile",
                            new XElement(_manifest + "filename", HallForms.PlacesFile),
                            new XElement(_manifest + "hash", HallForm.Hash(found.Places)),
                            new XElement(_manifest + "downloadUrl", $"{AddressOf(http, found.Id)}/{HallForms.PlacesFile}")
                        )
                    )
                )
        );

    /// <summary>Says before anything is sent that it may be sent here, and how much.</summary>
    internal Task Welcome(HttpContext http)
    {
        Said.Head(http, StatusCodes.Status204NoContent);
        http.Response.Headers.Location = $"{RootOf(http)}/submission";
        return Task.CompletedTask;
    }

    private static XElement Listed(HallForm form, string address) =>
        new(
            _list + "xform",
            new XElement(_list + "formID", form.Id),
            new XElement(_list + "name", form.Title),
            new XElement(_list + "version", form.Version),
            new XElement(_list + "hash", HallForm.Hash(form.Bytes)),
            new XElement(_list + "downloadUrl", address),
            new XElement(_list + "manifestUrl", address + "/manifest")
        );

    private async Task With(HttpContext http, string id, Func<HallForm, Task> answer)
    {
        var forum = HallForms.Read(id) is { } read ? (await Forums(http)).FirstOrDefault(f => f.Id == read.Forum) : null;
        await (
            forum is null
                ? Said.Write(http, StatusCodes.Status404NotFound, "odk.noform")
                : answer((await Forms(http)).Of(HallForms.Read(id)!.Value.Kind, forum))
        );
    }

    private async Task<IReadOnlyList<DeskForum>> Forums(HttpContext http) =>
        await seat.Reading.ForumsToTake(await seat.Viewer(), "en", http.RequestAborted);

    private async Task<HallForms> Forms(HttpContext http) => new(await seat.Reading.KitWords(await seat.Viewer(), http.RequestAborted), reference);

    /// <summary>Where this was asked, so that whoever came by a key in the address goes on by it.</summary>
    private string RootOf(HttpContext http) =>
        record.SiteOf(http.Request) + OpenRosaDoors.Root + (http.Request.RouteValues["key"] is string key ? "/key/" + Uri.EscapeDataString(key) : "");

    private string AddressOf(HttpContext http, string form) => $"{RootOf(http)}/forms/{Uri.EscapeDataString(form)}";
}
