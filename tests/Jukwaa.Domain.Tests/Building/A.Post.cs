namespace Jukwaa.Domain.Tests.Building;

internal static partial class A
{
    public const string PostId = "post-1";

    public static readonly Guid Officer = new("0196a7c0-0000-7000-8000-0000000000aa");

    public static readonly Guid Administrator = new("0196a7c0-0000-7000-8000-0000000000bb");

    /// <summary>The commander of the station, for three years from today.</summary>
    public static PostDetails Post() => new(Officer, Role.Responder, Station, Clearance.Ordinary, Today, Today.AddYears(3));

    public static GivePost GivePost(PostDetails? details = null) => new(CommandId, PostId, details ?? Post());

    public static Fact<Post> PostGiven(PostDetails? details = null) =>
        new PostGiven(details ?? Post(), Reference().Ladder.Above([(details ?? Post()).Office]));

    public static EndPost EndPost(DateOnly? on = null) => new(CommandId, PostId, on ?? Today, null, Reason);

    public static InviteOfficer InviteOfficer() => new(CommandId, Officer.ToString());
}
