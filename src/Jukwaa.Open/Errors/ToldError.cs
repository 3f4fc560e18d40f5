namespace Jukwaa.Open.Errors;

/// <summary>A refusal that says more than its number: set as a feature of the request before it ends with an error.</summary>
/// <param name="Kind">The texts error.{kind}.title, .text and .instead.</param>
/// <param name="Instead">Address of where to go instead, with its language.</param>
public sealed record ToldError(string Kind, string Instead);
