using Jukwaa.Domain.Access;
using Jukwaa.Storage;
using Jukwaa.Web.Channels;
using Jukwaa.Web.Jobs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Jukwaa.Web.Desk.Notices;

internal static class NoticeSetup
{
    /// <exception cref="Storage.Embedded.SetupException">A way out is named that cannot be used.</exception>
    /// <param name="writes">Whether this host writes notices and sends messages.</param>
    internal static IServiceCollection AddNotices(
        this IServiceCollection services,
        Database database,
        DeskReading reading,
        Reference reference,
        bool writes
    )
    {
        services.TryAddSingleton(_ => Outgoing.Of(Environment.GetEnvironmentVariable));
        services.AddSingleton(new NoticeReads(database, reading)).AddSingleton(new NoticeWriting(database, reading, reference));
        services.AddSingleton(new Outbox(database, reading, reference)).AddSingleton<Sending>();
        if (writes)
        {
            services.AddHostedService<Noticing>();
        }

        return services.Configure<MvcOptions>(mvc => mvc.Filters.Add<OpenedRecord>());
    }
}
