var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/", () => "Jukwaa");
app.Run();
