using Ipses.Application.Common;
using Ipses.Application.Cycles.Incidents;
using Ipses.Application.Exports;
using Ipses.Domain.Common;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.Cycles;

/// <summary>Steps that stopped; a coordinator retries, skips or cancels with a reason.</summary>
public sealed class IncidentsModel(IDispatcher dispatcher) : IpsesPage, IHasTables
{
    /// <inheritdoc />
    public override LocalizedText Title => CycleTexts.Incidents;

    /// <inheritdoc />
    public override IReadOnlyList<Crumb> Crumbs => [new(CycleTexts.Board, "/cycle")];

    public IncidentList List { get; private set; } =
        new([], false, new Dictionary<string, LocalizedText>());

    public bool ShowsAll { get; private set; }

    /// <summary>The incident whose form was refused, with what was typed.</summary>
    public string? Posted { get; private set; }

    public IncidentAct Act { get; private set; }

    public string? Port { get; private set; }

    public string Reason { get; private set; } = "";

    public Task<IActionResult> OnGetAsync(bool all, CancellationToken token) =>
        ShowAsync(all, null, token);

    public async Task<IActionResult> OnPostAsync(
        string? incident,
        IncidentAct act,
        string? reason,
        string? port,
        CancellationToken token
    )
    {
        Posted = incident;
        Act = act;
        Port = port;
        Reason = reason ?? "";
        Result<Nothing> done = await dispatcher.SendAsync(
            new DealWithIncident(incident ?? "", act, Reason, port),
            token
        );
        return done.IsRefused
            ? await ShowAsync(false, done, token)
            : Done(CycleTexts.Dealt, "/cycle/incidents");
    }

    private async Task<IActionResult> ShowAsync(bool all, Result? refusal, CancellationToken token)
    {
        ShowsAll = all;
        Result<IncidentList> list = await dispatcher.AskAsync(new ListIncidents(!all), token);
        if (list.IsRefused)
        {
            return Refused(list);
        }

        List = list.Value;
        return refusal is null ? Page() : Refused(refusal);
    }

    /// <inheritdoc />
    public IReadOnlyList<ExportTable> Tables() =>
        [
            ExportTable
                .Of(CycleTexts.Incidents, List.Incidents)
                .Verbatim(CycleTexts.Instance, step => step.Incident.InstanceId)
                .Text(CycleTexts.Step, step => step.Step)
                .Text(CycleTexts.Status, step => CycleTexts.Of(step.Incident.Status))
                .Verbatim(CycleTexts.Cause, step => step.Incident.Message)
                .Moment(CycleTexts.At, step => step.Incident.At)
                .Text(
                    CycleTexts.DealtBy,
                    step =>
                        step.Incident.ResolvedBy.Length > 0
                            ? CycleTexts.NameOf(step.Incident.ResolvedBy, List.People)
                            : null
                )
                .Verbatim(CycleTexts.Reason, step => step.Incident.ResolvedReason)
                .Build(),
        ];
}
