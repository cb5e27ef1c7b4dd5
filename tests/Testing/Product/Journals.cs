using Ipses.Application.Common;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace Ipses.Testing.Product;

/// <summary>What the journals of a product say about its instances.</summary>
public static class Journals
{
    private const int More = 1000;

    /// <summary>Every instance whose journal has a gap, or whose state is not the one that its journal gives; read in English.</summary>
    public static Task<IReadOnlyList<string>> JournalFaultsAsync(this ProductHost product) =>
        product.InScopeAsync<IReadOnlyList<string>>(
            Actor.Program("test"),
            async services =>
            {
                IEngineStore store = services.GetRequiredService<IEngineStore>();
                List<string> faults = [];
                foreach (
                    InstanceRecord instance in await store.ListInstancesAsync(
                        new InstanceQuery { Take = More },
                        CancellationToken.None
                    )
                )
                {
                    if (
                        await JournalCheck.FindFaultAsync(
                            store,
                            instance.Id,
                            CancellationToken.None
                        ) is
                        { } fault
                    )
                    {
                        faults.Add($"{instance.Id}: {fault}");
                    }
                }

                return faults;
            }
        );
}
