using Jukwaa.Storage;

namespace Jukwaa.Web.Desk.Concerns;

internal static class Proposals
{
    internal static string? Draft(DeskConcern row, string language) => row.SummaryLanguage == language ? row.Summary : null;
}
