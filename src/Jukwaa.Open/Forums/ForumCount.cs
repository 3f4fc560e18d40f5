namespace Jukwaa.Open.Forums;

/// <summary>One number of a closed forum.</summary>
/// <param name="Kind">all, group, sex, age or disability: heads; apart: voices that are told in no other way.</param>
/// <param name="Count">Null = fewer than five, or it would tell one that is.</param>
internal sealed record ForumCount(string Kind, string Key, int? Count);

/// <summary>People of a county in the census of 24 August 2019.</summary>
/// <param name="Measure">u18, 18-34, 35-59 or 60+ (years); 5+ (of five years and more); disability (of these, with a disability).</param>
internal sealed record CensusRow(string Measure, int Female, int Male)
{
    internal int All => Female + Male;
}
