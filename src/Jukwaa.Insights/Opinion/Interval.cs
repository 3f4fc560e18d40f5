namespace Jukwaa.Insights.Opinion;

/// <summary>Two ends within which a true value lies, with a given confidence.</summary>
public readonly record struct Interval(double Low, double High);
