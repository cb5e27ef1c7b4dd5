using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Organisations.Units;

/// <summary>Enters a unit of an institution as the last in order (R1); gives its id.</summary>
public sealed record FormUnit(UnitFacts Facts) : ICommand<string>;

/// <summary>Corrects a unit: its name, its place in the tree, its order, whether it prepares parts of plans (R1, R11b).</summary>
public sealed record CorrectUnit(UnitFacts Facts) : ICommand<Nothing>;

/// <summary>Ends a unit after a last day, once no unit stands under it and nobody holds a post there any more (R1, R2).</summary>
public sealed record EndUnit(string UnitId, DateOnly LastDay) : ICommand<Nothing>;

/// <summary>Administrators keep the tree of units.</summary>
public sealed class ChangeUnitsAuthoriser
    : IAuthoriser<FormUnit>,
        IAuthoriser<CorrectUnit>,
        IAuthoriser<EndUnit>
{
    public Task<Error?> RefuseAsync(
        FormUnit request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(OrganisationAccess.UnlessAdministrator(actor));

    public Task<Error?> RefuseAsync(
        CorrectUnit request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(OrganisationAccess.UnlessAdministrator(actor));

    public Task<Error?> RefuseAsync(
        EndUnit request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(OrganisationAccess.UnlessAdministrator(actor));
}

/// <summary>Loads what the rules compare with, lets the domain decide.</summary>
public sealed class ChangeUnitsHandler(IUnitOfWork unit)
    : ICommandHandler<FormUnit, string>,
        ICommandHandler<CorrectUnit, Nothing>,
        ICommandHandler<EndUnit, Nothing>
{
    public async Task<Result<string>> HandleAsync(
        FormUnit command,
        CancellationToken cancellationToken
    )
    {
        UnitFacts facts = command.Facts;
        if (await unit.FindAsync<Institution>(facts.InstitutionId, cancellationToken) is null)
        {
            return InstitutionErrors.NotFound(facts.InstitutionId);
        }

        if (await unit.FindAsync<Unit>(facts.Id, cancellationToken) is not null)
        {
            return InstitutionErrors.UnitTaken(facts.Id);
        }

        IReadOnlyList<int> orders = await unit.ListAsync<Unit, int>(
            all => all.Where(u => u.InstitutionId == facts.InstitutionId).Select(u => u.Order),
            cancellationToken
        );
        Result<Unit> formed = Unit.Form(
            facts with
            {
                Order = orders.Append(-1).Max() + 1,
            },
            await ParentAsync(facts, cancellationToken)
        );
        if (formed.IsRefused)
        {
            return Result<string>.Refused(OnTheForm(formed.Errors));
        }

        unit.Add(formed.Value);
        return facts.Id;
    }

    public async Task<Result<Nothing>> HandleAsync(
        CorrectUnit command,
        CancellationToken cancellationToken
    )
    {
        UnitFacts facts = command.Facts;
        if (await unit.FindAsync<Unit>(facts.Id, cancellationToken) is not { } kept)
        {
            return InstitutionErrors.NotFound(facts.Id);
        }

        // A unit that moves down must not leave units of its own above it.
        IReadOnlyList<Unit> below = await BelowAsync(facts.Id, cancellationToken);
        Error[] outOfPlace =
        [
            .. below
                .Where(child => child.Kind <= facts.Kind)
                .Select(child => InstitutionErrors.UnitOutOfPlace(child.Id, facts.Id)),
        ];
        return outOfPlace.Length > 0
            ? Result<Nothing>.Refused(OnTheForm(outOfPlace))
            : Corrected(kept.Correct(facts, await ParentAsync(facts, cancellationToken)));

        static Result<Nothing> Corrected(Result result) =>
            result.IsRefused ? Result<Nothing>.Refused(OnTheForm(result.Errors)) : Nothing.Value;
    }

    public async Task<Result<Nothing>> HandleAsync(
        EndUnit command,
        CancellationToken cancellationToken
    )
    {
        string id = command.UnitId;
        if (await unit.FindAsync<Unit>(id, cancellationToken) is not { } ending)
        {
            return InstitutionErrors.NotFound(id);
        }

        IReadOnlyList<string> held = await unit.ListAsync<Appointment, string>(
            all =>
                all.Where(a => a.BodyId == id && (a.To == null || a.To > command.LastDay))
                    .Select(a => a.Id),
            cancellationToken
        );
        IReadOnlyList<Unit> below = await BelowAsync(id, cancellationToken);
        return held.Count > 0
            ? InstitutionErrors.UnitHasHolders(ending.Name, held.Count)
            : Nothing.After(
                ending.End(
                    command.LastDay,
                    [.. below.Where(child => child.ExistsOn(command.LastDay.AddDays(1)))]
                )
            );
    }

    // An institution has a code and a parent of its own on the same page.
    private static Error[] OnTheForm(IReadOnlyList<Error> errors) =>
        [
            .. errors.Select(error =>
                error.Field switch
                {
                    "id" => error with { Field = "unitCode" },
                    "parent" => error with { Field = "under" },
                    _ => error,
                }
            ),
        ];

    private Task<IReadOnlyList<Unit>> BelowAsync(string id, CancellationToken cancellationToken) =>
        unit.ListAsync<Unit, Unit>(all => all.Where(u => u.ParentId == id), cancellationToken);

    private async Task<UnitFacts?> ParentAsync(
        UnitFacts facts,
        CancellationToken cancellationToken
    ) =>
        facts.ParentId is { } parent
            ? (await unit.FindAsync<Unit>(parent, cancellationToken))?.Facts
            : null;
}
