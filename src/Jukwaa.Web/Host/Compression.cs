using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace Jukwaa.Web.Host;

/// <summary>Brotli, else gzip, for everything that is text. No page holds a secret beside what a visitor sends, so HTTPS is no reason to abstain.</summary>
internal static class Compression
{
    internal static IServiceCollection AddCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
            compression.MimeTypes =
            [
                .. ResponseCompressionDefaults.MimeTypes,
                "image/svg+xml",
                "application/problem+json",
                "application/openapi+json",
                "application/atom+xml",
                "text/calendar",
            ];
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
        return services;
    }
}
