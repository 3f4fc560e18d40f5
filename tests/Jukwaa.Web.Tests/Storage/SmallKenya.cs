using Jukwaa.Domain.Access;
using Jukwaa.Storage;
using Xunit;

namespace Jukwaa.Web.Tests.Storage;

/// <summary>Reference data in small: a country, a region, two counties, a constituency and a ward, four themes, two institutions.</summary>
internal static class SmallKenya
{
    private static readonly Dictionary<string, string> _files = new()
    {
        ["kenya/units.csv"] = """
            code,name,slug,level,parent,path,population_2019,population_basis,area_km2,lat,lon,valid_from,valid_to,note
            KE,Kenya,kenya,country,,KE,47564296,census,580876.5,0.53,37.86,1963-12-12,,
            KE-300,Coast,coast,region,KE,KE/KE-300,4329474,census,79686.1,-3,39.5,2013-03-04,,former province
            KE-01,Mombasa,mombasa,county,KE-300,KE/KE-300/KE-01,1208333,census,219.9,-4.05,39.66,2013-03-04,,
            KE-02,Kwale,kwale,county,KE-300,KE/KE-300/KE-02,866820,census,8267.1,-4.18,39.1,2013-03-04,,
            KE-C004,Likoni,likoni,constituency,KE-01,KE/KE-300/KE-01/KE-C004,250358,census,41.1,-4.09,39.66,2013-03-04,,
            KE-W0018,Mtongwe,mtongwe,ward,KE-C004,KE/KE-300/KE-01/KE-C004/KE-W0018,,,3.1,-4.08,39.64,2013-03-04,,
            """,
        ["kenya/names.csv"] = """
            name,kind,unit,lat,lon,source
            Mombasa Island,island,KE-01,-4.05,39.67,osm
            """,
        ["kenya/adjacency.csv"] = """
            level,a,b
            county,KE-01,KE-02
            """,
        ["kenya/county-map.csv"] = """
            code,d,label_x,label_y
            KE-01,M0 0l1 1z,1,2
            KE-02,M1 1l1 1z,3,4
            """,
        ["kenya/county-tiles.csv"] = """
            code,col,row,abbr
            KE-01,8,6,MSA
            KE-02,7,7,KWL
            """,
        ["kenya/census.csv"] = """
            county,measure,female,male
            KE-01,u18,500,500
            KE-01,18-34,300,300
            KE-01,35-59,150,150
            KE-01,60+,50,50
            KE-01,5+,900,900
            KE-01,disability,18,18
            KE-02,u18,500,500
            KE-02,18-34,300,300
            KE-02,35-59,150,150
            KE-02,60+,50,50
            """,
        ["themes.csv"] = """
            key,label_en,label_sw,family,sensitivity,note_en,note_sw
            gangs,Criminal and political gangs,Magenge ya wahalifu na ya kisiasa,violence,public,,
            gbv,Sexual and gender-based violence,Ukatili wa kijinsia na kingono,society,county,,
            police_resources,Police resources,Rasilimali za polisi,police,public,,
            orphan,A theme nobody answers,Mada isiyo na wa kuijibu,society,public,,
            """,
        ["theme_families.csv"] = """
            key,label_en,label_sw
            violence,Violence and organised crime,Vurugu na uhalifu wa kupangwa
            society,Society and development,Jamii na maendeleo
            police,Police,Polisi
            """,
        ["groups.csv"] = """
            key,label_en,label_sw
            residents,Residents,Wakazi
            officers,Police officers,Maafisa wa polisi
            women,Women,Wanawake
            youth,Young people,Vijana
            elders,Elders,Wazee
            clergy,Clergy and faith groups,Viongozi wa dini
            fishermen,Fishermen,Wavuvi
            not-reported,Not reported who spoke,Haijaripotiwa nani alizungumza
            not-shown,Group not shown,Kundi halionyeshwi
            """,
        ["institutions/institutions.csv"] = """
            key,name_en,name_sw,short,parent,kind,levels,head_en,head_sw,county_head_en,county_head_sw,url,note_en,note_sw
            nps,National Police Service,Huduma ya Taifa ya Polisi,NPS,,service,national;county,Inspector-General of Police,Inspekta Jenerali wa Polisi,"County Police Commander, {place}","Kamanda wa Polisi wa Kaunti, {place}",,,
            interior,Ministry of Interior,Wizara ya Usalama wa Ndani,Interior,,ministry,national,Cabinet Secretary,Waziri,,,https://www.interior.go.ke,,
            ipoa,Policing Oversight Authority,Mamlaka ya Kusimamia Polisi,IPOA,,oversight,national,Chairperson,Mwenyekiti,,,,,
            """,
        ["institutions/routing.csv"] = """
            theme,institution,level,supporting,why_en,why_sw
            gangs,nps,county,interior,Gangs are for the police.,Magenge ni ya polisi.
            gbv,nps,county,,Police investigate.,Polisi huchunguza.
            police_resources,interior,national,,The ministry pays.,Wizara hulipa.
            orphan,none,national,,Nobody is named.,Hakuna aliyetajwa.
            """,
        ["institutions/aliases.csv"] = """
            words,institutions,level,basis_note
            the police,nps,national,As written.
            Government,none,national,Nobody in particular.
            """,
        ["institutions/ladder.csv"] = """
            institution,level,title_en,title_sw
            nps,ward,"Officer Commanding Station, {place}","Mkuu wa Kituo, {place}"
            nps,constituency,"Sub-County Police Commander, {place}","Kamanda wa Kaunti Ndogo, {place}"
            nps,region,"Regional Police Commander, {place}","Kamanda wa Eneo, {place}"
            """,
        ["institutions/overseers.csv"] = """
            over,body,why_en,why_sw
            nps,ipoa,IPOA oversees the police.,IPOA husimamia polisi.
            """,
        ["institutions/deadlines.csv"] = """
            key,days,basis
            acknowledge_working_days,2,own rule
            answer_days,21,law
            urgent_days,2,law
            stop_days,30,own rule
            escalate_days,7,own rule
            """,
        ["holidays.csv"] = """
            date,name_en,name_sw,basis
            2025-06-01,Madaraka Day,Siku ya Madaraka,fixed by law
            """,
        ["elections.csv"] = """
            first,last,name_en,name_sw,basis
            2027-08-10,2027-08-10,General election,Uchaguzi mkuu,the Constitution
            """,
    };

    public static async Task<Reference> Load(Database database)
    {
        var folder = Write();
        try
        {
            return await ReferenceLoader.Load(database, folder, TestContext.Current.CancellationToken);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The files in a new folder; <paramref name="changed"/> replaces some of them.</summary>
    public static string Write(params (string File, string Text)[] changed)
    {
        var folder = Directory.CreateTempSubdirectory("jukwaa-data-").FullName;
        foreach (var (file, text) in _files)
        {
            var path = Path.Combine(folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, changed.Where(c => c.File == file).Select(c => c.Text).FirstOrDefault(text));
        }

        return folder;
    }

    public static string Text(string file) => _files[file];
}
