using System.Reflection;
using Ipses.Application.Common;
using Ipses.Engine.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace Ipses.Application.Tests.DeadlineTasks;

internal static class StandIns
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<IOutbox, NoOutbox>();
        services.AddScoped(_ => DispatchProxy.Create<IWorkflowRuntime, Silent>());
    }

    private sealed class NoOutbox : IOutbox
    {
        public void Post(Letter letter) { }
    }

    public class Silent : DispatchProxy
    {
        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
            targetMethod!.Name switch
            {
                "StimulateAsync" => Task.FromResult(new StimulusOutcome(0)),
                "MoveTimerAsync" => Task.FromResult(0),
                _ => throw new InvalidOperationException(targetMethod.Name),
            };
    }
}
