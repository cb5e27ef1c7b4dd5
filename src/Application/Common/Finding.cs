using Ipses.Domain.Common;

namespace Ipses.Application.Common;

/// <summary>What a look at the running product has found, for operators.</summary>
/// <param name="What">What was seen, with the numbers.</param>
/// <param name="ToDo">What the operator does about it; null where nothing is wrong.</param>
public sealed record Finding(LocalizedText What, LocalizedText? ToDo = null)
{
    private const string Key = "finding";

    /// <summary>As the result of a health check carries it.</summary>
    public IReadOnlyDictionary<string, object> AsData() =>
        new Dictionary<string, object>(StringComparer.Ordinal) { [Key] = this };

    /// <summary>The finding that such a result carries; null where there is none.</summary>
    public static Finding? In(IReadOnlyDictionary<string, object> data) =>
        data.GetValueOrDefault(Key) as Finding;
}
