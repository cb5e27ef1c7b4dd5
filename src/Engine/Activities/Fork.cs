using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Engine.Activities;

/// <summary>Branch execution into multiple branches. (<c>Elsa.Fork</c>)</summary>
public sealed class Fork : Activity
{
    public static readonly ActivityDescriptor Descriptor = new()
    {
        TypeName = "Elsa.Fork",
        Category = ElsaCategories.ControlFlow,
        DisplayName = new Label("Fork", "갈래"),
        Description = new Label(
            "Branch execution into multiple branches.",
            "실행을 여러 갈래로 나눕니다."
        ),
        Inputs =
        [
            new InputDescriptor(
                "JoinMode",
                "UnregisteredClrType:Elsa.Workflows.ForkJoinMode, Elsa.Workflows.Core",
                new Label("Join Mode", "합류 방식"),
                new Label(
                    "Controls when this activity yields control back to its parent activity.",
                    "언제 다음으로 넘어갈지 정합니다."
                )
            )
            {
                UiHint = "dropdown",
                IsWrapped = false,
                Options = ElsaCategories.Choices("WaitAll", "WaitAny"),
            },
        ],
        IsBrowsable = false,
    };

    public override ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    )
    {
        var branches = context.Node.Ports.GetValueOrDefault("branches") ?? [];
        if (branches.Count == 0)
            return new(Outcome.Done());
        var outcome = Outcome.Stay();
        foreach (var branch in branches)
            outcome = outcome.AndSchedule(new ChildRequest(branch));
        return new(outcome);
    }

    public override ValueTask<ActivityOutcome> ChildCompletedAsync(
        ActivityContext context,
        ChildResult child,
        CancellationToken cancellation
    )
    {
        if (child.Kind == ChildResultKind.Emitted)
            return new(Outcome.Stay());
        var first =
            child.Kind == ChildResultKind.Completed
            && context.Get<string>("JoinMode") is "WaitAny" or "1";
        return new(first || child.Others.Count == 0 ? Outcome.Done() : Outcome.Stay());
    }
}
