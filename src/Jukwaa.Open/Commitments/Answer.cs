namespace Jukwaa.Open.Commitments;

/// <summary>Which commitment answers which concern, and why we say so.</summary>
/// <param name="Commitment">Id of the commitment.</param>
/// <param name="Concern">Id of the concern.</param>
/// <param name="Reason">Why they belong together.</param>
/// <param name="MatchedBy">editors, office, community or forum.</param>
internal sealed record Answer(string Commitment, string Concern, Bilingual Reason, string MatchedBy)
{
    internal const string Select = "select w.commitment, w.concern, array[w.reason_en, w.reason_sw] as reason, w.matched_by from open.answer w";
}
