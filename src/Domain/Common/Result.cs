namespace Ipses.Domain.Common;

/// <summary>What became of a decision that has no value of its own: done, or refused with every reason at once.</summary>
public class Result
{
    private protected Result(IReadOnlyList<Error> errors) => Errors = errors;

    /// <summary>Why it was refused; empty when it was not. All reasons that are known, not only the first.</summary>
    public IReadOnlyList<Error> Errors { get; }

    public bool IsSuccess => Errors.Count == 0;

    public bool IsRefused => Errors.Count > 0;

    public static Result Done { get; } = new([]);

    public static Result Refused(params IReadOnlyList<Error> errors) => new(errors);

    public static implicit operator Result(Error error) => new([error]);
}

/// <summary>A decision's value, or the reasons why there is none.</summary>
/// <typeparam name="T">What the decision gives.</typeparam>
public sealed class Result<T> : Result
{
    private readonly T? _value;

    private Result(T? value, IReadOnlyList<Error> errors)
        : base(errors) => _value = value;

    /// <summary>The value of a success; asking a refusal for it is a bug.</summary>
    public T Value =>
        IsSuccess
            ? _value!
            : throw new InvalidOperationException(
                "A refusal has no value: " + string.Join("; ", Errors.Select(e => e.Code))
            );

    public static implicit operator Result<T>(T value) => new(value, []);

    /// <summary>A success; for values behind an interface, which no conversion takes.</summary>
    public static Result<T> Of(T value) => new(value, []);

    public static implicit operator Result<T>(Error error) => new(default, [error]);

    /// <summary>Carries the refusal of one step over to a decision with a value.</summary>
    public static Result<T> From(Result refusal) => new(default, refusal.Errors);

    public static new Result<T> Refused(params IReadOnlyList<Error> errors) => new(default, errors);
}
