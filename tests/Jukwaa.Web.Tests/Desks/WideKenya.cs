using Jukwaa.Domain.Access;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Storage;

namespace Jukwaa.Web.Tests.Desks;

/// <summary>The small Kenya with a second ward, constituencies and wards in both counties, administrators, a second oversight body and a theme about the police.</summary>
internal static class WideKenya
{
    private static readonly (string File, string More)[] _more =
    [
        (
            "kenya/units.csv",
            """
            KE-C005,Nyali,nyali,constituency,KE-01,KE/KE-300/KE-01/KE-C005,,,22.9,-4.03,39.7,2013-03-04,,
            KE-C010,Matuga,matuga,constituency,KE-02,KE/KE-300/KE-02/KE-C010,,,1031,-4.2,39.5,2013-03-04,,
            KE-W0019,Shika Adabu,shika-adabu,ward,KE-C004,KE/KE-300/KE-01/KE-C004/KE-W0019,,,9.6,-4.1,39.62,2013-03-04,,
            KE-W0050,Tsimba,tsimba,ward,KE-C010,KE/KE-300/KE-02/KE-C010/KE-W0050,,,177,-4.15,39.48,2013-03-04,,
            """
        ),
        (
            "themes.csv",
            """
            police_conduct,Police conduct,Mwenendo wa polisi,police,oversight,,
            other,Other,Mengineyo,society,public,,
            """
        ),
        (
            "institutions/institutions.csv",
            """
            ngao,Administrators,Utawala wa Taifa,NGAO,interior,administration,national;county,Principal Secretary,Katibu Mkuu,"County Commissioner, {place}","Kamishna wa Kaunti, {place}",,,
            caj,Ombudsman,Ombudsman,CAJ,,oversight,national,Chairperson,Mwenyekiti,,,,,
            """
        ),
        ("institutions/routing.csv", "police_conduct,ipoa,national,,IPOA looks into it.,IPOA huchunguza."),
        (
            "institutions/ladder.csv",
            """
            ngao,ward,"Chief, {place}","Chifu, {place}"
            ngao,constituency,"Deputy County Commissioner, {place}","Naibu Kamishna wa Kaunti, {place}"
            ngao,region,"Regional Commissioner, {place}","Kamishna wa Eneo, {place}"
            """
        ),
        (
            "institutions/overseers.csv",
            """
            ngao,caj,The Ombudsman oversees administrators.,Ombudsman husimamia utawala.
            ipoa,caj,Nobody oversees the own house.,Hakuna anayejisimamia.
            """
        ),
    ];

    public static async Task<Reference> Load(Database database, CancellationToken stop)
    {
        // The police answer to the ministry here.
        const string Police = "Polisi,NPS,,service";
        var files = _more.Select(m =>
            (m.File, SmallKenya.Text(m.File).Replace(Police, "Polisi,NPS,interior,service", StringComparison.Ordinal) + "\n" + m.More)
        );
        var folder = SmallKenya.Write([.. files]);
        try
        {
            return await ReferenceLoader.Load(database, folder, stop);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
