using System.Text;
using Ipses.Domain.Common;

namespace Ipses.Domain.SavedViews;

/// <summary>
/// All views that one person keeps of one list. They are kept together, because what holds of them holds of all at once: how many
/// there are, that no two have the same name, and that at most one is what the person sees first.
/// </summary>
public sealed class PersonalViews : Aggregate
{
    /// <summary>The most views of one list.</summary>
    public const int Most = 20;

    /// <summary>The longest key of a list, in characters.</summary>
    public const int LongestList = 40;

    private PersonalViews() { }

    /// <summary>Whose views they are; nobody else sees them.</summary>
    public string PersonId { get; private set; } = "";

    /// <summary>Which list they are of, by its key.</summary>
    public string List { get; private set; } = "";

    /// <summary>The views in the order in which they were first saved.</summary>
    public IReadOnlyList<SavedView> Views { get; private set; } = [];

    /// <summary>The number of the view that is seen first; null for the whole list.</summary>
    public int? First { get; private set; }

    /// <summary>The highest number that was ever given.</summary>
    public int LastNumber { get; private set; }

    public static string IdOf(string personId, string list) =>
        KeyedId.From("views", personId, list);

    /// <summary>A person's views of a list, none so far.</summary>
    public static PersonalViews Of(string personId, string list) =>
        new()
        {
            Id = IdOf(personId, list),
            PersonId = personId,
            List = list,
        };

    /// <summary>Keeps a view; one that has the same name is replaced and keeps its number and its place.</summary>
    /// <param name="query">What the list has found to be its own parameters.</param>
    /// <param name="first">Whether it is what the person sees first from now on; otherwise that stays as it is.</param>
    public Result<SavedView> Save(string name, string query, bool first)
    {
        Result<string> called = Called(name);
        if (called.IsRefused)
        {
            return Result<SavedView>.From(called);
        }

        SavedView? before = Named(called.Value);
        if (before is null && Views.Count >= Most)
        {
            return SavedViewErrors.TooMany(Views.Count);
        }

        SavedView saved = new(before?.Number ?? ++LastNumber, called.Value, query);
        Views = before is null ? [.. Views, saved] : With(saved);
        First = first ? saved.Number : First;
        return saved;
    }

    /// <summary>Calls a view something else; what another one is called is refused.</summary>
    public Result Rename(int number, string name)
    {
        if (Find(number) is not { } view)
        {
            return SavedViewErrors.NotFound;
        }

        Result<string> called = Called(name);
        if (called.IsRefused)
        {
            return called;
        }

        if (Named(called.Value) is { } other && other.Number != number)
        {
            return SavedViewErrors.NameTaken(other.Name);
        }

        Views = With(view with { Name = called.Value });
        return Result.Done;
    }

    /// <summary>Makes a view the one that is seen first; null for the whole list.</summary>
    public Result ShowFirst(int? number)
    {
        if (number is { } asked && Find(asked) is null)
        {
            return SavedViewErrors.NotFound;
        }

        First = number;
        return Result.Done;
    }

    /// <summary>Forgets a view; where it was seen first, the whole list is from now on.</summary>
    public Result Delete(int number)
    {
        if (Find(number) is null)
        {
            return SavedViewErrors.NotFound;
        }

        Views = [.. Views.Where(view => view.Number != number)];
        First = First == number ? null : First;
        return Result.Done;
    }

    private SavedView? Find(int number) => Views.FirstOrDefault(view => view.Number == number);

    private SavedView? Named(string name) =>
        Views.FirstOrDefault(view =>
            string.Equals(view.Name, name, StringComparison.OrdinalIgnoreCase)
        );

    private IReadOnlyList<SavedView> With(SavedView changed) =>
        [.. Views.Select(view => view.Number == changed.Number ? changed : view)];

    /// <summary>A name as it is kept: one space between words, and Korean syllables composed whichever way a keyboard sends them.</summary>
    private static Result<string> Called(string name)
    {
        string called = string.Join(
                ' ',
                name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            )
            .Normalize(NormalizationForm.FormC);
        return called.Length is 0 or > SavedView.LongestName || called.Any(char.IsControl)
            ? SavedViewErrors.NameUnfit(called.Length)
            : called;
    }
}
