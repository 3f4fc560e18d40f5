global using Jukwaa.Insights.Text;
global using Shouldly;
global using Xunit;
