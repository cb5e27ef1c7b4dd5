using System.Globalization;
using Ipses.Application.Common;
using Ipses.Domain.Committees;
using Ipses.Domain.Common;
using Ipses.Domain.Guidelines;
using Ipses.Domain.Organisations;
using Ipses.Engine.Analysis;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;
using Ipses.Engine.Expressions;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;

namespace Ipses.Application.WorkflowBridge.Checks;

/// <summary>
/// Everything that can be said against a workflow definition before it is published: what the engine finds, and what every
/// <see cref="IDefinitionCheck"/> of the product adds. Stores nothing.
/// </summary>
public sealed class DefinitionChecks(
    IUnitOfWork unit,
    IBusinessCalendars calendars,
    CycleClock clock,
    ActivityCatalog catalog,
    DefinitionCache definitions,
    ExpressionEvaluator evaluator,
    IEnumerable<IDefinitionCheck> checks
) : IScoped
{
    /// <summary>Held against the site: its published workflows, its organisations, its calendar.</summary>
    /// <returns>Findings by severity, errors first; within one in the order of the rules.</returns>
    public async Task<IReadOnlyList<AnalysisFinding>> LookAsync(
        WorkflowDefinition definition,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<DefinitionRecord> published = await unit.ListAsync<
            DefinitionRecord,
            DefinitionRecord
        >(all => all.Where(d => d.IsPublished), cancellationToken);
        return Look(
            definition,
            published.ToDictionary(
                record => record.DefinitionId,
                record => definitions.Reader.Read(record.Json).Value,
                StringComparer.Ordinal
            ),
            await calendars.CurrentAsync(cancellationToken),
            await BodiesAsync(cancellationToken)
        );
    }

    /// <summary>Held against files only: the workflows beside it, and the calendar of the country.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="workflows">Workflows that it may call, by definition id; null where they are not known.</param>
    /// <param name="calendar">Business days of this year and the next.</param>
    /// <param name="bodies">Ids of institutions, units and bodies; empty where they are not known.</param>
    public IReadOnlyList<AnalysisFinding> Look(
        WorkflowDefinition definition,
        IReadOnlyDictionary<string, WorkflowDefinition>? workflows,
        BusinessCalendar calendar,
        IReadOnlySet<string> bodies
    )
    {
        CheckedDefinition looked = new(
            new AnalysisSubject(definition, catalog, evaluator, workflows),
            new FiscalYear(clock.Today.Year),
            calendar,
            int.Parse(SettingsCatalogue.NoticeDays.Default!, CultureInfo.InvariantCulture),
            bodies
        );
        return
        [
            .. WorkflowAnalysis
                .Look(looked.Subject)
                .Concat(checks.SelectMany(check => check.Look(looked)))
                .OrderByDescending(finding => finding.Severity),
        ];
    }

    private async Task<HashSet<string>> BodiesAsync(CancellationToken cancellationToken)
    {
        HashSet<string> ids = new(StringComparer.Ordinal);
        ids.UnionWith(
            await unit.ListAsync<Institution, string>(
                all => all.Select(i => i.Id),
                cancellationToken
            )
        );
        ids.UnionWith(
            await unit.ListAsync<Unit, string>(all => all.Select(u => u.Id), cancellationToken)
        );
        ids.UnionWith(
            await unit.ListAsync<Body, string>(all => all.Select(b => b.Id), cancellationToken)
        );
        return ids;
    }
}
