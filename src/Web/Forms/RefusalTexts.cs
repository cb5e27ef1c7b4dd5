using Ipses.Domain.Common;

namespace Ipses.Web.Forms;

/// <summary>Texts of the summary of refusals.</summary>
public static class RefusalTexts
{
    public static readonly LocalizedText Rule = new("적용된 규칙", "The rule that applies");

    /// <summary>Heading of the summary: how many reasons there are. Everything typed is still in the form.</summary>
    public static LocalizedText Title(int count) =>
        count == 1
            ? new(
                "처리하지 못했습니다. 입력하신 내용은 그대로 있습니다.",
                "This was not done. What you typed is still here."
            )
            : LocalizedText.Of(
                $"{count}가지 이유로 처리하지 못했습니다. 입력하신 내용은 그대로 있습니다.",
                $"This was not done, for {count} reasons. What you typed is still here."
            );
}
