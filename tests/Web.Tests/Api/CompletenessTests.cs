using System.Reflection;
using System.Reflection.Emit;
using Ipses.Application.Common;
using Ipses.Application.Organisations.Invitations;
using Ipses.Application.Organisations.SignIn;
using Ipses.Application.Organisations.Tokens;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Api;

/// <summary>What a person can do on a page, a program can do by the API.</summary>
public sealed class CompletenessTests
{
    /// <summary>What pages do and programs don't, and why.</summary>
    private static readonly Dictionary<Type, string> PagesOnly = new()
    {
        [typeof(CheckPassword)] = "signing in: programs send a token",
        [typeof(AcceptInvitation)] = "a person sets their password by a link that was sent to them",
        [typeof(CreateToken)] =
            "a token makes no token: a stolen one could outlive its revocation so",
    };

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    [Fact]
    public void Every_command_that_a_page_sends_is_sent_by_the_api_too()
    {
        HashSet<Type> byPages = CommandsMadeIn("Ipses.Web.Pages");
        HashSet<Type> byApi = CommandsMadeIn("Ipses.Web.Api");
        byPages.Count.ShouldBeGreaterThan(30);

        byPages
            .Except(byApi)
            .Except(PagesOnly.Keys)
            .Select(command => command.Name)
            .ShouldBeEmpty(
                "give them an endpoint in src/Web/Api (src/Web/README.md tells how), or an exception with its reason"
            );
    }

    [Fact]
    public void No_exception_outlives_its_reason()
    {
        HashSet<Type> byPages = CommandsMadeIn("Ipses.Web.Pages");
        HashSet<Type> byApi = CommandsMadeIn("Ipses.Web.Api");

        PagesOnly
            .Keys.Where(command => !byPages.Contains(command) || byApi.Contains(command))
            .Select(command => command.Name)
            .ShouldBeEmpty();
    }

    /// <summary>The commands that code of this namespace and those below makes.</summary>
    private static HashSet<Type> CommandsMadeIn(string room) =>
        [
            .. typeof(WebServer)
                .Assembly.GetTypes()
                .Where(type => type.Namespace?.StartsWith(room, StringComparison.Ordinal) == true)
                .SelectMany(type =>
                    type.GetMethods(
                            BindingFlags.Instance
                                | BindingFlags.Static
                                | BindingFlags.Public
                                | BindingFlags.NonPublic
                                | BindingFlags.DeclaredOnly
                        )
                        .Cast<MethodBase>()
                )
                .SelectMany(MadeIn)
                .Where(IsCommand),
        ];

    private static bool IsCommand(Type type) =>
        type.GetInterfaces()
            .Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(ICommand<>));

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
