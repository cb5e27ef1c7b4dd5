using System.Globalization;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Domain.Indicators;

namespace Ipses.Web.Pages.AnnualPlans;

/// <summary>How a field is typed.</summary>
public enum FieldInput
{
    Line,
    Text,
    Number,
    Date,
    Choice,
}

/// <summary>One field of a node's form: named as errors name it, so that a refusal finds its input.</summary>
/// <param name="Name"><c>{node}.{field}</c>.</param>
/// <param name="Label">What stands beside it.</param>
/// <param name="Value">As it stands, the way it is typed.</param>
public sealed record NodeField(string Name, LocalizedText Label, string Value)
{
    public FieldInput Input { get; init; }

    /// <summary>The choices, where it is one: what is stored and what is shown.</summary>
    public IReadOnlyList<(string Value, string Text)> Choices { get; init; } = [];

    /// <summary>Stands in the first row; the others are folded away until asked for.</summary>
    public bool Main { get; init; }

    /// <summary>Fields of one group stand together under a heading (milestones, spending, results).</summary>
    public LocalizedText? Group { get; init; }

    /// <summary>A weight: summed live.</summary>
    public bool IsWeight { get; init; }

    /// <summary>The language that the value is always written in, as HTML names it; null where it is the writer's.</summary>
    public string? Lang { get; init; }

    /// <summary>The value as it is read: a choice by its text.</summary>
    public string Shown => Choices.FirstOrDefault(one => one.Value == Value).Text ?? Value;
}

/// <summary>The fields of each kind of node, in their order: what forms show, conflicts compare and histories tell.</summary>
public static class NodeFields
{
    public static IReadOnlyList<NodeField> Of(PlanNode node, PlanPage page) =>
        node switch
        {
            PlanFrame frame => [.. OfFrame(frame, page.Year)],
            StrategicObjective objective => [.. Names(objective.Id, objective.Name)],
            PerformanceTarget target => [.. OfTarget(target, page)],
            PlanTask task => [.. OfTask(task, page)],
            PlanIndicator indicator => [.. OfIndicator(indicator, page)],
            _ => [],
        };

    private static IEnumerable<NodeField> OfFrame(PlanFrame frame, int year)
    {
        yield return Long("plan.mission", PlanTexts.MissionKo, frame.Mission.Ko, main: true) with
        {
            Lang = "ko",
        };
        yield return Long("plan.mission.en", PlanTexts.MissionEn, frame.Mission.En) with
        {
            Lang = "en",
        };
        yield return Long("plan.vision", PlanTexts.VisionKo, frame.Vision.Ko, main: true) with
        {
            Lang = "ko",
        };
        yield return Long("plan.vision.en", PlanTexts.VisionEn, frame.Vision.En) with
        {
            Lang = "en",
        };
        for (int past = year - 3; past < year; past++)
        {
            Spending? line = frame.FinancialResults.FirstOrDefault(r => r.Year == past);
            foreach (NodeField field in Money($"plan.financial[{past}]", past, line))
            {
                yield return field with
                {
                    Group = PlanTexts.Financial,
                };
            }
        }
    }

    private static IEnumerable<NodeField> OfTarget(PerformanceTarget target, PlanPage page) =>
        [
            .. Names(target.Id, target.Name),
            UnitField(target.Id, target.UnitId, page, main: true),
            .. Agenda(target.Id, target.Agenda, page),
        ];

    private static IEnumerable<NodeField> OfTask(PlanTask task, PlanPage page)
    {
        List<NodeField> fields =
        [
            .. Names(task.Id, task.Name),
            UnitField(task.Id, task.UnitId, page, main: false),
            new($"{task.Id}.person", PlanTexts.Person, task.PersonInCharge) { Main = true },
            .. Agenda(task.Id, task.Agenda, page),
        ];
        // Two empty lines to write on, so that it works without a script.
        for (int i = 0; i < task.Milestones.Count + 2; i++)
        {
            Milestone? milestone = i < task.Milestones.Count ? task.Milestones[i] : null;
            string name = FormattableString.Invariant($"{task.Id}.milestones[{i}]");
            fields.Add(
                new(name + ".name", Numbered(PlanTexts.MilestoneName, i + 1), milestone?.Name ?? "")
                {
                    Group = PlanTexts.Milestones,
                }
            );
            fields.Add(
                new(
                    name + ".date",
                    Numbered(PlanTexts.MilestoneDate, i + 1),
                    milestone?.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? ""
                )
                {
                    Group = PlanTexts.Milestones,
                    Input = FieldInput.Date,
                }
            );
        }
        for (int year = page.Year - 2; year <= page.Year; year++)
        {
            Spending? line = task.Spending.FirstOrDefault(s => s.Year == year);
            fields.AddRange(
                Money($"{task.Id}.spending[{year}]", year, line)
                    .Select(field => field with { Group = PlanTexts.Spending })
            );
        }
        fields.Add(
            Choice(
                $"{task.Id}.programmeKind",
                PlanTexts.ProgrammeKindLabel,
                task.ProgrammeKind,
                kind => page.Words[PlanWords.Of(kind)]
            )
        );
        fields.Add(new($"{task.Id}.programme", PlanTexts.Programme, task.Programme));
        fields.Add(new($"{task.Id}.brm", PlanTexts.Brm, task.BrmUnitTask));
        fields.Add(new($"{task.Id}.affiliated", PlanTexts.Affiliated, task.AffiliatedBody));
        return fields;
    }

    private static IEnumerable<NodeField> OfIndicator(PlanIndicator node, PlanPage page)
    {
        string id = node.Id;
        Indicator it = node.Indicator;
        NodeField weight = NumberField($"{id}.weight", PlanTexts.Weight, it.Weight) with
        {
            Main = true,
            IsWeight = true,
        };
        if (node.TaskId is null)
        {
            return
            [
                .. Names(id, it.Name),
                weight,
                NumberField($"{id}.aggregateOf", PlanTexts.AggregateOf, it.AggregateOf) with
                {
                    Main = true,
                },
                NumberField($"{id}.reportedScore", PlanTexts.ReportedScore, it.ReportedScore),
            ];
        }
        return
        [
            .. Names(id, it.Name),
            weight,
            NumberField($"{id}.target", PlanTexts.TargetValue, it.Target) with
            {
                Main = true,
            },
            new($"{id}.measure", PlanTexts.Measure, it.Unit) { Main = true },
            .. Enumerable
                .Range(page.Year - 3, 3)
                .Select(year =>
                    NumberField(
                        $"{id}.results[{year}]",
                        LocalizedText.Same(year.ToString(CultureInfo.InvariantCulture)),
                        it.ResultOf(year)
                    ) with
                    {
                        Main = true,
                        Group = PlanTexts.Results,
                    }
                ),
            Long($"{id}.rationale", PlanTexts.Rationale, it.Rationale, main: true),
            new($"{id}.countedIn", PlanTexts.CountedIn, it.CountedIn ?? "")
            {
                Input = FieldInput.Choice,
                Choices =
                [
                    ("", page.Words[PlanTexts.OwnWeight]),
                    .. page
                        .Tree.IndicatorsOf(null)
                        .Select(row =>
                            (
                                row.Id,
                                $"{page.Words[PlanTexts.InRow]}: {page.Named(row.Indicator.Name)}"
                            )
                        ),
                ],
            },
            Choice($"{id}.kind", PlanTexts.Kind, it.Kind, k => page.Words[PlanWords.Of(k)]),
            Choice($"{id}.level", PlanTexts.Level, it.Level, l => page.Words[PlanWords.Of(l)]),
            Choice(
                $"{id}.direction",
                PlanTexts.DirectionLabel,
                it.Direction,
                d => page.Words[PlanWords.Of(d)]
            ),
            NumberField($"{id}.ideal", PlanTexts.Ideal, it.Ideal),
            Choice(
                $"{id}.frequency",
                PlanTexts.Frequency,
                it.Frequency,
                f => page.Words[PlanWords.Of(f)]
            ),
            Long($"{id}.formula", PlanTexts.Formula, it.Formula),
            new($"{id}.source", PlanTexts.Source, it.Source),
            new($"{id}.responsible", PlanTexts.Responsible, it.Responsible),
        ];
    }

    private static IEnumerable<NodeField> Names(string id, LocalizedText name) =>
        [
            new($"{id}.name", PlanTexts.NameKo, name.Ko) { Main = true, Lang = "ko" },
            new($"{id}.name.en", PlanTexts.NameEn, name.En == name.Ko ? "" : name.En)
            {
                Lang = "en",
            },
        ];

    private static IEnumerable<NodeField> Agenda(string id, AgendaLink link, PlanPage page) =>
        [
            Choice(
                $"{id}.agenda",
                PlanTexts.Agenda,
                link.Kind,
                k => page.Words[PlanWords.Of(k)]
            ) with
            {
                Main = true,
            },
            new($"{id}.agenda.reference", PlanTexts.AgendaReference, link.Reference),
            new($"{id}.agenda.reason", PlanTexts.AgendaReason, link.ReasonForNone),
        ];

    private static NodeField UnitField(string id, string unitId, PlanPage page, bool main)
    {
        List<(string, string)> choices = [("", "-")];
        choices.AddRange(page.Found.Units.Select(unit => (unit.Key, page.Words[unit.Value])));
        if (unitId.Length > 0 && !page.Found.Units.ContainsKey(unitId))
        {
            choices.Add((unitId, unitId));
        }
        return new($"{id}.unit", PlanTexts.Unit, unitId)
        {
            Input = FieldInput.Choice,
            Choices = choices,
            Main = main,
        };
    }

    private static IEnumerable<NodeField> Money(string name, int year, Spending? line) =>
        [
            NumberField(
                name + (name.StartsWith("plan.", StringComparison.Ordinal) ? "" : ".budget"),
                Numbered(PlanTexts.Budget, year),
                line?.Budget
            ),
            NumberField(name + ".actual", Numbered(PlanTexts.Spent, year), line?.Actual),
        ];

    private static NodeField NumberField(string name, LocalizedText label, decimal? value) =>
        new(name, label, value?.ToString("0.######", CultureInfo.InvariantCulture) ?? "")
        {
            Input = FieldInput.Number,
        };

    private static NodeField Long(
        string name,
        LocalizedText label,
        string value,
        bool main = false
    ) => new(name, label, value) { Input = FieldInput.Text, Main = main };

    private static NodeField Choice<T>(
        string name,
        LocalizedText label,
        T value,
        Func<T, string> shown
    )
        where T : struct, Enum =>
        new(name, label, value.ToString())
        {
            Input = FieldInput.Choice,
            Choices = [.. Enum.GetValues<T>().Select(v => (v.ToString(), shown(v)))],
        };

    private static LocalizedText Numbered(LocalizedText text, int number) =>
        new(
            FormattableString.Invariant($"{text.Ko} {number}"),
            FormattableString.Invariant($"{text.En} {number}")
        );
}
