using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.SavedViews;

namespace Ipses.Application.SavedViews;

/// <summary>Views are everybody's own: whoever is signed in has theirs, and no id of a person is ever asked for.</summary>
internal static class ViewAccess
{
    /// <summary>Null for a person.</summary>
    public static Task<Error?> RefuseStrangers(Actor actor) =>
        Task.FromResult(actor.PersonId is null ? Acting.SignInFirst : null);

    /// <summary>The actor's own views of a list, as they are changed; null while there are none.</summary>
    public static Task<PersonalViews?> OwnAsync(
        this IUnitOfWork unit,
        ICurrentActor current,
        string list,
        CancellationToken cancellationToken
    ) =>
        unit.FindAsync<PersonalViews>(
            PersonalViews.IdOf(current.Actor.PersonId!, list),
            cancellationToken
        );
}
