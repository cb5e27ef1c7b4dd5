using FluentValidation;
using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Deliberations;

namespace Ipses.Application.Deliberations.PlaceOnAgenda;

/// <summary>
/// Puts other business on an agenda by hand (R36). Documents are not placed so: their workflows bring them before the body when
/// they may come (R16). The same business for the same day is placed once (R23).
/// </summary>
/// <param name="InstitutionId">Whose matter it is, so that its people are kept from the vote (R3); null where it concerns all.</param>
/// <param name="Wanted">The day asked for; a session whose notice is out passes the item on to the next one (R5a).</param>
public sealed record PlaceOnAgenda(
    string BodyId,
    LocalizedText Title,
    AgendaKind Kind,
    string? InstitutionId,
    DateOnly Wanted,
    LocalizedText LegalBasis
) : ICommand<PlacedItem>;

/// <summary>The chair of the body, or the coordinators as its secretariat.</summary>
public sealed class PlaceOnAgendaAuthoriser : IAuthoriser<PlaceOnAgenda>
{
    /// <inheritdoc />
    public Task<Error?> RefuseAsync(
        PlaceOnAgenda request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(SessionAccess.RefuseToPrepare(actor, request.BodyId));
}

/// <summary>What must be filled in.</summary>
public sealed class PlaceOnAgendaValidator : AbstractValidator<PlaceOnAgenda>
{
    private const int MostTitle = 300;

    public PlaceOnAgendaValidator()
    {
        RuleFor(command => command.BodyId).NotEmpty();
        RuleFor(command => command.Title.Ko)
            .Must(Fits)
            .WithState(command => SessionErrors.TitleUnfit(command.Title.Ko.Length, MostTitle))
            .OverridePropertyName("titleKo");
        RuleFor(command => command.Title.En)
            .Must(Fits)
            .WithState(command => SessionErrors.TitleUnfit(command.Title.En.Length, MostTitle))
            .OverridePropertyName("titleEn");
    }

    private static bool Fits(string title) =>
        !string.IsNullOrWhiteSpace(title) && title.Length <= MostTitle;
}

/// <summary>The desk places it.</summary>
public sealed class PlaceOnAgendaHandler(
    IUnitOfWork unit,
    ICurrentActor current,
    SessionDesk desk,
    CycleClock clock
) : ICommandHandler<PlaceOnAgenda, PlacedItem>
{
    /// <inheritdoc />
    public async Task<Result<PlacedItem>> HandleAsync(
        PlaceOnAgenda command,
        CancellationToken cancellationToken
    )
    {
        DateOnly today = clock.DateOf(unit.Now);
        if (command.Wanted <= today)
        {
            return SessionErrors.DayOver(command.Wanted, today);
        }

        return await desk.PlaceAsync(
            new AgendaProposal(
                command.BodyId,
                AgendaItem.OtherBusiness,
                KeyedId.From(
                    AgendaItem.OtherBusiness,
                    command.BodyId,
                    command.Title.Ko,
                    DateWords.Of(command.Wanted).En
                ),
                command.InstitutionId,
                command.Title,
                command.Kind,
                command.Wanted
            )
            {
                LegalBasis = command.LegalBasis,
            },
            Acting.DeedBy(
                current,
                SessionAccess.PreparerAt(current.Actor, command.BodyId),
                unit.Now
            ),
            cancellationToken
        );
    }
}
