namespace Ipses.Engine.Definitions;

/// <summary>Why the engine refuses what it was asked, as a value; bugs are exceptions.</summary>
/// <param name="Code">Stable name, <c>Thing.Reason</c> (<c>Definition.DuplicateActivityId</c>); what tests and clients assert.</param>
/// <param name="Message">The sentence, with what was found in it.</param>
/// <param name="Place">Where: a JSON path, an activity id or an instance id; empty for the whole.</param>
public sealed record EngineError(string Code, Label Message, string Place = "");

/// <summary>A value, or every reason why there is none.</summary>
/// <typeparam name="T">What a success gives.</typeparam>
public sealed class EngineResult<T>
{
    private readonly T? _value;

    private EngineResult(T? value, IReadOnlyList<EngineError> errors)
    {
        _value = value;
        Errors = errors;
    }

    /// <summary>All reasons that are known, not only the first; empty on success.</summary>
    public IReadOnlyList<EngineError> Errors { get; }

    public bool IsSuccess => Errors.Count == 0;

    /// <summary>The value of a success; asking a refusal for it is a bug.</summary>
    public T Value =>
        IsSuccess
            ? _value!
            : throw new InvalidOperationException(
                "A refusal has no value: "
                    + string.Join("; ", Errors.Select(e => $"{e.Code} {e.Message.En} {e.Place}"))
            );

    public static implicit operator EngineResult<T>(T value) => new(value, []);

    public static implicit operator EngineResult<T>(EngineError error) => new(default, [error]);

    /// <summary>Refused for every reason in the list, which must not be empty.</summary>
    public static EngineResult<T> Refused(IReadOnlyList<EngineError> errors) =>
        errors.Count > 0
            ? new(default, errors)
            : throw new ArgumentException("A refusal needs a reason.", nameof(errors));
}
