using System.Linq.Expressions;
using System.Reflection;
using Ipses.Domain.Common;

namespace Ipses.Application.Common;

/// <summary>Looks for a term in texts, in the same way on every database: whatever the size of letters, and without wildcards of its own.</summary>
public static class MentioningQueries
{
    private static readonly MethodInfo ToLower = typeof(string).GetMethod(
        nameof(string.ToLower),
        Type.EmptyTypes
    )!;

    private static readonly MethodInfo Contains = typeof(string).GetMethod(
        nameof(string.Contains),
        [typeof(string)]
    )!;

    /// <summary>Only the things of which at least one text holds the term. The store turns it into a parameter and escapes it.</summary>
    /// <param name="things">What is asked for.</param>
    /// <param name="term">What is looked for.</param>
    /// <param name="texts">Where.</param>
    public static IQueryable<T> Mentioning<T>(
        this IQueryable<T> things,
        string term,
        params IReadOnlyList<Expression<Func<T, string>>> texts
    )
    {
        ParameterExpression thing = Expression.Parameter(typeof(T), "thing");
        Expression wanted = Expression.Property(
            Expression.Constant(new Wanted(term.ToLowerInvariant())),
            nameof(Wanted.Term)
        );
        Expression any = texts
            .Select(text =>
                (Expression)
                    Expression.Call(
                        Expression.Call(
                            new Rename(text.Parameters[0], thing).Visit(text.Body),
                            ToLower
                        ),
                        Contains,
                        wanted
                    )
            )
            .Aggregate(Expression.OrElse);
        return things.Where(Expression.Lambda<Func<T, bool>>(any, thing));
    }

    /// <summary>Whether the text holds the term in one of its languages, for what is kept inside of documents.</summary>
    public static bool Mentions(this LocalizedText text, string term) =>
        text.Ko.Contains(term, StringComparison.OrdinalIgnoreCase)
        || text.En.Contains(term, StringComparison.OrdinalIgnoreCase);

    private sealed record Wanted(string Term);

    private sealed class Rename(ParameterExpression from, ParameterExpression to)
        : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) =>
            node == from ? to : node;
    }
}
