using Ipses.Application.Common;
using Ipses.Domain.Committees;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Deliberations.PlaceOnAgenda;

/// <summary>Between what somebody chooses who puts an item on an agenda: the bodies that they prepare, the institutions of today.</summary>
public sealed record AgendaChoices : IQuery<AgendaChoiceLists>;

/// <summary>The lists to choose from, by name.</summary>
public sealed record AgendaChoiceLists(
    IReadOnlyList<(string Id, LocalizedText Name)> Bodies,
    IReadOnlyList<(string Id, LocalizedText Name)> Institutions
);

/// <summary>The chair of a body, or the coordinators as the secretariat.</summary>
public sealed class AgendaChoicesAuthoriser : IAuthoriser<AgendaChoices>
{
    /// <inheritdoc />
    public Task<Error?> RefuseAsync(
        AgendaChoices request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(SessionAccess.RefuseToPrepare(actor));
}

/// <summary>Reads the bodies; a committee goes by its institution's name, too.</summary>
public sealed class AgendaChoicesHandler(
    IReader reader,
    IDirectory directory,
    ICurrentActor current,
    CycleClock clock
) : IQueryHandler<AgendaChoices, AgendaChoiceLists>
{
    /// <inheritdoc />
    public async Task<Result<AgendaChoiceLists>> HandleAsync(
        AgendaChoices query,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<InstitutionEntry> institutions = await directory.InstitutionsAsync(
            Sector.Central,
            clock.Today,
            cancellationToken
        );
        IReadOnlyList<Body> bodies = await reader.ListAsync<Body, Body>(
            all => all.OrderBy(body => body.Kind).ThenBy(body => body.Id),
            cancellationToken
        );
        return new AgendaChoiceLists(
            [
                .. bodies
                    .Where(body => SessionAccess.RefuseToPrepare(current.Actor, body.Id) is null)
                    .Select(body => (body.Id, NameOf(body, institutions))),
            ],
            [.. institutions.Select(institution => (institution.Id, institution.Name))]
        );
    }

    private static LocalizedText NameOf(Body body, IReadOnlyList<InstitutionEntry> institutions) =>
        institutions.FirstOrDefault(one => one.Id == body.InstitutionId) is { } institution
            ? new($"{institution.Name.Ko} {body.Name.Ko}", $"{body.Name.En}, {institution.Name.En}")
            : body.Name;
}
