using System.Collections.Frozen;

namespace Jukwaa.Insights.Text;

/// <summary>Words that announce a person, and words that show there is none: English, Kiswahili and Sheng.</summary>
internal static class PersonWords
{
    /// <summary>Before a name; most often the name has a capital letter or stands in the list of names.</summary>
    public static FrozenSet<string> Titles { get; } =
        WordList.Of(
            """
            mr mrs ms miss mister madam sir dr prof bwana bw bi bibi mzee mama baba dkt dada kaka mjomba shangazi shosho guka cucu nyanya babu ndugu
            inspector insp sergeant sgt corporal cpl constable pc sir afande officer afisa askari commander kamanda captain capt major kapteni
            chief chifu ocs ocpd ocp dci dcc acc mca mp hon mheshimiwa mbunge gavana governor senator seneta councillor diwani
            pastor pst rev reverend father fr padre bishop askofu sheikh sheikhe imam ustadh ustaadh maalim mwalimu teacher daktari doctor nurse nesi
            sister brother uncle aunt auntie cousin son daughter husband wife mume mke neighbour jirani friend rafiki binamu mwanangu
            kijana msichana mvulana mtoto jamaa buda mresh msee demu dame mse bro boss bosi mkubwa manzi morio mlami chali shemeji
            """
        );

    /// <summary>An office: with the name of a place behind it, it is an office and nobody's name.</summary>
    public static FrozenSet<string> Offices { get; } =
        WordList.Of("chief chifu ocs ocpd ocp dci dcc acc mca mp mbunge gavana governor senator seneta commander kamanda");

    /// <summary>What follows is a name, whatever its letters.</summary>
    public static FrozenSet<string> Naming { get; } =
        WordList.Of("anaitwa anayeitwa aitwaye aitwae wanaitwa anaitwaje naitwa ninaitwa waitwao alias aka a.k.a anajulikana nicknamed");

    /// <summary>What follows is a name when it has a capital letter or stands in the list of names: called the police, son of a chief.</summary>
    public static FrozenSet<string> Calling { get; } = WordList.Of("called named mimi");

    /// <summary>"Son of", "mtoto wa", "jina lake ni": pairs of words before a name.</summary>
    public static FrozenSet<string> Pairs { get; } =
        WordList.Of(
            """
            son|of daughter|of wife|of husband|of brother|of sister|of child|of mother|of father|of friend|of mtoto|wa watoto|wa mke|wa mume|wa ndugu|ya ndugu|wa
            dada|ya kaka|ya mama|ya baba|ya kijana|wa rafiki|ya binti|wa jina|lake jina|langu lake|ni langu|ni name|is by|name known|as msee|wangu
            bro|wangu jirani|yangu jamaa|fulani buda|flani buda|fulani msee|flani msee|fulani mtu|fulani jamaa|flani dem|flani kijana|fulani
            """
        );

    private static readonly FrozenSet<string> _pairHeads = Pairs.Select(p => p.Split('|')[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A word before a name is no name itself, however it is written.</summary>
    public static bool Announces(string word) => Naming.Contains(word) || Calling.Contains(word) || _pairHeads.Contains(word);

    /// <summary>Titles that are written short, with or without a full stop.</summary>
    public static FrozenSet<string> Shortened { get; } = WordList.Of("mr mrs ms dr dkt bw rev fr sgt cpl hon pst prof insp capt st");

    /// <summary>Between the parts of one name.</summary>
    public static FrozenSet<string> Links { get; } = WordList.Of("wa bin binti arap ole al el ibn bint van");

    /// <summary>Words of institutions and other things that are written with capital letters and are no person.</summary>
    public static FrozenSet<string> Public { get; } =
        WordList.Of(
            """
            police polisi station kituo primary secondary school shule academy university chuo college hospital hospitali dispensary clinic zahanati road street avenue
            lane highway barabara mtaa airport stadium county kaunti ward wadi constituency sub-county location division tarafa national taifa service ministry wizara
            department directorate criminal investigations commission tume authority mamlaka court mahakama church kanisa mosque msikiti market soko bank benki sacco
            hotel bar lodge club supermarket shop duka petrol estate bridge daraja river mto lake ziwa mount forest msitu park beach island reserve unit border patrol
            government serikali president rais cabinet secretary waziri commander inspector-general deputy assistant officer commanding kenya kenyan wakenya republic jamhuri
            nyumba kumi mboga fua lishe samaki karanga ntilie usalama jukwaa la ya wa na monday tuesday wednesday thursday friday saturday sunday jumatatu jumanne jumatano
            alhamisi ijumaa jumamosi jumapili january february march april may june july august september october november december januari februari machi aprili mei juni
            julai agosti septemba oktoba novemba disemba christmas krismasi easter pasaka eid idd whatsapp facebook tiktok twitter x youtube m-pesa mpesa safaricom airtel
            kra nis ngo un uhuru id pin ob no number nambari namba sir madam mwizi the and for of to in at by is was i we he she they it you god mungu allah bible quran
            """
        );

    /// <summary>Never the name behind a naming word.</summary>
    public static FrozenSet<string> NoName { get; } =
        WordList.Of(
            """
            the a an and or of to in at by is was were are i we he she they it you me him her us them my his their our your who what when where because no not after before for
            ni na wa ya la za kwa katika pia sasa hapa pale hapo huyo huyu yule yake wake lake kama kwamba sana tu nani gani hivyo mwizi polisi askari gang genge base this that
            mzee chifu mama baba aliye alikuja alisema anayeishi ambaye from one two some mkazi mwananchi resident victim witness citizen mkulima mvuvi also amepotea aliuawa amekufa
            """
        );

    /// <summary>Written with a capital letter though no name of a person.</summary>
    public static FrozenSet<string> Ordinary { get; } =
        WordList.Of(
            """
            english kiswahili swahili sheng kiingereza muslim muslims christian christians waislamu wakristo islam somali borana turkana pokot samburu kikuyu luo luhya kalenjin
            kamba meru kisii maasai mijikenda african afrika africa east mashariki coast pwani western magharibi northern kaskazini southern kusini rift valley bonde ufa
            constitution katiba act sheria bill parliament bunge senate seneti assembly probox noah toyota isuzu land cruiser subaru honda boxer bajaj amani umoja haki uhuru
            ksh kes shilingi ndani nje ramadan deputy independence madaraka mashujaa
            """
        );

    /// <summary>Begin a sentence with a capital letter that says nothing, even before a verb of one person.</summary>
    public static FrozenSet<string> Opening { get; } =
        WordList.Of(
            """
            mtu mwizi jambazi mwanamke mwanaume mwanamume mwanafunzi mkazi mwananchi mwenyekiti mwenzangu mwenzetu mgonjwa mlinzi mwanangu mtuhumiwa dereva makanga konda jirani
            kila hakuna jana leo kesho huyo yule huyu yeye mimi sisi wao mmoja mwingine basi sasa pia lakini kama ndio hapana tafadhali every our their his her my your this that
            these those when where why how yesterday today many some all no please after before during since because if then near karibu kaa hiyo hao hawa hii area mtoto askari
            """
        );

    /// <summary>A Kiswahili verb whose subject is one person: alipigwa, anaishi, amekufa, atakuja.</summary>
    public static bool Acts(string word) =>
        word.Length > 5
            && (
                word.StartsWith("ali", StringComparison.Ordinal)
                || word.StartsWith("ana", StringComparison.Ordinal)
                || word.StartsWith("ame", StringComparison.Ordinal)
                || word.StartsWith("ata", StringComparison.Ordinal)
            )
        || word == "ndiye";
}
