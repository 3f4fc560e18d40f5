namespace Jukwaa.Open.Look;

/// <summary>Who recorded a fact, in words: editors, an office, the community or the system.</summary>
internal static class Actors
{
    internal static string Of(Say say, string actor) =>
        actor.Split(':')[0] switch
        {
            "editors" => say["actor.editors"],
            "office" => say["actor.office"],
            "community" => say["actor.community"],
            "forum" => say["actor.forum"],
            _ => say["actor.system"],
        };
}
