using Ipses.Application.Common;
using Ipses.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ipses.Web.Startup;

/// <summary>
/// The keys of sessions and kept forms outlive a restart, so that it signs nobody out: in the data folder of the one process
/// that holds an embedded database, in the database where several processes share one.
/// </summary>
internal static class Keys
{
    internal static void Add(IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("ipses");
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<ProductEnvironment, IpsesSettings, IServiceProvider>(
                (keys, product, settings, provider) =>
                {
                    if (settings.Database.Provider is DatabaseProvider.Sqlite)
                    {
                        keys.XmlRepository = new FileSystemXmlRepository(
                            Directory.CreateDirectory(Path.Combine(product.DataFolder, "keys")),
                            provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance
                        );
                    }
                }
            );
    }
}
