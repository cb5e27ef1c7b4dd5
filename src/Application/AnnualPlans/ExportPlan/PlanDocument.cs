using Ipses.Application.Exports;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;

namespace Ipses.Application.AnnualPlans.ExportPlan;

/// <summary>A plan as a document to read and print: the objective tree with its indicators, as its page shows it.</summary>
internal static class PlanDocument
{
    internal static ExportDocument Of(PlanSeen seen) => new(seen.Found.Title(), [.. Blocks(seen)]);

    private static IEnumerable<Block> Blocks(PlanSeen seen)
    {
        PlanContent content = seen.Content;
        yield return new Facts(seen.Facts());
        yield return new Facts([
            new(ExportTexts.Mission, Cell.Of(content.Frame.Mission)),
            new(ExportTexts.Vision, Cell.Of(content.Frame.Vision)),
            new(ExportTexts.WeightSum, Cell.Of(content.WeightSum(), "%")),
        ]);
        if (content.Frame.SourceNote is { } note)
        {
            yield return new Paragraph(note);
        }
        if (content.Frame.FinancialResults.Count > 0)
        {
            yield return new TableBlock(
                MoneyTable(ExportTexts.Financial, content.Frame.FinancialResults)
            );
        }
        foreach ((int o, StrategicObjective objective) in content.Objectives.Index())
        {
            yield return new Heading(
                1,
                Numbered(ExportTexts.Objective, $"{o + 1}", objective.Name)
            );
            foreach ((int t, PerformanceTarget target) in content.TargetsOf(objective.Id).Index())
            {
                yield return new Heading(
                    2,
                    Numbered(ExportTexts.Target, $"{o + 1}-{t + 1}", target.Name)
                );
                yield return new Facts([
                    new(ExportTexts.Unit, Cell.Of(seen.Found.UnitNameOf(target.UnitId))),
                    new(ExportTexts.Agenda, Cell.Of(Served(target.Agenda))),
                ]);
                foreach (Block block in content.TasksOf(target.Id).SelectMany(t => OfTask(t, seen)))
                {
                    yield return block;
                }
            }
        }
        if (content.IndicatorsOf(null).Any())
        {
            yield return new Heading(1, ExportTexts.AggregateRows);
            yield return new TableBlock(
                PlanTables.Indicators(ExportTexts.Indicators, content.IndicatorsOf(null), seen)
            );
        }
    }

    private static IEnumerable<Block> OfTask(PlanTask task, PlanSeen seen)
    {
        yield return new Heading(3, Joined(ExportTexts.Task, task.Name));
        yield return new Facts([.. FactsOf(task, seen).Where(fact => fact.Value != Cell.Empty)]);
        if (task.Milestones.Count > 0)
        {
            yield return new TableBlock(
                ExportTable
                    .Of(ExportTexts.Milestones, task.Milestones)
                    .Verbatim(ExportTexts.Milestone, milestone => milestone.Name)
                    .Date(ExportTexts.Date, milestone => milestone.Date)
                    .Build()
            );
        }
        if (task.Spending.Count > 0)
        {
            yield return new TableBlock(MoneyTable(ExportTexts.Spending, task.Spending));
        }
        if (seen.Content.IndicatorsOf(task.Id).Any())
        {
            yield return new TableBlock(
                PlanTables.Indicators(
                    ExportTexts.Indicators,
                    seen.Content.IndicatorsOf(task.Id),
                    seen
                )
            );
        }
    }

    private static IEnumerable<Fact> FactsOf(PlanTask task, PlanSeen seen)
    {
        yield return new(ExportTexts.Unit, Cell.Of(seen.Found.UnitNameOf(task.UnitId)));
        yield return new(ExportTexts.Person, Cell.Of(task.PersonInCharge));
        yield return new(ExportTexts.Agenda, Cell.Of(Served(task.Agenda)));
        if (task.Programme.Length > 0)
        {
            yield return new(
                ExportTexts.Programme,
                Cell.Of(
                    Joined(PlanWords.Of(task.ProgrammeKind), LocalizedText.Same(task.Programme))
                )
            );
        }
        yield return new(ExportTexts.Brm, Cell.Of(task.BrmUnitTask));
        yield return new(ExportTexts.Affiliated, Cell.Of(task.AffiliatedBody));
    }

    private static ExportTable MoneyTable(LocalizedText name, IEnumerable<Spending> lines) =>
        ExportTable
            .Of(name, lines.OrderBy(line => line.Year))
            .Year(ExportTexts.Year, line => line.Year)
            .Number(ExportTexts.Budget, line => line.Budget, ExportTexts.Money)
            .Number(ExportTexts.Spent, line => line.Actual, ExportTexts.Money)
            .Build();

    /// <summary>What it serves and which, or why nothing.</summary>
    private static LocalizedText Served(AgendaLink link) =>
        Joined(
            PlanWords.Of(link.Kind),
            LocalizedText.Same(link.Kind == ServedAgenda.None ? link.ReasonForNone : link.Reference)
        );

    private static LocalizedText Numbered(LocalizedText what, string number, LocalizedText name) =>
        new($"{what.Ko} {number}. {name.Ko}", $"{what.En} {number}. {name.En}");

    private static LocalizedText Joined(LocalizedText label, LocalizedText text) =>
        text.Ko.Length == 0 ? label : new($"{label.Ko}: {text.Ko}", $"{label.En}: {text.En}");
}
