using Jukwaa.Storage;
using Microsoft.AspNetCore.Identity;

namespace Jukwaa.Web.SignIn;

/// <summary>The ceremonies of passkeys, by Identity; what they must remember between two requests is in the step of this browser.</summary>
internal sealed class PasskeyDoor(IPasskeyHandler<Person> handler, People people, Steps steps)
{
    // No credential of any device comes near.
    private const int LongestJson = 20_000;

    /// <summary>Begins to make one.</summary>
    /// <returns>What the script hands to the browser.</returns>
    internal async Task<string> BeginCreation(HttpContext context, Person person)
    {
        var entity = new PasskeyUserEntity
        {
            Id = person.Id.ToString(),
            Name = person.SignIn,
            DisplayName = person.Name ?? person.SignIn,
        };
        var made = await handler.MakeCreationOptionsAsync(entity, context);
        steps.Keep(context, steps.New(Step.Passkey, person.Id, person.Stamp) with { Ceremony = made.AttestationState });
        return made.CreationOptionsJson;
    }

    /// <summary>Keeps the one that was made.</summary>
    /// <returns>false when it is not what was asked for, or not of this person, or one too many.</returns>
    internal async Task<bool> EndCreation(HttpContext context, Person person, string? json, string name, CancellationToken stop)
    {
        if (steps.Read(context, Step.Passkey) is not { } step || step.Person != person.Id || step.Stamp != person.Stamp || !Readable(json))
        {
            return false;
        }

        Steps.Drop(context);
        var result = await handler.PerformAttestationAsync(
            new()
            {
                HttpContext = context,
                CredentialJson = json!,
                AttestationState = step.Ceremony,
            }
        );
        return result.Succeeded
            && result.UserEntity.Id == person.Id.ToString()
            && await people.KeepPasskey(person.Id, PersonStore.Row(result.Passkey) with { Name = name }, stop);
    }

    /// <summary>Begins to use one as the second factor.</summary>
    internal async Task<string> BeginUse(HttpContext context, Person person, Step step)
    {
        var made = await handler.MakeRequestOptionsAsync(person, context);
        steps.Keep(context, step with { Ceremony = made.AssertionState });
        return made.RequestOptionsJson;
    }

    /// <summary>Whether one of this person's was used. It counts as an attempt.</summary>
    internal async Task<bool> EndUse(HttpContext context, Person person, Step step, string? json, CancellationToken stop)
    {
        if (step.Ceremony is not { } ceremony || !Readable(json) || !await people.TakeAttempt(person.Id, stop))
        {
            return false;
        }

        var result = await handler.PerformAssertionAsync(
            new()
            {
                HttpContext = context,
                CredentialJson = json!,
                AssertionState = ceremony,
            }
        );
        return result.Succeeded && result.User.Id == person.Id && await people.KeepPasskey(person.Id, PersonStore.Row(result.Passkey), stop);
    }

    private static bool Readable(string? json) => json is { Length: > 0 and < LongestJson };
}
