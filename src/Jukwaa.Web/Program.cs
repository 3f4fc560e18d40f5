using Jukwaa.Web.Cli;

return await CommandLine.Run(args);
