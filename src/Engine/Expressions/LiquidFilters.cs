using System.Text;
using System.Text.RegularExpressions;
using Fluid;
using Fluid.Values;

namespace Ipses.Engine.Expressions;

/// <summary>Elsa's filters <c>base64</c> and <c>keys</c>, and a watch over all others: none makes a text or a list without end.</summary>
internal static partial class LiquidFilters
{
    public static void Add(FilterCollection filters, ExpressionSettings settings)
    {
        filters.AddFilter("base64", Base64);
        filters.AddFilter("keys", Keys);
        foreach (var (name, filter) in filters.ToArray())
            filters.AddFilter(name, Watched(name, filter, settings));
    }

    private static FilterDelegate Watched(
        string name,
        FilterDelegate filter,
        ExpressionSettings settings
    ) =>
        async (input, arguments, context) =>
        {
            var most = name switch
            {
                "replace" or "replace_first" or "replace_last" => Replaced(
                    input,
                    arguments,
                    context
                ),
                "join" => input.Enumerate(context).Sum(v => (long)v.ToStringValue().Length)
                    + (long)arguments.At(0).ToStringValue().Length * Count(input, context),
                "split" => input.ToStringValue().Length > settings.MaxListLength
                    ? long.MaxValue
                    : 0,
                "format_number" or "format_string" or "format_date" => Formatted(input, arguments),
                _ => 0,
            };
            if (most > settings.MaxTextLength)
                throw LiquidGuard.TooMuch($"'{name}' makes too much");
            var result = await filter(input, arguments, context);
            return result switch
            {
                StringValue text when text.ToStringValue().Length > settings.MaxTextLength =>
                    throw LiquidGuard.TooMuch($"'{name}' makes too long a text"),
                ArrayValue list when list.Values.Count > settings.MaxListLength =>
                    throw LiquidGuard.TooMuch($"'{name}' makes too long a list"),
                _ => result,
            };
        };

    private static int Count(FluidValue input, TemplateContext context) =>
        input.Enumerate(context).Count();

    private static long Replaced(
        FluidValue input,
        FilterArguments arguments,
        TemplateContext context
    )
    {
        var text = input.ToStringValue();
        var part = arguments.At(0).ToStringValue();
        var with = arguments.At(1).ToStringValue();
        if (part.Length == 0)
            return ((long)text.Length + 1) * (with.Length + 1);
        long places = 0;
        for (
            var at = text.IndexOf(part, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(part, at + part.Length, StringComparison.Ordinal)
        )
            places++;
        return text.Length + places * Math.Max(0, with.Length - part.Length);
    }

    /// <summary>A width or a number of digits of more than three places is no format.</summary>
    private static long Formatted(FluidValue input, FilterArguments arguments) =>
        (input is StringValue && Widths().IsMatch(input.ToStringValue()))
        || arguments.Values.Any(v => v is StringValue && Widths().IsMatch(v.ToStringValue()))
            ? long.MaxValue
            : 0;

    private static ValueTask<FluidValue> Base64(
        FluidValue input,
        FilterArguments arguments,
        TemplateContext context
    ) =>
        new(
            input.IsNil()
                ? NilValue.Instance
                : new StringValue(
                    Convert.ToBase64String(Encoding.UTF8.GetBytes(input.ToStringValue()))
                )
        );

    private static ValueTask<FluidValue> Keys(
        FluidValue input,
        FilterArguments arguments,
        TemplateContext context
    ) =>
        new(
            input.ToObjectValue() is IFluidIndexable members
                ? new ArrayValue([.. members.Keys.Select(FluidValue (k) => new StringValue(k))])
                : NilValue.Instance
        );

    [GeneratedRegex(@"(?:,\s*-?|[A-Za-z])\d{4,}", RegexOptions.NonBacktracking)]
    private static partial Regex Widths();
}
