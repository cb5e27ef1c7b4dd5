using Ipses.Application.Common;
using Ipses.Application.Deliberations.ReadSession;
using Ipses.Application.Exports;
using Ipses.Domain.Common;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.Deliberations;

/// <summary>The minutes of a session, to read or print.</summary>
public sealed class MinutesModel(IDispatcher dispatcher) : IpsesPage, IHasTables
{
    private LocalizedText _session = SessionTexts.Minutes;

    /// <inheritdoc />
    public override LocalizedText Title => SessionTexts.MinutesOf(_session);

    /// <inheritdoc />
    public override IReadOnlyList<Crumb> Crumbs =>
        View is { } view
            ? [new(SessionTexts.List, "/sessions"), new(_session, "/sessions/" + view.Id)]
            : [new(SessionTexts.List, "/sessions")];

    public SessionView? View { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken token)
    {
        Result<SessionView> view = await dispatcher.AskAsync(new ReadSession(id), token);
        if (view.IsRefused)
        {
            return Refused(view);
        }

        View = view.Value;
        _session = SessionTexts.NameOf(View.BodyName, Words.Date(View.Date));
        return Page();
    }

    /// <summary>The name of whoever did something.</summary>
    public LocalizedText NameOf(string personId) =>
        View?.People.GetValueOrDefault(personId)
        ?? (
            personId.StartsWith("workflow", StringComparison.Ordinal) || personId == "clock"
                ? SessionTexts.Program
                : LocalizedText.Same(personId)
        );

    /// <inheritdoc />
    public IReadOnlyList<ExportTable> Tables() =>
        View is { } view ? [SessionTables.Agenda(view, NameOf)] : [];
}
