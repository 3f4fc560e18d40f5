namespace Jukwaa.Domain.Places;

/// <summary>Days on which the country votes, from data.</summary>
public readonly record struct Election(DateOnly First, DateOnly Last)
{
    public bool Covers(DateOnly day) => First <= day && day <= Last;
}
