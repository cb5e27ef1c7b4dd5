using FluentValidation;
using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Deliberations;

namespace Ipses.Application.Deliberations.PlaceOnAgenda;

/// <summary>Puts a document before a body; one that is on an agenda already stays where it is (R23).</summary>
/// <param name="Wanted">The date asked for; a session whose notice is out passes the item on to the next one (R5a).</param>
public sealed record PlaceOnAgenda(
    string BodyId,
    string DocumentKind,
    string DocumentId,
    string? InstitutionId,
    LocalizedText Title,
    AgendaKind Kind,
    DateOnly Wanted
) : ICommand<PlacedItem>;

/// <summary>The co-chairs, or the coordinators as their secretariat.</summary>
public sealed class PlaceOnAgendaAuthoriser : IAuthoriser<PlaceOnAgenda>
{
    /// <inheritdoc />
    public Task<Error?> RefuseAsync(
        PlaceOnAgenda request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(SessionAccess.RefuseToPrepare(actor));
}

/// <summary>What must be filled in.</summary>
public sealed class PlaceOnAgendaValidator : AbstractValidator<PlaceOnAgenda>
{
    public PlaceOnAgendaValidator()
    {
        RuleFor(command => command.BodyId).NotEmpty();
        RuleFor(command => command.DocumentKind).NotEmpty();
        RuleFor(command => command.DocumentId).NotEmpty();
        RuleFor(command => command.Title.Ko).NotEmpty();
        RuleFor(command => command.Title.En).NotEmpty();
    }
}

/// <summary>The desk places it.</summary>
public sealed class PlaceOnAgendaHandler(IUnitOfWork unit, ICurrentActor current, SessionDesk desk)
    : ICommandHandler<PlaceOnAgenda, PlacedItem>
{
    /// <inheritdoc />
    public Task<Result<PlacedItem>> HandleAsync(
        PlaceOnAgenda command,
        CancellationToken cancellationToken
    ) =>
        desk.PlaceAsync(
            new AgendaProposal(
                command.BodyId,
                command.DocumentKind,
                command.DocumentId,
                command.InstitutionId,
                command.Title,
                command.Kind,
                command.Wanted
            ),
            SessionAccess.DeedOf(current.Actor, unit.Now),
            cancellationToken
        );
}
