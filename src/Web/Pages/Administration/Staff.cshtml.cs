using Ipses.Application.Common;
using Ipses.Application.Exports;
using Ipses.Application.Organisations.Appointments;
using Ipses.Application.Organisations.Invitations;
using Ipses.Application.Organisations.Overview;
using Ipses.Application.Organisations.People;
using Ipses.Application.Organisations.Substitutes;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Web.Access;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.Administration;

/// <summary>The people of an institution, or those of none, with their appointments and substitutes.</summary>
public sealed class StaffModel(IDispatcher dispatcher, CycleClock clock) : IpsesPage, IHasTables
{
    public override LocalizedText Title =>
        Staff?.Institution?.Name ?? AdministrationTexts.OtherPeople;

    public override IReadOnlyList<Crumb> Crumbs =>
        [
            new(AdministrationTexts.Title, "/administration"),
            new(AdministrationTexts.Institutions, "/administration/institutions"),
        ];

    /// <summary>The institution's code; none for people who belong to no institution.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Institution { get; set; }

    /// <summary>Who and what is there.</summary>
    public Staff? Staff { get; private set; }

    /// <summary>The one-time link that was just made, with the site's address.</summary>
    public string? Link { get; private set; }

    /// <summary>Whose link it is.</summary>
    public string? LinkFor { get; private set; }

    /// <summary>Whether the reader may change anything here.</summary>
    public bool MayChange => Reader?.Roles.Contains(Role.Administrator) == true;

    /// <summary>Today in the cycle's time.</summary>
    public DateOnly Today => clock.Today;

    /// <summary>The roles that can be given here.</summary>
    public IEnumerable<Role> Roles =>
        Enum.GetValues<Role>().Where(role => !AppointmentPolicy.IsSeat(role));

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        ShowAsync([], cancellation);

    public async Task<IActionResult> OnPostPersonAsync(
        string? nameKo,
        string? nameEn,
        string? email,
        CancellationToken cancellation
    )
    {
        string secret = InvitationSecret.New();
        Result<string> registered = await dispatcher.SendAsync(
            new RegisterPerson(
                new LocalizedText(nameKo?.Trim() ?? "", nameEn?.Trim() ?? ""),
                email ?? "",
                Institution,
                InvitationSecret.HashOf(secret)
            ),
            cancellation
        );
        return await WithLinkAsync(registered, secret, email, cancellation);
    }

    public async Task<IActionResult> OnPostLinkAsync(string? person, CancellationToken cancellation)
    {
        string secret = InvitationSecret.New();
        Result<Nothing> made = await dispatcher.SendAsync(
            new CreateInvitation(person ?? "", InvitationSecret.HashOf(secret)),
            cancellation
        );
        return await WithLinkAsync(made, secret, person, cancellation);
    }

    public async Task<IActionResult> OnPostAppointAsync(
        string? personId,
        Role? role,
        string? bodyId,
        DateOnly? from,
        DateOnly? to,
        CancellationToken cancellation
    ) =>
        await AfterAsync(
            await dispatcher.SendAsync(
                new Appoint(personId ?? "", role ?? default, bodyId ?? "", from ?? Today, to),
                cancellation
            ),
            AdministrationTexts.Appointed,
            cancellation
        );

    public async Task<IActionResult> OnPostEndAsync(
        string? appointment,
        DateOnly? lastDay,
        CancellationToken cancellation
    ) =>
        await AfterAsync(
            await dispatcher.SendAsync(
                new EndAppointment(appointment ?? "", lastDay ?? Today),
                cancellation
            ),
            AdministrationTexts.AppointmentEnded,
            cancellation
        );

    public async Task<IActionResult> OnPostSubstituteAsync(
        string? principal,
        string? substitute,
        DateOnly? from,
        DateOnly? to,
        CancellationToken cancellation
    ) =>
        await AfterAsync(
            await dispatcher.SendAsync(
                new NameSubstitute(
                    principal ?? "",
                    substitute?.Trim() ?? "",
                    from ?? Today,
                    to ?? Today
                ),
                cancellation
            ),
            AdministrationTexts.SubstituteNamed,
            cancellation
        );

    public async Task<IActionResult> OnPostEndSubstituteAsync(
        string? substitution,
        CancellationToken cancellation
    ) =>
        await AfterAsync(
            await dispatcher.SendAsync(
                new EndSubstitution(substitution ?? "", Today),
                cancellation
            ),
            AdministrationTexts.AppointmentEnded,
            cancellation
        );

    private async Task<IActionResult> WithLinkAsync(
        Result result,
        string secret,
        string? forWhom,
        CancellationToken cancellation
    )
    {
        if (result.IsSuccess)
        {
            // Shown here once and kept nowhere: not even in the cookie that carries messages.
            Link = $"{Request.Scheme}://{Request.Host}{InvitationSecret.PathOf(secret)}";
            LinkFor = forWhom;
        }

        return await ShowAsync(result.Errors, cancellation);
    }

    private async Task<IActionResult> AfterAsync(
        Result result,
        LocalizedText done,
        CancellationToken cancellation
    ) =>
        result.IsSuccess
            ? Done(done, "/administration/staff" + (Institution is null ? "" : "/" + Institution))
            : await ShowAsync(result.Errors, cancellation);

    private async Task<IActionResult> ShowAsync(
        IReadOnlyList<Error> refusals,
        CancellationToken cancellation
    )
    {
        Result<Staff> staff = await dispatcher.AskAsync(new ReadStaff(Institution), cancellation);
        if (staff.IsRefused)
        {
            return NotFound();
        }

        Staff = staff.Value;
        return refusals.Count > 0 ? Refused(refusals) : Page();
    }

    /// <inheritdoc />
    public IReadOnlyList<ExportTable> Tables() =>
        Staff is not { } staff
            ? []
            :
            [
                ExportTable
                    .Of(AdministrationTexts.PeopleTitle, staff.People)
                    .Text(AdministrationTexts.Name, person => person.Name)
                    .Verbatim(AdministrationTexts.PersonId, person => person.Id)
                    .Verbatim(AdministrationTexts.Email, person => person.Email)
                    .Text(
                        AdministrationTexts.Account,
                        person =>
                            person.HasAccount
                                ? AdministrationTexts.HasAccount
                                : AdministrationTexts.NoAccount
                    )
                    .Build(),
                ExportTable
                    .Of(
                        AdministrationTexts.Appointments,
                        staff.People.SelectMany(person =>
                            person.Appointments.Select(held => (person, held))
                        )
                    )
                    .Text(AdministrationTexts.Name, row => row.person.Name)
                    .Text(AdministrationTexts.Role, row => RoleTexts.Of(row.held.Role))
                    .Verbatim(AdministrationTexts.Body, row => row.held.BodyId)
                    .Date(AdministrationTexts.From, row => row.held.From)
                    .Date(AdministrationTexts.To, row => row.held.To)
                    .Build(),
                ExportTable
                    .Of(AdministrationTexts.UnitsTitle, staff.Units)
                    .Verbatim(AdministrationTexts.Code, unit => unit.Id)
                    .Text(AdministrationTexts.Name, unit => unit.Name)
                    .Verbatim(AdministrationTexts.Parent, unit => unit.ParentId)
                    .Text(
                        AdministrationTexts.HeadOfUnit,
                        unit => staff.People.FirstOrDefault(one => one.Id == unit.HeadId)?.Name
                    )
                    .Build(),
            ];
}
