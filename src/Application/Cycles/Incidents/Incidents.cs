using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Engine.Definitions;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;

namespace Ipses.Application.Cycles.Incidents;

/// <summary>Steps that stopped: those nobody has dealt with, or all.</summary>
public sealed record ListIncidents(bool OpenOnly, string? InstanceId = null) : IQuery<IncidentList>;

/// <summary>The incidents, newest first.</summary>
/// <param name="MayStepIn">Whether the reader may retry, skip or cancel; auditors only read.</param>
/// <param name="People">Names of those who dealt with them, by id.</param>
public sealed record IncidentList(
    IReadOnlyList<StoppedStep> Incidents,
    bool MayStepIn,
    IReadOnlyDictionary<string, LocalizedText> People
);

/// <summary>Coordinators and auditors.</summary>
public sealed class ListIncidentsAuthoriser : IAuthoriser<ListIncidents>
{
    /// <inheritdoc />
    public Task<Error?> RefuseAsync(
        ListIncidents request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(CycleAccess.RefuseOthersThanOverseers(actor));
}

/// <summary>Reads the engine's incidents.</summary>
public sealed class ListIncidentsHandler(
    IEngineStore engine,
    StoppedSteps stopped,
    IDirectory directory,
    ICurrentActor current
) : IQueryHandler<ListIncidents, IncidentList>
{
    /// <inheritdoc />
    public async Task<Result<IncidentList>> HandleAsync(
        ListIncidents query,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<IncidentRecord> incidents = await engine.ListIncidentsAsync(
            query.InstanceId,
            query.OpenOnly,
            cancellationToken
        );
        return new IncidentList(
            await stopped.OfAsync([.. incidents.OrderByDescending(i => i.At)], cancellationToken),
            CycleAccess.RefuseOthersThanCoordinators(current.Actor) is null,
            await ActorNames.OfAsync(
                incidents.Select(i => i.ResolvedBy),
                directory,
                cancellationToken
            )
        );
    }
}

/// <summary>How a coordinator deals with an incident.</summary>
public enum IncidentAct
{
    /// <summary>Do what failed again.</summary>
    Retry,

    /// <summary>Go on after it, as if it had ended on a port.</summary>
    Skip,

    /// <summary>Give the branch up; the others go on.</summary>
    Cancel,
}

/// <summary>Deals with an incident, with a reason that stays in the journal. A skip gets around no domain rule: what the step would have done is not done.</summary>
/// <param name="Port">For a skip: the port it goes on by; null for the first.</param>
public sealed record DealWithIncident(
    string IncidentId,
    IncidentAct Act,
    string Reason,
    string? Port = null
) : ICommand<Nothing>, IReasoned;

/// <summary>Coordinators only.</summary>
public sealed class DealWithIncidentAuthoriser : IAuthoriser<DealWithIncident>
{
    /// <inheritdoc />
    public Task<Error?> RefuseAsync(
        DealWithIncident request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(CycleAccess.RefuseOthersThanCoordinators(actor));
}

/// <summary>Passes the decision to the engine, in the unit of the command.</summary>
public sealed class DealWithIncidentHandler(
    IWorkflowRuntime runtime,
    IEngineStore engine,
    StoppedSteps stopped,
    ICurrentActor current
) : ICommandHandler<DealWithIncident, Nothing>
{
    /// <inheritdoc />
    public async Task<Result<Nothing>> HandleAsync(
        DealWithIncident command,
        CancellationToken cancellationToken
    )
    {
        if (string.IsNullOrWhiteSpace(command.Reason))
        {
            return IncidentErrors.ReasonMissing;
        }

        string? port = string.IsNullOrWhiteSpace(command.Port) ? null : command.Port.Trim();
        if (
            command.Act == IncidentAct.Skip
            && port is not null
            && await engine.FindIncidentAsync(command.IncidentId, cancellationToken) is { } incident
        )
        {
            StoppedStep step = (await stopped.OfAsync([incident], cancellationToken))[0];
            if (step.Ports.All(known => known.Name != port))
            {
                return IncidentErrors.NoSuchPort(port, step.Ports);
            }
        }

        Decision decision = new(current.Actor.PersonId ?? "", command.Reason.Trim());
        EngineResult<string> done = command.Act switch
        {
            IncidentAct.Retry => await runtime.RetryAsync(
                command.IncidentId,
                decision,
                cancellationToken
            ),
            IncidentAct.Skip => await runtime.SkipAsync(
                command.IncidentId,
                decision,
                port,
                cancellationToken
            ),
            _ => await runtime.CancelBranchAsync(command.IncidentId, decision, cancellationToken),
        };
        return done.IsSuccess
            ? Nothing.Value
            : Result<Nothing>.Refused([.. done.Errors.Select(IncidentErrors.FromEngine)]);
    }
}

/// <summary>Why an incident can't be dealt with.</summary>
public static class IncidentErrors
{
    public static Error ReasonMissing { get; } =
        new(
            "Incident.ReasonMissing",
            new(
                "사유를 적어 주십시오. 기록에 남습니다.",
                "Give a reason; it stays in the journal."
            ),
            ErrorKind.Invalid
        )
        {
            Field = "reason",
        };

    /// <summary>A skip wants to go on by a port that the step does not have.</summary>
    public static Error NoSuchPort(string port, IReadOnlyList<StepPort> ports) =>
        new(
            "Incident.NoSuchPort",
            new(
                $"이 단계에는 ‘{port}’ 출구가 없습니다. 있는 출구: {string.Join(", ", ports.Select(one => $"{one.Label.Ko}({one.Name})"))}.",
                $"The step has no port “{port}”. It has: {string.Join(", ", ports.Select(one => $"{one.Label.En} ({one.Name})"))}."
            ),
            ErrorKind.Invalid
        )
        {
            Field = "port",
        };

    /// <summary>The engine's refusal in the product's form.</summary>
    public static Error FromEngine(EngineError error) =>
        new(error.Code, new(error.Message.Ko, error.Message.En), ErrorKind.Conflict);
}
