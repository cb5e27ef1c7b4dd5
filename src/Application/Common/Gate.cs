using FluentValidation;
using FluentValidation.Results;
using Ipses.Domain.Common;
using Microsoft.Extensions.Logging;

namespace Ipses.Application.Common;

/// <summary>What stands before every handler of a command or query, in this order: log → authorise → validate.</summary>
internal sealed class Gate<TRequest>(
    IEnumerable<IAuthoriser<TRequest>> authorisers,
    IEnumerable<IValidator<TRequest>> validators,
    ICurrentActor current,
    RefusalTrail trail,
    ILogger<Gate<TRequest>> logger
)
{
    /// <summary>A request that nobody declared an authoriser for: refused to everyone, so that a forgotten line opens nothing.</summary>
    private static readonly Error Undeclared = new(
        "Access.Undeclared",
        new(
            "이 기능의 사용 권한이 정의되어 있지 않아 사용할 수 없습니다.",
            "Nobody may do this, because no access rule is declared for it."
        ),
        ErrorKind.Forbidden
    );

    /// <summary>Lets a request through to its handler, or gives the refusal: nothing is read or loaded for one that may not pass.</summary>
    internal Task<Result<TResult>> PassAsync<TResult>(
        TRequest request,
        Func<TRequest, CancellationToken, Task<Result<TResult>>> handle,
        CancellationToken cancellationToken
    ) =>
        RequestLog.AroundAsync(
            logger,
            typeof(TRequest).Name,
            current.Actor,
            async () =>
            {
                if (await RefuseAsync(request, cancellationToken) is { } refusal)
                {
                    if (refusal.Kind == ErrorKind.Forbidden)
                    {
                        await trail.KeepAsync(
                            typeof(TRequest).Name,
                            current.Actor.PersonId,
                            refusal.Code,
                            cancellationToken
                        );
                    }

                    return refusal;
                }

                IReadOnlyList<Error> faults = await FindFaultsAsync(request, cancellationToken);
                return faults.Count > 0
                    ? Result<TResult>.Refused(faults)
                    : await handle(request, cancellationToken);
            }
        );

    private async Task<Error?> RefuseAsync(TRequest request, CancellationToken cancellationToken)
    {
        IAuthoriser<TRequest>[] declared = [.. authorisers];
        return declared switch
        {
            [] => Undeclared,
            [var only] => await only.RefuseAsync(request, current.Actor, cancellationToken),
            _ => throw new InvalidOperationException(
                $"{typeof(TRequest).Name} has {declared.Length} authorisers; it must have exactly one."
            ),
        };
    }

    private async Task<IReadOnlyList<Error>> FindFaultsAsync(
        TRequest request,
        CancellationToken cancellationToken
    )
    {
        List<Error> errors = [];
        foreach (IValidator<TRequest> validator in validators)
        {
            ValidationResult found = await validator.ValidateAsync(request, cancellationToken);
            errors.AddRange(found.Errors.Select(ToError));
        }

        return errors;
    }

    /// <summary>A validator that gives a whole <see cref="Error"/> as its state keeps it; otherwise one is made of its message.</summary>
    private static Error ToError(ValidationFailure failure)
    {
        string field = CamelCase(failure.PropertyName);
        return failure.CustomState is Error stated
            ? stated with
            {
                Field = stated.Field ?? field,
            }
            : new Error(
                $"{typeof(TRequest).Name}.{failure.ErrorCode}",
                failure.CustomState as LocalizedText ?? LocalizedText.Same(failure.ErrorMessage),
                ErrorKind.Invalid
            )
            {
                Field = field,
            };
    }

    private static string CamelCase(string path) =>
        string.Join(
            '.',
            path.Split('.')
                .Select(part =>
                    part.Length == 0 ? part : char.ToLowerInvariant(part[0]) + part[1..]
                )
        );
}
