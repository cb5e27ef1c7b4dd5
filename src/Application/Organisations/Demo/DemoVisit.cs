using Ipses.Application.Common;
using Ipses.Domain.Common;

namespace Ipses.Application.Organisations.Demo;

/// <summary>That a visitor of the demo has signed in as somebody of an institution, which is left to the visitor since then.</summary>
public sealed class DemoVisit : Aggregate
{
    private DemoVisit() { }

    /// <summary>The institution that is the visitor's since then.</summary>
    public string InstitutionId { get; private set; } = "";

    /// <summary>Whom the visitor signed in as first.</summary>
    public string PersonId { get; private set; } = "";

    public DateTimeOffset Since { get; private set; }

    /// <summary>The id for an institution: one visit each is remembered.</summary>
    public static string IdOf(string institutionId) => "demo-visit:" + institutionId;

    internal static DemoVisit Of(string institutionId, string personId, DateTimeOffset now) =>
        new()
        {
            Id = IdOf(institutionId),
            InstitutionId = institutionId,
            PersonId = personId,
            Since = now,
        };
}

/// <summary>Which institutions a visitor plays; the synthetic people of the others act by themselves.</summary>
public sealed class DemoVisitors(IUnitOfWork unit) : IScoped
{
    /// <summary>Whether a persona of this institution has been signed in.</summary>
    public async Task<bool> HasSignedInAsync(
        string institutionId,
        CancellationToken cancellationToken = default
    ) => (await InstitutionsAsync(cancellationToken)).Contains(institutionId);

    /// <summary>All institutions that a visitor plays.</summary>
    public async Task<IReadOnlySet<string>> InstitutionsAsync(
        CancellationToken cancellationToken = default
    )
    {
        IReadOnlyList<string> visited = await unit.ListAsync<DemoVisit, string>(
            all => all.Select(visit => visit.InstitutionId),
            cancellationToken
        );
        return visited.ToHashSet();
    }
}

/// <summary>Remembers that a visitor signs in as this person; the institution is the visitor's from now on.</summary>
public sealed record RecordDemoVisit(string PersonId) : ICommand<Nothing>;

/// <summary>The program alone records visits, where it sets the demo's cookie.</summary>
public sealed class RecordDemoVisitAuthoriser : IAuthoriser<RecordDemoVisit>
{
    public Task<Error?> RefuseAsync(
        RecordDemoVisit request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(OrganisationAccess.UnlessProgram(actor));
}

/// <summary>Stages the first visit of an institution; later ones change nothing.</summary>
public sealed class RecordDemoVisitHandler(IUnitOfWork unit)
    : ICommandHandler<RecordDemoVisit, Nothing>
{
    public async Task<Result<Nothing>> HandleAsync(
        RecordDemoVisit command,
        CancellationToken cancellationToken
    )
    {
        var person = await unit.FindAsync<Domain.Organisations.Person>(
            command.PersonId,
            cancellationToken
        );
        if (person is null)
        {
            return Domain.Organisations.PersonErrors.NotFound(command.PersonId);
        }

        if (
            person.InstitutionId is { } institution
            && await unit.FindAsync<DemoVisit>(DemoVisit.IdOf(institution), cancellationToken)
                is null
        )
        {
            unit.Add(DemoVisit.Of(institution, person.Id, unit.Now));
        }

        return Nothing.Value;
    }
}
