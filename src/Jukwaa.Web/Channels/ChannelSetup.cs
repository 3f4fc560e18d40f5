using Jukwaa.Insights.Areas;
using Jukwaa.Storage;
using Jukwaa.Web.Channels.Dialling;
using Jukwaa.Web.Channels.Hall;
using Jukwaa.Web.Channels.Intake;
using Jukwaa.Web.Channels.Open311;
using Jukwaa.Web.Channels.Raise;
using Jukwaa.Web.Channels.Simulator;
using Jukwaa.Web.Channels.Subscribe;
using Jukwaa.Web.Channels.Texting;
using Jukwaa.Web.Desk;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jukwaa.Web.Channels;

/// <summary>What the public doors need beside the desk's parts.</summary>
/// <param name="Key">Of hashes and seals.</param>
/// <param name="SecretHash">SHA-256 of the secret in the gateways' addresses.</param>
/// <param name="Names">All names of places, by which a text is understood.</param>
/// <param name="Spool">Folder for messages while the database is away.</param>
/// <param name="Demo">Whether telephones are played on a page, where no gateway is named.</param>
public sealed record ChannelParts(VoiceKey Key, byte[] SecretHash, IReadOnlyList<KnownName> Names, string Spool, bool Demo)
{
    /// <summary>The secret of a demonstration, which everybody may know.</summary>
    public const string DemoSecret = "demo";

    /// <summary>Borders of the wards, by which a point is placed.</summary>
    public AreaMap Wards { get; init; } = AreaMap.Empty;

    /// <summary>Borders of the counties, as they are drawn for the whole country.</summary>
    public AreaMap Counties { get; init; } = AreaMap.Empty;
}

internal static class ChannelSetup
{
    /// <exception cref="Storage.Embedded.SetupException">A way out is named that cannot be used.</exception>
    internal static IServiceCollection AddChannels(this IServiceCollection services, ChannelParts channels, DeskParts desk, TimeProvider clock)
    {
        var (database, key) = (desk.Database, channels.Key);
        var outgoing = Outgoing.Of(Environment.GetEnvironmentVariable);
        if (channels.Demo)
        {
            var phones = new SimulatedPhones(clock);
            services.AddSingleton(phones);
            outgoing = outgoing with { Sms = outgoing.Sms ?? phones };
        }

        var attachments = new Attachments(database, ClamAv.At(Environment.GetEnvironmentVariable("JUKWAA_CLAMAV")), key, clock);
        var inbox = new Inbox(database, key, clock);
        services.AddSingleton(outgoing).AddSingleton(key).AddSingleton(new ChannelSecret(channels.SecretHash)).AddSingleton<Bell>();
        services.AddSingleton(inbox).AddSingleton(new Parts(database, key, inbox, clock)).AddSingleton(new Spool(channels.Spool, key));
        services
            .AddSingleton(new VoiceChoices(database))
            .AddSingleton(new VoiceBook(database, key, clock))
            .AddSingleton(new VoiceOutbox(database, key, clock));
        services.AddSingleton(new Following(database, clock)).AddSingleton(new Forgetting(database, desk.Ledger, key, attachments));
        services.AddSingleton(attachments).AddSingleton<Attaching>().AddSingleton(new Offers(database, key, clock));
        services
            .AddSingleton(new Supporting(database, desk.Ledger, key))
            .AddSingleton<MeToo>()
            .AddSingleton(all => new CountyNews(all.GetRequiredService<LeadingPlace>(), desk.Reference))
            .AddSingleton<HallSaying>()
            .AddSingleton(new TrustLater(database, desk.Ledger, clock))
            .AddSingleton<TrustTalk>()
            .AddSingleton<InHall>()
            .AddSingleton<MenuSupport>()
            .AddSingleton<Suggestions.PublicAlike>();
        services.AddSingleton(desk.Ledger).AddSingleton(new Taking(desk.Ledger, clock)).AddSingleton(new LeadingPlace(desk.Reference.Places.Values));
        services.AddSingleton(all => new Understanding(
            desk.Reference,
            all.GetRequiredService<LeadingPlace>(),
            channels.Names,
            all.GetRequiredService<CarefulThemes>()
        ));
        services.AddSingleton(new Verdicts(database, desk.Ledger, key, clock)).AddSingleton(new Questions(database, clock)).AddSingleton<Asking>();
        services.AddSingleton<Conversation>().AddSingleton<Arriving>().AddSingleton<Answering>();
        services.AddSingleton(new VoiceSessions(database, key, clock)).AddSingleton<MenuDeeds>().AddSingleton<Menus>().AddSingleton<UssdDoor>();
        services.AddSingleton(channels).AddSingleton(new WardMap(channels.Wards, desk.Reference)).AddSingleton(new VoiceTokens(database, key, clock));
        services.AddSingleton(all => new PlaceSheets(channels, desk.Reference, all.GetRequiredService<WardMap>())).AddSingleton<PlacePictures>();
        services.AddSingleton<Services>().AddSingleton<Requests>().AddSingleton<Posting>().AddSingleton<Repeats>();
        services.AddHostedService(all => all.GetRequiredService<Answering>());
        services.AddBulletins(database, key, clock);
        return services.Configure<RazorPagesOptions>(options =>
            options.Conventions.Add(new ChannelPages(channels.Demo ? PublicDoors.Demonstration : PublicDoors.All))
        );
    }

    /// <summary>A host without public doors has none of their pages, but for those of a hall where it is a box.</summary>
    internal static IServiceCollection AddNoChannels(this IServiceCollection services, PublicDoors doors) =>
        services.Configure<RazorPagesOptions>(options => options.Conventions.Add(new ChannelPages(doors)));

    internal static void MapChannels(this IEndpointRouteBuilder app)
    {
        SmsDoors.Map(app);
        UssdDoor.Map(app);
        Open311Doors.Map(app);
        PlacePictures.Map(app);
    }
}
