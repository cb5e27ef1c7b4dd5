using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Engine.Activities;

/// <summary>Executes JavaScript code. (<c>Elsa.RunJavaScript</c>)</summary>
public sealed class RunJavaScript : Activity
{
    public static readonly ActivityDescriptor Descriptor = new()
    {
        TypeName = "Elsa.RunJavaScript",
        Category = ElsaCategories.Scripting,
        DisplayName = new Label("Run JavaScript", "자바스크립트 실행"),
        Description = new Label("Executes JavaScript code.", "자바스크립트 코드를 실행합니다."),
        Inputs =
        [
            new InputDescriptor(
                "Script",
                "String",
                new Label("Script", "스크립트"),
                new Label("The script to run.", "실행할 스크립트입니다.")
            )
            {
                UiHint = "code-editor",
                DefaultSyntax = "JavaScript",
            },
            new InputDescriptor(
                "PossibleOutcomes",
                "List<String>",
                new Label("Possible Outcomes", "가능한 결과"),
                new Label(
                    "Outcomes that the script may set.",
                    "스크립트가 정할 수 있는 결과입니다."
                )
            )
            {
                UiHint = "dynamic-outcomes",
            },
        ],
        Outputs =
        [
            new OutputDescriptor(
                "Result",
                "Object",
                new Label("Result", "결과"),
                new Label("What the script returned.", "스크립트가 돌려준 값입니다.")
            ),
        ],
    };

    public override ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    )
    {
        var run = context.RunScript(context.Get<string>("Script") ?? "");
        var outcome =
            run.Outcomes.Length > 0 ? Outcome.Complete([.. run.Outcomes]) : Outcome.Done();
        outcome = outcome.WithOutput("Result", run.Value);
        foreach (var (name, value) in run.Variables)
            outcome = outcome.SetVariable(name, value);
        if (run.CorrelationId is { } correlation)
            outcome = outcome.With(new ActivityEffect.SetCorrelation(correlation));
        if (run.InstanceName is { } instanceName)
            outcome = outcome.With(new ActivityEffect.SetName(instanceName));
        return new(outcome);
    }
}
