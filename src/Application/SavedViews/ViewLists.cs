using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.SavedViews;

namespace Ipses.Application.SavedViews;

/// <summary>The lists that have views, and what of an address a view of them keeps.</summary>
public sealed class ViewLists(IEnumerable<IListWithViews> lists) : IScoped
{
    /// <summary>The list of this key, or that there is none.</summary>
    public Result<IListWithViews> Find(string key) =>
        lists.FirstOrDefault(list => list.Key == key) is { } found
            ? Result<IListWithViews>.Of(found)
            : NoList(key);

    /// <summary>
    /// The list's own parameters out of a query, in the list's order and in one form, or everything in it that is not the list's:
    /// a view is never an address that somebody else thought out.
    /// </summary>
    /// <param name="query">What stands behind the question mark of an address.</param>
    public static Result<string> Read(IListWithViews list, string query)
    {
        Dictionary<string, string> given = new(StringComparer.Ordinal);
        foreach (
            string part in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
        )
        {
            string[] pair = part.Split('=', 2);
            string name = Plain(pair[0]);
            string value = pair.Length == 2 ? Plain(pair[1]).Trim() : "";
            if (value.Length > 0)
            {
                given[name] = given.TryGetValue(name, out string? before)
                    ? $"{before},{value}"
                    : value;
            }
        }

        List<Error> errors =
        [
            .. given
                .Keys.Where(name => list.Parameters.All(one => one.Name != name))
                .Select(name =>
                    SavedViewErrors.ParameterUnknown(name, list.Parameters.Select(one => one.Name))
                ),
        ];
        List<string> kept = [];
        foreach (ListParameter parameter in list.Parameters)
        {
            if (!given.TryGetValue(parameter.Name, out string? value))
            {
                continue;
            }

            if (parameter.Read(value) is { } read)
            {
                kept.Add($"{parameter.Name}={Uri.EscapeDataString(read)}");
            }
            else
            {
                errors.Add(SavedViewErrors.ValueUnfit(parameter.Name, value));
            }
        }

        return errors.Count > 0 ? Result<string>.Refused(errors)
            : kept.Count > 0 ? string.Join('&', kept)
            : list.WholeQuery;
    }

    private static string Plain(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private static Error NoList(string key) =>
        new(
            "SavedView.NoSuchList",
            LocalizedText.Of(
                $"“{key}”(이)라는 목록에는 저장된 보기가 없습니다.",
                $"There is no list “{key}” whose views can be saved."
            ),
            ErrorKind.NotFound
        )
        {
            WayOut = new(
                "보기를 저장할 수 있는 목록에서 여십시오.",
                "Start from a list that shows its saved views."
            ),
        };
}
