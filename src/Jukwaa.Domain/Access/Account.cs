using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Access;

/// <summary>That a person may sign in. Id: the person's id; name, address and passphrase stand in erasable rows.</summary>
public sealed record Account(bool Invited, bool Forgotten) : IHistory<Account>
{
    public static Account Empty { get; } = new(false, false);

    public static string Kind => "account";

    public bool Exists => Invited;
}

public sealed record OfficerInvited : Fact<Account>
{
    public override Account Apply(Account state) => state with { Invited = true };
}

/// <summary>Somebody who had lost passphrase or second factor was let in again.</summary>
public sealed record AccessRecovered(WordsRef Reason) : Fact<Account>
{
    public override Account Apply(Account state) => state;
}

/// <summary>Name, address and keys of the person were erased; what the person did stands.</summary>
public sealed record OfficerForgotten(WordsRef Reason) : Fact<Account>
{
    public override Account Apply(Account state) => state with { Forgotten = true };
}

/// <summary>Invites an officer; there is no other way to get an account.</summary>
public sealed record InviteOfficer(Guid CommandId, string Id) : Command<Account>(CommandId, Id)
{
    public override May Needs => May.ManagePeople;

    public override Decision Decide(Account state, Setting setting) => state.Exists ? Decision.Nothing : new OfficerInvited();
}

/// <summary>Lets an officer set passphrase and second factor anew; all sessions end. Not oneself.</summary>
public sealed record RecoverAccess(Guid CommandId, string Id, Words Reason) : Command<Account>(CommandId, Id)
{
    public override IEnumerable<Words?> Said => [Reason];

    public override May Needs => May.ManagePeople;

    public override Decision Decide(Account state, Setting setting) =>
        AccountRules.Check(this, state, Reason, setting) ?? (Decision)new AccessRecovered(Reason.Ref);
}

/// <summary>Erases who a person was. The posts must be ended first.</summary>
public sealed record ForgetOfficer(Guid CommandId, string Id, Words Reason) : Command<Account>(CommandId, Id)
{
    public override IEnumerable<Words?> Said => [Reason];

    public override May Needs => May.ManagePeople;

    public override Decision Decide(Account state, Setting setting) =>
        AccountRules.Check(this, state, Reason, setting) ?? (Decision)new OfficerForgotten(Reason.Ref);
}

internal static class AccountRules
{
    public static Refusal? Check(Command command, Account state, Words reason, Setting setting) =>
        !state.Exists ? Refusal.Missing("account-missing", "There is no such officer.")
        : state.Forgotten ? Refusal.Conflict("account-forgotten", "This person was forgotten; nothing is left to change.")
        : setting.Actor.Person is { } person && command.Id == person.ToString()
            ? Refusal.Forbidden("own-account", "Nobody does this to the own account: ask another administrator.")
        : reason.Passages.Count == 0 ? Refusal.Invalid("reason-missing", "Say why: it is kept with the account.")
        : null;
}
