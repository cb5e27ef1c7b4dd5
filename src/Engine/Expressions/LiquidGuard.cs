using System.Collections.Frozen;
using System.Text;
using System.Text.Encodings.Web;
using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace Ipses.Engine.Expressions;

/// <summary>
/// Closes the ways around a template's limits: nesting that would end the process while it is read, ranges that are laid out
/// whole before their first turn, and captured texts that double themselves.
/// </summary>
internal sealed class LiquidGuard(ExpressionSettings settings) : AstRewriter
{
    private const int MaxTagLength = 4_000;
    private const int MaxBlocks = 60;
    private const int MaxBrackets = 20;
    private const int MaxFilters = 60;

    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        StringComparer.Ordinal,
        "if",
        "unless",
        "case",
        "for",
        "tablerow",
        "capture",
        "ifchanged",
        "comment",
        "raw"
    );

    /// <exception cref="ExpressionException">It is too long or too deep to be read.</exception>
    public static void CheckSource(string template, ExpressionSettings settings)
    {
        if (template.Length > settings.MaxSourceLength)
            throw TooMuch($"it has {template.Length} characters");
        var blocks = 0;
        for (var at = 0; NextTag(template, at) is { } tag; at = tag.End)
        {
            if (tag.End - tag.Start > MaxTagLength)
                throw TooMuch($"a tag of {tag.End - tag.Start} characters");
            CheckTag(template.AsSpan(tag.Start, tag.End - tag.Start));
            if (tag.Name.StartsWith("end", StringComparison.Ordinal))
                blocks--;
            else if (Blocks.Contains(tag.Name))
                blocks++;
            if (blocks > MaxBlocks)
                throw TooMuch($"more than {MaxBlocks} blocks in each other");
        }
    }

    /// <summary>The next output or tag; its name is empty for an output.</summary>
    private static (int Start, int End, string Name)? NextTag(string template, int from)
    {
        for (
            var start = template.IndexOf('{', from);
            start >= 0 && start + 1 < template.Length;
            start = template.IndexOf('{', start + 1)
        )
        {
            if (template[start + 1] is not ('{' or '%'))
                continue;
            var isOutput = template[start + 1] == '{';
            var close = template.IndexOf(
                isOutput ? "}}" : "%}",
                start + 2,
                StringComparison.Ordinal
            );
            var end = close < 0 ? template.Length : close + 2;
            var words = template.AsSpan(start + 2, end - start - 2).TrimStart("- \t\r\n");
            var length = 0;
            while (length < words.Length && char.IsAsciiLetter(words[length]))
                length++;
            return (start, end, isOutput ? "" : words[..length].ToString());
        }

        return null;
    }

    protected override Expression VisitRangeExpression(RangeExpression rangeExpression) =>
        new ShortRange(
            Visit(rangeExpression.From),
            Visit(rangeExpression.To),
            settings.MaxListLength
        );

    protected override Statement VisitOutputStatement(OutputStatement outputStatement) =>
        new Counted(base.VisitOutputStatement(outputStatement), settings.MaxTextLength);

    protected override Statement VisitTextSpanStatement(TextSpanStatement textSpanStatement) =>
        new Counted(textSpanStatement, settings.MaxTextLength);

    internal static ExpressionException TooMuch(string what) =>
        new("Script.Limit", $"The template breaks its limits: {what}.");

    private static void CheckTag(ReadOnlySpan<char> tag)
    {
        int open = 0,
            filters = 0;
        foreach (var c in tag)
        {
            if (c is '(' or '[')
                open++;
            else if (c is ')' or ']')
                open--;
            else if (c == '|')
                filters++;
            if (open > MaxBrackets)
                throw TooMuch($"more than {MaxBrackets} brackets in each other");
            if (filters > MaxFilters)
                throw TooMuch($"more than {MaxFilters} filters in one tag");
        }
    }

    /// <summary>A range that is refused before it is laid out.</summary>
    private sealed class ShortRange(Expression from, Expression to, int most) : Expression
    {
        private readonly RangeExpression _range = new(from, to);

        public override async ValueTask<FluidValue> EvaluateAsync(TemplateContext context)
        {
            var first = (await from.EvaluateAsync(context)).ToNumberValue();
            var last = (await to.EvaluateAsync(context)).ToNumberValue();
            return last - first < most
                ? await _range.EvaluateAsync(context)
                : throw TooMuch($"a range of {last - first} numbers");
        }

        protected override Expression Accept(AstVisitor visitor) => this;
    }

    /// <summary>A statement whose text counts, whether it is printed or captured.</summary>
    private sealed class Counted(Statement inner, int most) : Statement
    {
        public override ValueTask<Completion> WriteToAsync(
            TextWriter writer,
            TextEncoder encoder,
            TemplateContext context
        )
        {
            if (
                !context.AmbientValues.TryGetValue(nameof(Counter), out var kept)
                || kept is not Counter counter
            )
                context.AmbientValues[nameof(Counter)] = counter = new Counter(most);
            return inner.WriteToAsync(new CountingWriter(writer, counter), encoder, context);
        }

        protected override Statement Accept(AstVisitor visitor) => this;
    }

    private sealed class Counter(int most)
    {
        private long _written;

        public void Add(int characters)
        {
            _written += characters;
            if (_written > most)
                throw TooMuch($"it writes more than {most} characters");
        }
    }

    private sealed class CountingWriter(TextWriter inner, Counter counter) : TextWriter
    {
        public override Encoding Encoding => inner.Encoding;

        public override void Write(char value)
        {
            counter.Add(1);
            inner.Write(value);
        }

        public override void Write(string? value)
        {
            counter.Add(value?.Length ?? 0);
            inner.Write(value);
        }

        public override void Write(char[] buffer, int index, int count)
        {
            counter.Add(count);
            inner.Write(buffer, index, count);
        }

        public override void Write(ReadOnlySpan<char> buffer)
        {
            counter.Add(buffer.Length);
            inner.Write(buffer);
        }

        public override Task WriteAsync(char value)
        {
            Write(value);
            return Task.CompletedTask;
        }

        public override Task WriteAsync(string? value)
        {
            Write(value);
            return Task.CompletedTask;
        }

        public override Task WriteAsync(char[] buffer, int index, int count)
        {
            Write(buffer, index, count);
            return Task.CompletedTask;
        }

        public override Task WriteAsync(
            ReadOnlyMemory<char> buffer,
            CancellationToken cancellationToken = default
        )
        {
            Write(buffer.Span);
            return Task.CompletedTask;
        }
    }
}
