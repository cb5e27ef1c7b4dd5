using System.Globalization;
using Ipses.Engine.Analysis;
using Ipses.Engine.Definitions;

namespace Ipses.Application.WorkflowBridge.Checks;

/// <summary>A session is called with its agenda so many days before (R5a): what is to be on it must be ready by then.</summary>
internal sealed class ASessionIsCalledInTime : IDefinitionCheck
{
    public IEnumerable<AnalysisFinding> Look(CheckedDefinition definition)
    {
        foreach (ActivityNode session in definition.Subject.Nodes.Where(StepFacts.IsDeliberation))
        {
            if (StepFacts.Day(definition, session, "sessionRule") is not { } day)
            {
                continue;
            }

            var last = definition
                .Subject.Before(session)
                .Select(step => (Step: step, Day: StepFacts.Day(definition, step, "dueRule")))
                .Where(dated => dated.Day is not null)
                .OrderByDescending(dated => dated.Day)
                .FirstOrDefault();
            if (
                last.Step is not null
                && last.Day!.Value.AddDays(definition.NoticeDays) is var earliest
                && earliest > day
            )
            {
                yield return AnalysisFinding.Of(
                    session,
                    "Session.NoticeTooShort",
                    FindingSeverity.Error,
                    new Label(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"In {definition.Year.Number} “{last.Step.DisplayText}” is due on {last.Day:yyyy-MM-dd} and the session of “{session.DisplayText}” falls on {day:yyyy-MM-dd}: less than the {definition.NoticeDays} days of notice with the agenda (R5a)."
                        ),
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{definition.Year.Number}년에 ‘{last.Step.DisplayText}’의 기한은 {last.Day:yyyy-MM-dd}, ‘{session.DisplayText}’의 회의일은 {day:yyyy-MM-dd}로, 안건을 갖춘 소집 통지 기간 {definition.NoticeDays}일에 못 미칩니다(R5a)."
                        )
                    ),
                    new Label(
                        "Let the step end earlier, or hold the session later.",
                        "앞 단계의 기한을 앞당기거나 회의일을 늦춰 주십시오."
                    )
                );
            }
        }
    }
}
