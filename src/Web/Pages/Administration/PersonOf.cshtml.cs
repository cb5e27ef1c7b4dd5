using Ipses.Application.Common;
using Ipses.Application.Exports;
using Ipses.Application.Organisations.Overview;
using Ipses.Application.Organisations.People;
using Ipses.Domain.Common;
using Ipses.Web.Access;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.Administration;

/// <summary>One person: corrected, leaving; with all they hold and held, and who acted for them (R2).</summary>
public sealed class PersonOfModel(IDispatcher dispatcher, CycleClock clock)
    : KeeperPage(dispatcher, clock),
        IHasTables
{
    public override LocalizedText Title => Found?.Name ?? AdministrationTexts.Person;

    /// <summary>The person's id.</summary>
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    /// <summary>The person; set before any view is shown.</summary>
    public PersonView? Found { get; private set; }

    private string Path => "/administration/people/" + Id;

    public Task<IActionResult> OnPostCorrectAsync(
        string? nameKo,
        string? nameEn,
        string? email,
        string? institution,
        CancellationToken cancellation
    ) =>
        ChangeAsync(
            new CorrectPerson(Id, Both(nameKo, nameEn), email?.Trim() ?? "", OrNull(institution)),
            OrganisationTexts.Corrected,
            Path,
            cancellation
        );

    public Task<IActionResult> OnPostLeaveAsync(
        DateOnly? lastDay,
        CancellationToken cancellation
    ) => ChangeAsync(new LeavePerson(Id, lastDay), OrganisationTexts.Left, Path, cancellation);

    protected override async Task<bool> LookUpAsync(CancellationToken cancellation)
    {
        Result<PersonView> found = await Dispatcher.AskAsync(new ReadPerson(Id), cancellation);
        Found = found.IsSuccess ? found.Value : null;
        return found.IsSuccess;
    }

    /// <inheritdoc />
    public IReadOnlyList<ExportTable> Tables() =>
        Found is not { } found
            ? []
            :
            [
                ExportTable
                    .Of(AdministrationTexts.Appointments, found.Appointments)
                    .Text(AdministrationTexts.Role, held => RoleTexts.Of(held.Role))
                    .Verbatim(AdministrationTexts.Body, held => held.BodyId)
                    .Date(AdministrationTexts.From, held => held.From)
                    .Date(AdministrationTexts.To, held => held.To)
                    .Build(),
            ];
}
