using System.Linq.Expressions;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Common;

/// <summary>
/// Whose documents an actor sees (R3): a ministry's people their own ministry's; the Prime Minister's Office, the GPEC and
/// auditors all; the program all. A query applies it inside itself, so that what may not be seen is never loaded.
/// </summary>
/// <param name="All">Whether every institution's documents are seen.</param>
/// <param name="Institutions">The institutions whose documents are seen, where not all are.</param>
public sealed record Visibility(bool All, IReadOnlyList<string> Institutions)
{
    /// <summary>What the actor sees today.</summary>
    public static Visibility Of(Actor actor)
    {
        string[] own = [.. actor.Institutions];
        bool all =
            actor.System is not null
            || actor.SeesEverything
            || own.Contains(Institution.PrimeMinistersOffice);
        return new Visibility(all, all ? [] : own);
    }

    /// <summary>Whether documents of this institution are seen.</summary>
    public bool Covers(string? institutionId) =>
        All || (institutionId is not null && Institutions.Contains(institutionId));
}

/// <summary>The visibility policy as a shape of queries.</summary>
public static class VisibilityQueries
{
    /// <summary>Only the things whose owner institution the actor sees (R3).</summary>
    /// <param name="things">What is asked for.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="owner">The institution that a thing belongs to.</param>
    public static IQueryable<T> VisibleTo<T>(
        this IQueryable<T> things,
        Actor actor,
        Expression<Func<T, string?>> owner
    )
    {
        Visibility visibility = Visibility.Of(actor);
        return visibility.All ? things : things.Where(In(owner, visibility.Institutions));
    }

    /// <summary>
    /// The same, and also what is confirmed of the agencies under a ministry that the actor belongs to: a parent sees its
    /// agencies' confirmed documents (R3).
    /// </summary>
    /// <param name="agencies">The institutions under those of the actor.</param>
    /// <param name="confirmed">Whether a thing is confirmed.</param>
    public static IQueryable<T> VisibleTo<T>(
        this IQueryable<T> things,
        Actor actor,
        Expression<Func<T, string?>> owner,
        IReadOnlyCollection<string> agencies,
        Expression<Func<T, bool>> confirmed
    )
    {
        Visibility visibility = Visibility.Of(actor);
        if (visibility.All || agencies.Count == 0)
        {
            return things.VisibleTo(actor, owner);
        }

        Expression<Func<T, bool>> own = In(owner, visibility.Institutions);
        Expression<Func<T, bool>> below = In(owner, [.. agencies]);
        ParameterExpression thing = own.Parameters[0];
        return things.Where(
            Expression.Lambda<Func<T, bool>>(
                Expression.OrElse(
                    own.Body,
                    Expression.AndAlso(
                        new Swap(below.Parameters[0], thing).In(below.Body),
                        new Swap(confirmed.Parameters[0], thing).In(confirmed.Body)
                    )
                ),
                thing
            )
        );
    }

    private static Expression<Func<T, bool>> In<T>(
        Expression<Func<T, string?>> owner,
        IReadOnlyList<string> institutions
    )
    {
        Expression<Func<string?, bool>> contains = id => institutions.Contains(id);
        return Expression.Lambda<Func<T, bool>>(
            new Swap(contains.Parameters[0], owner.Body).In(contains.Body),
            owner.Parameters
        );
    }

    private sealed class Swap(Expression from, Expression to) : ExpressionVisitor
    {
        public Expression In(Expression body) => Visit(body)!;

        public override Expression? Visit(Expression? node) => node == from ? to : base.Visit(node);
    }
}
