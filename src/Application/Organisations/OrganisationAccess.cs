using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Organisations;

/// <summary>Who may do what with organisations; the refusals that the authorisers of this feature give.</summary>
internal static class OrganisationAccess
{
    private static readonly Error AdministratorsOnly = new(
        "Access.AdministratorsOnly",
        new LocalizedText("관리자만 할 수 있습니다.", "Only administrators may do this."),
        ErrorKind.Forbidden
    )
    {
        Rule = "R2",
    };

    private static readonly Error SignedInOnly = new(
        "Access.SignedInOnly",
        new LocalizedText("로그인해야 할 수 있습니다.", "You have to be signed in to do this."),
        ErrorKind.Forbidden
    );

    private static readonly Error ProgramOnly = new(
        "Access.ProgramOnly",
        new LocalizedText(
            "프로그램이 스스로 하는 일이어서 사람이 할 수 없습니다.",
            "The program does this by itself; nobody can ask for it."
        ),
        ErrorKind.Forbidden
    );

    /// <summary>Administrators and the program.</summary>
    internal static Error? UnlessAdministrator(Actor actor) =>
        actor.System is not null || actor.Holds(Role.Administrator) ? null : AdministratorsOnly;

    /// <summary>Those who keep or watch the organisation: administrators, coordinators, auditors, the program.</summary>
    internal static Error? UnlessKeeper(Actor actor) =>
        actor.System is not null
        || actor.Holds(Role.Administrator)
        || actor.Holds(Role.Coordinator)
        || actor.Holds(Role.Auditor)
            ? null
            : AdministratorsOnly;

    /// <summary>Anyone who is signed in.</summary>
    internal static Error? UnlessSignedIn(Actor actor) =>
        actor.PersonId is not null ? null : SignedInOnly;

    /// <summary>The program alone.</summary>
    internal static Error? UnlessProgram(Actor actor) =>
        actor.System is not null ? null : ProgramOnly;
}
