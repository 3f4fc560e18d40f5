using System.Globalization;

namespace Jukwaa.Web.Tests.EvidenceFiles;

/// <summary>Small PDFs with a right table of offsets.</summary>
internal static class Papers
{
    public const string Maker =
        $"<< /Title ({Bytes.Secret}) /Author (a\\)b (nested) {Bytes.Secret}) /Producer <57616E6A696B75> /CreationDate (D:20250407) >>";

    public static byte[] Pdf(params IEnumerable<string> objects) =>
        Whole("/Info 4 0 R", ["<< /Type /Catalog /Pages 2 0 R >>", Pages, Page, Maker, .. objects]);

    public static byte[] Plain(params IEnumerable<string> objects) => Whole("", ["<< /Type /Catalog /Pages 2 0 R >>", Pages, Page, .. objects]);

    public static string Pages => "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";

    public static string Page => "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>";

    public static string Stream(string says, byte[] body) =>
        $"<< {says} /Length {body.Length} >>\nstream\n{System.Text.Encoding.Latin1.GetString(body)}\nendstream";

    public static byte[] Whole(string trailer, IReadOnlyList<string> objects)
    {
        var (text, offsets) = ("%PDF-1.5\n", new List<int>());
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(text.Length);
            text += $"{i + 1} 0 obj\n{objects[i]}\nendobj\n";
        }

        var table = string.Concat(offsets.Select(o => string.Create(CultureInfo.InvariantCulture, $"{o:D10} 00000 n \n")));
        return Bytes.Of(
            $"{text}xref\n0 {objects.Count + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {objects.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{text.Length}\n%%EOF\n"
        );
    }
}
