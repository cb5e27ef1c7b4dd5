using System.Reflection;
using System.Reflection.Emit;

namespace Ipses.Web.Tests.Api;

/// <summary>What the site's code makes, read from its instructions: which commands it sends, which queries it asks.</summary>
internal static class Made
{
    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>What code of this namespace and those below makes of a kind.</summary>
    /// <param name="kind">An open interface, such as that of commands.</param>
    internal static HashSet<Type> In(string room, Type kind) =>
        [
            .. typeof(WebServer)
                .Assembly.GetTypes()
                .Where(type => type.Namespace?.StartsWith(room, StringComparison.Ordinal) == true)
                .SelectMany(InType)
                .Where(type => Is(type, kind)),
        ];

    /// <summary>What a page makes of a kind: its model, what that derives from, and what stands within them.</summary>
    internal static HashSet<Type> By(Type model, Type kind) =>
        [.. Ancestry(model).SelectMany(Nest).SelectMany(InType).Where(type => Is(type, kind))];

    private static IEnumerable<Type> Ancestry(Type model)
    {
        for (
            Type? type = model;
            type is not null && type.Assembly == typeof(WebServer).Assembly;
            type = type.BaseType
        )
        {
            yield return type;
        }
    }

    private static IEnumerable<Type> Nest(Type type) =>
        type.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic)
            .SelectMany(Nest)
            .Prepend(type);

    private static bool Is(Type type, Type kind) =>
        type.GetInterfaces()
            .Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == kind);

    private static IEnumerable<Type> InType(Type type) =>
        type.GetMethods(
                BindingFlags.Instance
                    | BindingFlags.Static
                    | BindingFlags.Public
                    | BindingFlags.NonPublic
                    | BindingFlags.DeclaredOnly
            )
            .Cast<MethodBase>()
            .SelectMany(MadeIn);

    /// <summary>The types of which a method calls a constructor.</summary>
    private static IEnumerable<Type> MadeIn(MethodBase method)
    {
        byte[] code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        int at = 0;
        while (at < code.Length)
        {
            OpCode op = OpCodesByValue[
                code[at] == 0xFE ? unchecked((short)(0xFE00 | code[at + 1])) : code[at]
            ];
            int operand = at + op.Size;
            if (op == OpCodes.Newobj)
            {
                yield return method
                    .Module.ResolveMethod(
                        BitConverter.ToInt32(code, operand),
                        method.DeclaringType!.GetGenericArguments(),
                        method.IsGenericMethod ? method.GetGenericArguments() : null
                    )!
                    .DeclaringType!;
            }

            at = operand + SizeOfOperand(op, code, operand);
        }
    }

    private static int SizeOfOperand(OpCode op, byte[] code, int operand) =>
        op.OperandType switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget
            or OperandType.ShortInlineI
            or OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, operand),
            _ => 4,
        };
}
