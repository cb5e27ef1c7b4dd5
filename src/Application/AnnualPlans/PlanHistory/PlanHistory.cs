using Ipses.Application.Common;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;

namespace Ipses.Application.AnnualPlans.PlanHistory;

/// <summary>The revisions of a plan, newest first, and what differs between two of them.</summary>
/// <param name="From">The older revision; null compares with the one before <paramref name="To"/>.</param>
/// <param name="To">The newer revision; null for the present one.</param>
public sealed record PlanHistory(string InstitutionId, int Year, int? From, int? To)
    : IQuery<HistoryFound>;

/// <summary>A plan's history.</summary>
public sealed record HistoryFound(
    AnnualPlan Plan,
    IReadOnlyList<RevisionLine> Revisions,
    int From,
    int To,
    IReadOnlyList<NodeDifference> Differences
);

/// <summary>One revision in the list.</summary>
/// <param name="Note">Which kind of edit made it.</param>
public sealed record RevisionLine(
    int Number,
    LocalizedText By,
    string? ForWhom,
    DateTimeOffset At,
    string Note
);

/// <summary>Anyone who is signed in; what they don't see is not found.</summary>
public sealed class PlanHistoryAuthoriser : IAuthoriser<PlanHistory>
{
    public Task<Error?> RefuseAsync(
        PlanHistory request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(PlanAccess.UnlessSignedIn(actor));
}

/// <summary>Reads the lines without their texts, and only the two texts that are compared.</summary>
public sealed class PlanHistoryHandler(
    IReader reader,
    PlanVisibility visibility,
    IDirectory directory
) : IQueryHandler<PlanHistory, HistoryFound>
{
    public async Task<Result<HistoryFound>> HandleAsync(
        PlanHistory query,
        CancellationToken cancellationToken
    )
    {
        string id = AnnualPlan.IdOf(query.InstitutionId, new FiscalYear(query.Year));
        var visible = await visibility.ForAsync(cancellationToken);
        AnnualPlan? plan = await reader.FirstAsync<AnnualPlan, AnnualPlan>(
            all => all.Where(visible).Where(p => p.Id == id),
            cancellationToken
        );
        if (plan is null)
        {
            return AnnualPlanErrors.NotFound(id);
        }
        var lines = await reader.ListAsync<PlanRevision, Line>(
            all =>
                all.Where(revision => revision.PlanId == id)
                    .OrderByDescending(revision => revision.Number)
                    .Select(r => new Line(r.Number, r.By, r.ForWhom, r.At, r.Note)),
            cancellationToken
        );
        Dictionary<string, LocalizedText> names = (
            await directory.PeopleAsync(
                [.. lines.Select(line => line.By).Distinct()],
                cancellationToken
            )
        ).ToDictionary(person => person.Id, person => person.Name);
        int to = Math.Clamp(query.To ?? plan.Revision, 1, Math.Max(1, plan.Revision));
        int from = Math.Clamp(query.From ?? to - 1, 1, to);
        IReadOnlyList<PlanRevision> texts = await reader.ListAsync<PlanRevision, PlanRevision>(
            all =>
                all.Where(revision =>
                    revision.PlanId == id && (revision.Number == from || revision.Number == to)
                ),
            cancellationToken
        );
        PlanContent older = texts.FirstOrDefault(t => t.Number == from)?.Content ?? new();
        PlanContent newer = texts.FirstOrDefault(t => t.Number == to)?.Content ?? plan.Content;
        return new HistoryFound(
            plan,
            [
                .. lines.Select(line => new RevisionLine(
                    line.Number,
                    names.GetValueOrDefault(line.By) ?? TheProgram,
                    line.ForWhom,
                    line.At,
                    line.Note
                )),
            ],
            from,
            to,
            PlanDifferences.Between(older, newer)
        );
    }

    /// <summary>Who is no person is a step of a workflow; its id would say nothing to a reader.</summary>
    private static LocalizedText TheProgram { get; } = new("프로그램", "the program");

    private sealed record Line(
        int Number,
        string By,
        string? ForWhom,
        DateTimeOffset At,
        string Note
    );
}
