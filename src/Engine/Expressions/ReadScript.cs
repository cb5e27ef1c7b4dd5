using Acornima.Ast;
using Jint;

namespace Ipses.Engine.Expressions;

/// <summary>A script that was read once, and what was seen in it.</summary>
/// <param name="Prepared">What the script engine runs.</param>
/// <param name="IsPlain">
/// It only looks things up and compares them, as most conditions do: it can't make much out of little and needs no guard.
/// </param>
internal sealed record ReadScript(Prepared<Script> Prepared, bool IsPlain)
{
    /// <summary>More pieces in one template text than any mail has; each may be as long as the longest text.</summary>
    private const int MaxPieces = 60;

    /// <exception cref="ExpressionException">It uses what scripts may not use here.</exception>
    public static ReadScript Of(Prepared<Script> prepared)
    {
        var isPlain = true;
        foreach (var node in prepared.Program!.DescendantNodesAndSelf())
        {
            if (node is BigIntLiteral)
                throw new ExpressionException(
                    "Script.Failed",
                    "The script can't be read: whole numbers of any length (10n) are not available."
                );
            if (node is TemplateLiteral { Expressions.Count: > MaxPieces } pieces)
                throw new ExpressionException(
                    "Script.Limit",
                    $"The script breaks its limits: a text of {pieces.Expressions.Count} pieces."
                );
            isPlain &= IsPlainNode(node);
        }

        return new ReadScript(prepared, isPlain);
    }

    private static bool IsPlainNode(Node node) =>
        node
            is Script
                or ExpressionStatement
                or ReturnStatement
                or Literal
                or Identifier
                or MemberExpression
                or ChainExpression
                or UnaryExpression { Operator: not Acornima.Operator.Delete }
                or BinaryExpression
                or ConditionalExpression
                or TemplateLiteral
                or TemplateElement
                or ArrayExpression
                or ObjectExpression
                or ObjectProperty { Kind: PropertyKind.Init }
                or CallExpression { Callee: Identifier };
}
