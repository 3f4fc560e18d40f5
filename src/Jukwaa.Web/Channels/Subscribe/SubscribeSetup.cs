using Jukwaa.Storage;

namespace Jukwaa.Web.Channels.Subscribe;

internal static class SubscribeSetup
{
    internal static IServiceCollection AddBulletins(this IServiceCollection services, Database database, VoiceKey key, TimeProvider clock)
    {
        var weeks = new WeekReads(database);
        services.AddSingleton(weeks).AddSingleton(new BulletinWriting(database, weeks, clock)).AddSingleton(new Bulletins(database, key, clock));
        services.AddSingleton(new Subscriptions(database, key, clock)).AddSingleton<Announcing>();
        return services.AddHostedService(all => all.GetRequiredService<Announcing>());
    }
}
