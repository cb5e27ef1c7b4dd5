using Ipses.Domain.Common;

namespace Ipses.Application.Common;

/// <summary>Puts names in the place of the ids that refusals mention: people read names, in their language.</summary>
public sealed class MentionedNames(IDirectory directory) : IScoped
{
    /// <summary>The same result; its refusals say names where they are known.</summary>
    public async Task<Result<T>> PutInAsync<T>(
        Result<T> result,
        CancellationToken cancellationToken
    )
    {
        string[] ids = [.. result.Errors.SelectMany(error => error.Mentions)];
        if (ids.Length == 0)
        {
            return result;
        }

        IReadOnlyDictionary<string, LocalizedText> names = await directory.NamesAsync(
            ids,
            cancellationToken
        );
        return Result<T>.Refused([.. result.Errors.Select(error => Named(error, names))]);
    }

    private static Error Named(Error error, IReadOnlyDictionary<string, LocalizedText> names)
    {
        // A unit's id begins with its institution's: the longer goes first.
        foreach (string id in error.Mentions.OrderByDescending(id => id.Length))
        {
            if (names.TryGetValue(id, out LocalizedText? name))
            {
                error = error with
                {
                    Message = Replaced(error.Message, id, name),
                    WayOut = error.WayOut is { } way ? Replaced(way, id, name) : null,
                };
            }
        }

        return error;
    }

    private static LocalizedText Replaced(LocalizedText text, string id, LocalizedText name) =>
        new(
            text.Ko.Replace(id, name.Ko, StringComparison.Ordinal),
            text.En.Replace(id, name.En, StringComparison.Ordinal)
        );
}
