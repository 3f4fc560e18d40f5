namespace Jukwaa.Open.Forums;

/// <summary>How many phones in the hall supported a voice or a promise of a closed forum; told from five on.</summary>
/// <param name="Kind">concern or commitment.</param>
internal sealed record HallSupport(string Kind, string Id, int Count);
