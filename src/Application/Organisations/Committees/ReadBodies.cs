using Ipses.Application.Common;
using Ipses.Domain.Committees;
using Ipses.Domain.Common;

namespace Ipses.Application.Organisations.Committees;

/// <summary>All bodies with what their composition lacks today.</summary>
public sealed record ListBodies : IQuery<IReadOnlyList<BodyLine>>;

/// <summary>A body in the list.</summary>
/// <param name="Members">Seats held today.</param>
/// <param name="Breaches">Counts of its rule that are not met today; 0 lets it open a session (R6).</param>
public sealed record BodyLine(
    string Id,
    BodyKind Kind,
    LocalizedText Name,
    int Members,
    int Breaches
);

/// <summary>One body with its seats and every count of its rule.</summary>
/// <param name="On">The day that is asked about; null for today.</param>
public sealed record ReadBody(string BodyId, DateOnly? On = null) : IQuery<BodyView>;

/// <summary>A body as the administrator's page shows it.</summary>
public sealed record BodyView(
    string Id,
    BodyKind Kind,
    LocalizedText Name,
    string? InstitutionId,
    IReadOnlyList<SeatLine> Seats,
    IReadOnlyList<CompositionFinding> Findings
);

/// <summary>A seat with the member's name.</summary>
/// <param name="IsHeld">Whether it is held on the day that is asked about.</param>
/// <param name="Terms">Which of the person's terms as a private expert it is; 0 for other seats (R5a).</param>
/// <param name="MostTerms">How many terms a private expert may serve.</param>
public sealed record SeatLine(
    BodyMember Member,
    LocalizedText Name,
    bool IsHeld,
    int Terms,
    int MostTerms
);

/// <summary>Those who keep or watch the organisation.</summary>
public sealed class ListBodiesAuthoriser : IAuthoriser<ListBodies>
{
    public Task<Error?> RefuseAsync(
        ListBodies request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(OrganisationAccess.UnlessKeeper(actor));
}

/// <summary>Those who keep or watch the organisation.</summary>
public sealed class ReadBodyAuthoriser : IAuthoriser<ReadBody>
{
    public Task<Error?> RefuseAsync(
        ReadBody request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(OrganisationAccess.UnlessKeeper(actor));
}

/// <summary>Reads them and counts.</summary>
public sealed class ListBodiesHandler(IReader reader, CycleClock clock)
    : IQueryHandler<ListBodies, IReadOnlyList<BodyLine>>
{
    public async Task<Result<IReadOnlyList<BodyLine>>> HandleAsync(
        ListBodies query,
        CancellationToken cancellationToken
    )
    {
        DateOnly today = clock.Today;
        IReadOnlyList<Body> bodies = await reader.ListAsync<Body, Body>(
            all => all.OrderBy(b => b.Id),
            cancellationToken
        );
        return bodies
            .Select(b => new BodyLine(
                b.Id,
                b.Kind,
                b.Name,
                b.MembersOn(today).Count,
                b.CompositionOn(today, CommitteeSettings.Default).Count(f => !f.IsKept)
            ))
            .ToArray();
    }
}

/// <summary>Reads it and counts.</summary>
public sealed class ReadBodyHandler(IReader reader, IDirectory directory, CycleClock clock)
    : IQueryHandler<ReadBody, BodyView>
{
    public async Task<Result<BodyView>> HandleAsync(
        ReadBody query,
        CancellationToken cancellationToken
    )
    {
        DateOnly day = query.On ?? clock.Today;
        CommitteeSettings settings = CommitteeSettings.Default;
        Body? body = await reader.FirstAsync<Body, Body>(
            all => all.Where(b => b.Id == query.BodyId),
            cancellationToken
        );
        if (body is null)
        {
            return BodyErrors.NotFound(query.BodyId);
        }

        Dictionary<string, LocalizedText> names = (
            await directory.PeopleAsync(
                [.. body.Members.Select(m => m.PersonId)],
                cancellationToken
            )
        ).ToDictionary(p => p.Id, p => p.Name);
        return new BodyView(
            body.Id,
            body.Kind,
            body.Name,
            body.InstitutionId,
            [
                .. body
                    .Members.OrderBy(m => m.Seat == SeatKind.Member)
                    .ThenBy(m => m.From)
                    .Select(m => new SeatLine(
                        m,
                        names.GetValueOrDefault(m.PersonId, LocalizedText.Same(m.PersonId)),
                        m.Term().Covers(day),
                        TermOf(body, m),
                        1 + settings.PrivateTermRenewals
                    )),
            ],
            body.CompositionOn(day, settings)
        );
    }

    private static int TermOf(Body body, BodyMember seat) =>
        seat.Kind == MemberKind.PrivateExpert
            ? body.Members.Count(other =>
                other.PersonId == seat.PersonId
                && other.Kind == MemberKind.PrivateExpert
                && other.From <= seat.From
            )
            : 0;
}
