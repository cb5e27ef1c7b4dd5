using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Engine.Activities;

/// <summary>Write a line of text to the journal. (<c>Elsa.WriteLine</c>)</summary>
public sealed class WriteLine : Activity
{
    public static readonly ActivityDescriptor Descriptor = new()
    {
        TypeName = "Elsa.WriteLine",
        Category = ElsaCategories.Console,
        DisplayName = new Label("Write Line", "줄 쓰기"),
        Description = new Label("Write a line of text to the journal.", "기록에 한 줄을 씁니다."),
        Inputs =
        [
            new InputDescriptor(
                "Text",
                "String",
                new Label("Text", "글"),
                new Label("The text to write.", "쓸 글입니다.")
            ),
        ],
    };

    public override ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    ) => new(Outcome.Done().With(new ActivityEffect.Write(context.Get<string>("Text") ?? "")));
}
