using Jukwaa.Storage;
using Jukwaa.Web.Channels.Intake;
using Jukwaa.Web.Desk;

namespace Jukwaa.Web.Suggestions;

internal static class SuggestionSetup
{
    /// <param name="labelled">What is learned from at first; where there is none, nothing is learned at all.</param>
    internal static IServiceCollection AddSuggestions(
        this IServiceCollection services,
        DeskParts desk,
        IReadOnlyList<LabelledMessage> labelled,
        TimeProvider clock
    )
    {
        var book = new SuggestionBook(desk.Database, clock);
        services.AddSingleton(book).AddSingleton(new Learning(book, labelled)).AddSingleton<CarefulThemes>();
        services.AddSingleton(all => new Suggesting(
            all.GetRequiredService<Learning>(),
            desk.Reference,
            all.GetRequiredService<DeskReading>(),
            all.GetService<Understanding>()
        ));
        return labelled.Count > 0 ? services.AddHostedService<LearningJob>() : services;
    }
}
