using Ipses.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Ipses.Web.Startup;

/// <summary>The keys of sessions and kept forms lie in the data folder, so that a restart signs nobody out.</summary>
internal static class Keys
{
    internal static void Add(IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("ipses");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
        {
            string folder = Path.Combine(
                provider.GetRequiredService<ProductEnvironment>().DataFolder,
                "keys"
            );
            return new ConfigureOptions<KeyManagementOptions>(keys =>
                keys.XmlRepository = new FileSystemXmlRepository(
                    Directory.CreateDirectory(folder),
                    provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance
                )
            );
        });
    }
}
