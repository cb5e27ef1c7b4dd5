using System.Globalization;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Domain.Indicators;

namespace Ipses.Web.Pages.AnnualPlans;

/// <summary>Reads a node from its posted form. What the form doesn't have stays as it is; what can't be read is refused at its field.</summary>
public sealed class NodeForm
{
    private readonly IFormCollection _form;
    private readonly string _id;
    private readonly int _year;
    private readonly List<Error> _errors = [];

    private NodeForm(IFormCollection form, string id, int year)
    {
        _form = form;
        _id = id;
        _year = year;
    }

    /// <summary>The node with what was typed, or all that can't be read.</summary>
    public static Result<PlanNode> Read(PlanNode there, IFormCollection form, int year)
    {
        NodeForm reading = new(form, there.Id, year);
        PlanNode read = there switch
        {
            PlanFrame frame => reading.Frame(frame),
            StrategicObjective objective => objective with { Name = reading.Name(objective.Name) },
            PerformanceTarget target => target with
            {
                Name = reading.Name(target.Name),
                UnitId = reading.Text("unit", target.UnitId),
                Agenda = reading.Agenda(target.Agenda),
            },
            PlanTask task => reading.Task(task),
            PlanIndicator indicator => indicator with
            {
                Indicator = reading.Indicator(indicator.Indicator),
            },
            _ => there,
        };
        return reading._errors.Count == 0 ? read : Result<PlanNode>.Refused(reading._errors);
    }

    private PlanFrame Frame(PlanFrame frame) =>
        frame with
        {
            Mission = Pair("mission", frame.Mission),
            Vision = Pair("vision", frame.Vision),
            FinancialResults =
            [
                .. Enumerable
                    .Range(_year - 3, 3)
                    .Select(past =>
                    {
                        Spending? old = frame.FinancialResults.FirstOrDefault(r => r.Year == past);
                        return new Spending(
                            past,
                            Number($"financial[{past}]", old?.Budget),
                            Number($"financial[{past}].actual", old?.Actual)
                        );
                    })
                    .Where(line => line.Budget is not null || line.Actual is not null),
            ],
        };

    private PlanTask Task(PlanTask task) =>
        task with
        {
            Name = Name(task.Name),
            UnitId = Text("unit", task.UnitId),
            PersonInCharge = Text("person", task.PersonInCharge),
            Agenda = Agenda(task.Agenda),
            Milestones = Milestones(task.Milestones),
            Spending =
            [
                .. task.Spending.Where(s => s.Year < _year - 2 || s.Year > _year),
                .. Enumerable
                    .Range(_year - 2, 3)
                    .Select(year =>
                    {
                        Spending? old = task.Spending.FirstOrDefault(s => s.Year == year);
                        return new Spending(
                            year,
                            Number($"spending[{year}].budget", old?.Budget),
                            Number($"spending[{year}].actual", old?.Actual)
                        );
                    })
                    .Where(line => line.Budget is not null || line.Actual is not null),
            ],
            Programme = Text("programme", task.Programme),
            ProgrammeKind = Choice("programmeKind", task.ProgrammeKind),
            BrmUnitTask = Text("brm", task.BrmUnitTask),
            AffiliatedBody = Text("affiliated", task.AffiliatedBody),
        };

    private Indicator Indicator(Indicator it) =>
        it with
        {
            Name = Name(it.Name),
            Kind = Choice("kind", it.Kind),
            Level = Choice("level", it.Level),
            Unit = Text("measure", it.Unit),
            Direction = Choice("direction", it.Direction),
            Ideal = Number("ideal", it.Ideal),
            Formula = Text("formula", it.Formula),
            Source = Text("source", it.Source),
            Frequency = Choice("frequency", it.Frequency),
            Weight = Number("weight", it.Weight),
            CountedIn = Text("countedIn", it.CountedIn ?? "") is { Length: > 0 } row ? row : null,
            Target = Number("target", it.Target),
            Rationale = Text("rationale", it.Rationale),
            Responsible = Text("responsible", it.Responsible),
            AggregateOf = it.AggregateOf is null
                ? null
                : (int?)Number("aggregateOf", it.AggregateOf) ?? 0,
            ReportedScore = Number("reportedScore", it.ReportedScore),
            Results =
            [
                .. it.Results.Where(r => r.Year < _year - 3 || r.Year >= _year),
                .. Enumerable
                    .Range(_year - 3, 3)
                    .Select(year => (year, Value: Number($"results[{year}]", it.ResultOf(year))))
                    .Where(result => result.Value is not null)
                    .Select(result => new YearResult(result.year, result.Value!.Value)),
            ],
        };

    private IReadOnlyList<Milestone> Milestones(IReadOnlyList<Milestone> old)
    {
        if (!_form.ContainsKey($"{_id}.milestones[0].name"))
        {
            return old;
        }
        List<Milestone> read = [];
        for (int i = 0; _form.ContainsKey(Field(i, "name")); i++)
        {
            string name = _form[Field(i, "name")].ToString().Trim();
            string typed = _form[Field(i, "date")].ToString().Trim();
            DateOnly? date = null;
            if (typed.Length > 0)
            {
                if (
                    DateOnly.TryParseExact(
                        typed
                            .Replace('.', '-')
                            .Replace(" ", "", StringComparison.Ordinal)
                            .Trim('-'),
                        ["yyyy-MM-dd", "yyyy-M-d"],
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.None,
                        out DateOnly parsed
                    )
                )
                {
                    date = parsed;
                }
                else
                {
                    _errors.Add(NotADate(Field(i, "date"), typed));
                }
            }
            if (name.Length > 0 || date is not null)
            {
                read.Add(new Milestone(name, date));
            }
        }
        return read;

        string Field(int i, string part) =>
            FormattableString.Invariant($"{_id}.milestones[{i}].{part}");
    }

    private AgendaLink Agenda(AgendaLink link) =>
        new(
            Choice("agenda", link.Kind),
            Text("agenda.reference", link.Reference),
            Text("agenda.reason", link.ReasonForNone)
        );

    private LocalizedText Name(LocalizedText old) => Pair("name", old);

    // English left empty reads as the Korean until somebody writes it.
    private LocalizedText Pair(string field, LocalizedText old)
    {
        string ko = Text(field, old.Ko);
        string en = Text(field + ".en", old.En);
        return new(ko, en.Length > 0 ? en : ko);
    }

    private string Text(string field, string old) =>
        _form.TryGetValue($"{_id}.{field}", out var typed) ? typed.ToString().Trim() : old;

    private T Choice<T>(string field, T old)
        where T : struct, Enum =>
        _form.TryGetValue($"{_id}.{field}", out var typed)
        && Enum.TryParse(typed.ToString(), out T chosen)
        && Enum.IsDefined(chosen)
            ? chosen
            : old;

    private decimal? Number(string field, decimal? old)
    {
        string name = $"{_id}.{field}";
        if (!_form.TryGetValue(name, out var typed))
        {
            return old;
        }
        string text = typed.ToString().Trim().TrimEnd('%').Trim();
        if (text.Length == 0)
        {
            return null;
        }
        if (
            decimal.TryParse(
                text,
                NumberStyles.Number,
                CultureInfo.InvariantCulture,
                out decimal number
            )
        )
        {
            return number;
        }
        _errors.Add(NotANumber(name, typed.ToString()));
        return old;
    }

    private static Error NotANumber(string field, string typed) =>
        new(
            "AnnualPlan.NotANumber",
            new(
                $"‘{typed}’은(는) 숫자가 아닙니다. 예: 12.5",
                $"‘{typed}’ is not a number. Example: 12.5"
            ),
            ErrorKind.Invalid
        )
        {
            Field = field,
        };

    private static Error NotADate(string field, string typed) =>
        new(
            "AnnualPlan.NotADate",
            new(
                $"‘{typed}’은(는) 날짜가 아닙니다. 예: 2027-03-31",
                $"‘{typed}’ is not a date. Example: 2027-03-31"
            ),
            ErrorKind.Invalid
        )
        {
            Field = field,
        };
}
