using Ipses.Application.Common;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace Ipses.Hosting.Workflows;

/// <summary>A scope of the container for each piece of due work, in which the program itself acts.</summary>
internal sealed class EngineScopes(IServiceScopeFactory scopes) : IEngineScopes
{
    public IEngineScope Open()
    {
        AsyncServiceScope scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ICurrentActor>().Actor = Actor.Program("workflow");
        return new Opened(scope);
    }

    private sealed class Opened(AsyncServiceScope scope) : IEngineScope
    {
        public IEngineUnit Unit => scope.ServiceProvider.GetRequiredService<IEngineUnit>();

        public IEngineStore Store => scope.ServiceProvider.GetRequiredService<IEngineStore>();

        public IWorkflowRuntime Runtime =>
            scope.ServiceProvider.GetRequiredService<IWorkflowRuntime>();

        public BurstFaults Faults => scope.ServiceProvider.GetRequiredService<BurstFaults>();

        public ValueTask DisposeAsync() => scope.DisposeAsync();
    }
}
