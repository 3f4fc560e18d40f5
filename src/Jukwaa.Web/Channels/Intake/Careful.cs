using System.Text.RegularExpressions;

namespace Jukwaa.Web.Channels.Intake;

/// <summary>
/// Under which theme a text waits until somebody has read it. One that may accuse the police or administrators, or be about sexual violence, a child at risk or terror, waits
/// where few may read it: too many there cost a reader a minute, one too few may cost more. Stems of English, Kiswahili and Sheng, as people write them.
/// </summary>
internal static partial class Careful
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant;

    /// <summary>Key of the theme; <see cref="Taking.Unsorted"/> where nothing asks for care.</summary>
    public static string ThemeOf(string text)
    {
        var said = " " + LeadingPlace.Folded(text) + " ";
        var wrong = Wrong().IsMatch(said);
        return wrong && Police().IsMatch(said) ? "police_conduct_corruption"
            : wrong && Administrators().IsMatch(said) ? "ngao_conduct_corruption"
            : Terror().IsMatch(said) ? "terrorism_violent_extremism"
            : Child().IsMatch(said) && ChildHarm().IsMatch(said) ? "teen_pregnancy_fgm_early_marriage"
            : GenderViolence().IsMatch(said) ? "gbv"
            : Taking.Unsorted;
    }

    [GeneratedRegex(
        @" (polisi|police|policemen|policeman|policewoman|cops?|karao|karau|sanse|afande|ma ?afande|askari|ocs|ocpd|dci|gsu|officers?|maafisa wa usalama|kituo cha polisi) ",
        Plain,
        1000
    )]
    private static partial Regex Police();

    [GeneratedRegex(
        @" (chifu|machifu|chief|chiefs|naibu chifu|assistant chief|sub ?chief|mzee wa (kijiji|mtaa)|wazee wa (kijiji|mtaa)|village elders?|dcc|acc|county commissioner|kamishna|administrators?|utawala) ",
        Plain,
        1000
    )]
    private static partial Regex Administrators();

    [GeneratedRegex(
        @" (hongo|rushwa|ufisadi|fisadi|chai|kitu kidogo|kitu ndogo|bribes?|bribery|bribed|corrupt\w*|\w*(piga|pigwa|chapa|chapwa|tesa|teswa|nyanyas|onea|onewa|uliw|uawa|ua |shirikian|linda|lind[ai]w|ficha|uza|uzia|iba|ibia|pora|lipish|itisha|toz[aw]|tish[aiw]|kamat|shik[aw]|baka|bakwa)\w*|beat\w*|assault\w*|tortur\w*|shot|shoot\w*|kill\w*|extort\w*|harass\w*|threat\w*|collu\w*|cartels?|protect\w*|demand\w*|sell\w*|sold|steal\w*|stole|take money|taking money|took money|pay|paid|pesa|money|rap(e|ed|es|ing)|abus\w*|arrest\w*|release\w*|achili\w*|work with|together with) ",
        Plain,
        1000
    )]
    private static partial Regex Wrong();

    [GeneratedRegex(
        @" (al ?shabaab|shabaab|alshabab|shabab|terror\w*|gaidi|magaidi|ugaidi|itikadi kali|extremis\w*|radicali\w*|bom[bu]\w*|jihad\w*|ied|kilipuzi|vilipuzi) ",
        Plain,
        1000
    )]
    private static partial Regex Terror();

    [GeneratedRegex(
        @" (rap(e|ed|es|ing|ist)|\w*(bakwa|mbaka|wabaka|ubakaji|najis|keket|tahiri)\w*|defil\w*|fgm|gbv|sgbv|sexual\w*|incest|beats? (his|my|her|the) wife|my husband|mume wangu|wife|mke wake|wake zao|domestic violence|dhulum\w*|ukatili|molest\w*) ",
        Plain,
        1000
    )]
    private static partial Regex GenderViolence();

    [GeneratedRegex(
        @" (mtoto|watoto|child|children|girls?|boys?|msichana|wasichana|mvulana|wavulana|mwanafunzi|wanafunzi|pupils?|students?|minors?|under ?age|mtoi|watoi|orphans?|yatima|mayatima) ",
        Plain,
        1000
    )]
    private static partial Regex Child();

    [GeneratedRegex(
        @" (\w*(bakwa|mbaka|wabaka|najis|keket|oz[aw]|olewa|toroshwa|tekwa|nyanyas|chapwa|teswa|uzwa)\w*|mimba|ndoa|pregnan\w*|marri\w*|fgm|defil\w*|rap(e|ed|es|ing)|abus\w*|molest\w*|traffick\w*|kidnap\w*|missing|beat\w*|forced|labour|kazi ngumu) ",
        Plain,
        1000
    )]
    private static partial Regex ChildHarm();
}
