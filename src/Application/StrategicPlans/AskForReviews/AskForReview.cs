using System.Globalization;
using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Organisations;
using Ipses.Domain.StrategicPlans;

namespace Ipses.Application.StrategicPlans.AskForReviews;

/// <summary>Opens the task to review a confirmed plan; a second time changes nothing (R10, R23).</summary>
public sealed record AskForReview(string PlanId) : ICommand<Nothing>;

/// <summary>The clock alone.</summary>
public sealed class AskForReviewAuthoriser : IAuthoriser<AskForReview>
{
    public Task<Error?> RefuseAsync(
        AskForReview request,
        Actor actor,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(
            actor.System is not null
                ? null
                : Acting.OnlyFor(new LocalizedText("프로그램", "the program itself"))
        );
}

/// <summary>Opens the task with the law that asks for it.</summary>
public sealed class AskForReviewHandler(
    IUnitOfWork unit,
    IBusinessCalendars calendars,
    CycleClock clock
) : ICommandHandler<AskForReview, Nothing>
{
    /// <summary>The form that completes the task.</summary>
    public const string Form = "strategic-review";

    /// <summary>One task for each review: it follows from the plan and how often it was reviewed.</summary>
    internal static string TaskIdOf(string planId, int reviews) =>
        KeyedId.From(Form, planId, reviews.ToString(CultureInfo.InvariantCulture));

    public async Task<Result<Nothing>> HandleAsync(
        AskForReview command,
        CancellationToken cancellationToken
    )
    {
        StrategicPlan? plan = await unit.FindAsync<StrategicPlan>(
            command.PlanId,
            cancellationToken
        );
        if (plan?.ReviewWithinItsYears() is not { } due)
        {
            return StrategicPlanErrors.NotFound(command.PlanId);
        }
        string id = TaskIdOf(plan.Id, plan.Reviews.Count);
        if (await unit.FindAsync<DeadlineTask>(id, cancellationToken) is not null)
        {
            return Nothing.Value;
        }
        unit.Add(
            DeadlineTask.Open(
                new TaskTerms
                {
                    Id = id,
                    Title = new(
                        FormattableString.Invariant(
                            $"성과관리 전략계획({plan.FirstYear}~{plan.LastYear}) 타당성 검토"
                        ),
                        FormattableString.Invariant(
                            $"Review the strategic plan {plan.FirstYear} to {plan.LastYear}"
                        )
                    ),
                    Assignee = Assignee.HoldersOf(Role.PerformanceOfficer, plan.InstitutionId),
                    InstitutionId = plan.InstitutionId,
                    Document = new DocumentReference(StrategicPlan.DocumentKind, plan.Id),
                    Form = Form,
                    StepKey = "strategic-plan.review",
                    Sector = Sector.Central,
                    Due = new TaskDue(
                        due,
                        null,
                        false,
                        [
                            new(
                                "확정하거나 마지막으로 검토한 날부터 3년이 되는 날입니다.",
                                "Three years after the plan was confirmed or last reviewed."
                            ),
                        ]
                    ),
                    LegalBasis = new(
                        "정부업무평가 기본법 제5조",
                        "Government Performance Evaluation Act, Article 5"
                    ),
                },
                new LadderCalendar(await calendars.CurrentAsync(cancellationToken), clock.Zone),
                unit.Now,
                Doer.Program("clock")
            )
        );
        return Nothing.Value;
    }
}
