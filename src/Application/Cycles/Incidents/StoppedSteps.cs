using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Engine.Execution;
using Ipses.Engine.Ports;

namespace Ipses.Application.Cycles.Incidents;

/// <summary>A step that stopped, as people read it.</summary>
/// <param name="Incident">What the engine keeps of it.</param>
/// <param name="Step">What the step is called in the version that the instance runs.</param>
/// <param name="Ports">The ports that a skip can go on by, in the order of the step's type.</param>
public sealed record StoppedStep(
    IncidentRecord Incident,
    LocalizedText Step,
    IReadOnlyList<StepPort> Ports
);

/// <summary>Finds the names and ports of steps that stopped in the versions that their instances run.</summary>
public sealed class StoppedSteps(IEngineStore engine, ActivityCatalog catalog) : IScoped
{
    /// <summary>The same incidents in the same order.</summary>
    public async Task<IReadOnlyList<StoppedStep>> OfAsync(
        IReadOnlyList<IncidentRecord> incidents,
        CancellationToken cancellationToken
    )
    {
        Dictionary<string, StepNames> byInstance = new(StringComparer.Ordinal);
        Dictionary<string, StepNames> byVersion = new(StringComparer.Ordinal);
        foreach (
            string instance in incidents
                .Select(incident => incident.InstanceId)
                .Distinct(StringComparer.Ordinal)
        )
        {
            string version =
                (await engine.FindInstanceAsync(instance, cancellationToken))?.DefinitionVersionId
                ?? "";
            if (!byVersion.TryGetValue(version, out StepNames? names))
            {
                names = StepNames.Read(
                    version.Length == 0
                        ? null
                        : (
                            await engine.FindDefinitionVersionAsync(version, cancellationToken)
                        )?.Json,
                    catalog
                );
                byVersion[version] = names;
            }

            byInstance[instance] = names;
        }

        return
        [
            .. incidents.Select(incident => new StoppedStep(
                incident,
                byInstance[incident.InstanceId].Find(incident.ActivityId)
                    ?? LocalizedText.Same(
                        incident.ActivityName.Length > 0
                            ? incident.ActivityName
                            : incident.ActivityId
                    ),
                byInstance[incident.InstanceId].PortsOf(incident.ActivityId)
            )),
        ];
    }
}
