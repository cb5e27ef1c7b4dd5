using System.Globalization;
using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.Administration;

/// <summary>What the pages of one kept thing have in common: administrators change it, and what is refused is shown with what was typed.</summary>
public abstract class KeeperPage(IDispatcher dispatcher, CycleClock clock) : IpsesPage
{
    public override IReadOnlyList<Crumb> Crumbs =>
        [
            new(AdministrationTexts.Title, "/administration"),
            new(AdministrationTexts.Institutions, "/administration/institutions"),
        ];

    /// <summary>Whether the reader may change anything here.</summary>
    public bool MayChange => Reader?.Roles.Contains(Role.Administrator) == true;

    /// <summary>Today in the cycle's time.</summary>
    public DateOnly Today => clock.Today;

    protected IDispatcher Dispatcher => dispatcher;

    /// <summary>A day as date inputs take it.</summary>
    public static string Iso(DateOnly day) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>What was typed into a field of the form that was refused; otherwise what is kept.</summary>
    public string Typed(string field, string kept = "") =>
        Request.HasFormContentType && Request.Form.TryGetValue(field, out var typed)
            ? typed.ToString()
            : kept;

    /// <summary>Whether a box is ticked: in the form that was refused, otherwise as it is kept.</summary>
    public bool Ticked(string field, bool kept, string form) =>
        Request.HasFormContentType && Request.Query["handler"] == form
            ? Request.Form.ContainsKey(field)
            : kept;

    /// <summary>Looks up what is kept; false when there is no such thing.</summary>
    protected abstract Task<bool> LookUpAsync(CancellationToken cancellation);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        await LookUpAsync(cancellation) ? Page() : NotFound();

    /// <summary>Sends a command; then tells what happened, or shows the page again with the reasons.</summary>
    protected async Task<IActionResult> ChangeAsync<T>(
        ICommand<T> command,
        LocalizedText done,
        string path,
        CancellationToken cancellation
    )
    {
        Result<T> changed = await dispatcher.SendAsync(command, cancellation);
        if (changed.IsSuccess)
        {
            return Done(done, path);
        }

        return await LookUpAsync(cancellation) ? Refused(changed) : NotFound();
    }

    protected static LocalizedText Both(string? korean, string? english) =>
        new(korean?.Trim() ?? "", english?.Trim() ?? "");

    protected static string? OrNull(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
