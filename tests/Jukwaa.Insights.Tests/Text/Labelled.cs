namespace Jukwaa.Insights.Tests.Text;

/// <summary>A sentence in which a person marked what should be proposed: "{phone 0712 345 678}".</summary>
internal sealed record Labelled(string Text, IReadOnlyList<Proposal> Marked)
{
    /// <summary>What a desk would pass: names of places, those of the sentences among them.</summary>
    public static IReadOnlySet<string> Places { get; } =
        new HashSet<string>(
            """
            Likoni,Mtongwe,Mombasa,Kwale,Kisauni,Nyali,Eastleigh,Kibera,Nakuru,Naivasha,Kisumu,Kondele,Garissa,Mandera,Turkana,Kapedo,Migori,Homa Bay,Meru,Isiolo,Kilifi,
            Malindi,Lamu,Mpeketoni,Nyeri,Kiambu,Thika,Ruiru,Githurai,Embakasi,Pipeline,Kayole,Dandora,Mathare,Uasin Gishu,Eldoret,Kakamega,Bungoma,Busia,Siaya,Kitale,
            Samburu,Maralal,Marsabit,Moyale,Wajir,Tana River,Kitui,Machakos,Makueni,Kajiado,Narok,Rongai,Umoja,Baragoi,Suguta,Baringo,Nairobi,Kenya
            """.Split(',', StringSplitOptions.TrimEntries)
        );

    public IReadOnlyList<Proposal> Proposed => Redactions.Propose(Text, Places);

    public static IReadOnlyList<Labelled> All(string file)
    {
        using var stream = typeof(Labelled).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '#').Select(Read)];
    }

    public static Labelled Read(string line)
    {
        var (text, marked) = ("", new List<Proposal>());
        foreach (var part in line.Split('}'))
        {
            var open = part.IndexOf('{', StringComparison.Ordinal);
            if (open < 0)
            {
                text += part;
                continue;
            }

            var mark = part[(open + 1)..].Split(' ', 2);
            text += part[..open];
            marked.Add(new(text.Length, mark[1].Length, Kind(mark[0]), "marked"));
            text += mark[1];
        }

        return new(text, marked);
    }

    private static ProposalKind Kind(string word) =>
        word switch
        {
            "person" => ProposalKind.Person,
            "phone" => ProposalKind.Phone,
            "id" => ProposalKind.IdentityNumber,
            "email" => ProposalKind.Email,
            "vehicle" => ProposalKind.Vehicle,
            "place" => ProposalKind.ExactPlace,
            _ => throw new ArgumentException($"no kind is called '{word}'"),
        };
}
