using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Engine.Execution;
using Ipses.Engine.Runtime;

namespace Ipses.Application.Workflows.Descriptors;

/// <summary>
/// Every activity type that the designer may meet: those that exist, and a placeholder for each unknown one that a stored definition
/// has. Studio blanks its canvas, and then saves it, where a descriptor is missing.
/// </summary>
public sealed record DescribeActivities : IQuery<ActivityPalette>;

/// <summary>The activity types with the choices of today.</summary>
/// <param name="Activities">In the order of the catalogue, then workflows that are activities of others, placeholders last.</param>
/// <param name="Workflows">Those that are workflows.</param>
/// <param name="Choices">By the key of their source; a source that is not there has none.</param>
public sealed record ActivityPalette(
    IReadOnlyList<ActivityDescriptor> Activities,
    IReadOnlyList<WorkflowActivityType> Workflows,
    IReadOnlyDictionary<string, IReadOnlyList<OptionChoice>> Choices
);

/// <summary>The choices that one input of an activity type offers now.</summary>
/// <param name="TypeName">Of the activity.</param>
/// <param name="Input">Its name, in any case.</param>
public sealed record ReadChoices(string TypeName, string Input) : IQuery<InputChoices>;

/// <summary>An input with its choices.</summary>
public sealed record InputChoices(InputDescriptor Input, IReadOnlyList<OptionChoice> Choices);

/// <summary>Those who look at workflows.</summary>
public sealed class DescribeActivitiesAuthoriser : ForWorkflowReaders<DescribeActivities>;

/// <summary>Those who look at workflows.</summary>
public sealed class ReadChoicesAuthoriser : ForWorkflowReaders<ReadChoices>;

/// <summary>The catalogue, what is stored, and the sources of choices.</summary>
public sealed class DescribeActivitiesHandler(
    ActivityCatalog catalog,
    StoredContents stored,
    WorkflowActivityTypes workflowTypes,
    IEnumerable<IOptionSource> sources
) : IQueryHandler<DescribeActivities, ActivityPalette>, IQueryHandler<ReadChoices, InputChoices>
{
    /// <inheritdoc/>
    public async Task<Result<ActivityPalette>> HandleAsync(
        DescribeActivities query,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<WorkflowActivityType> workflows = await workflowTypes.ListAsync(
            cancellationToken
        );
        HashSet<string> named = workflows
            .Select(one => one.Descriptor.TypeName)
            .ToHashSet(StringComparer.Ordinal);
        FoundContents found = await stored.FindAsync(cancellationToken);
        ActivityDescriptor[] activities =
        [
            .. catalog.Descriptors,
            .. workflows.Select(one => one.Descriptor),
            .. found.UnknownTypes.Where(type => !named.Contains(type)).Select(catalog.Describe),
        ];
        HashSet<string> asked = activities
            .SelectMany(activity => activity.Inputs)
            .Select(input => input.OptionsProvider)
            .ToHashSet(StringComparer.Ordinal);
        Dictionary<string, IReadOnlyList<OptionChoice>> choices = new(StringComparer.Ordinal);
        foreach (IOptionSource source in sources.Where(source => asked.Contains(source.Key)))
        {
            choices[source.Key] = await ChoicesAsync(source, found, cancellationToken);
        }

        return new ActivityPalette(activities, workflows, choices);
    }

    /// <inheritdoc/>
    public async Task<Result<InputChoices>> HandleAsync(
        ReadChoices query,
        CancellationToken cancellationToken
    )
    {
        InputDescriptor? input = catalog.Describe(query.TypeName).Input(query.Input);
        if (input is null)
        {
            return NoInput(query);
        }

        IOptionSource? source = sources.FirstOrDefault(one => one.Key == input.OptionsProvider);
        return new InputChoices(
            input,
            source is null
                ? []
                : await ChoicesAsync(
                    source,
                    await stored.FindAsync(cancellationToken),
                    cancellationToken
                )
        );
    }

    /// <summary>Those of today, and what stored definitions have beyond them.</summary>
    private static async Task<IReadOnlyList<OptionChoice>> ChoicesAsync(
        IOptionSource source,
        FoundContents found,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<OptionChoice> offered = await source.ListAsync(cancellationToken);
        HashSet<string> values = offered.Select(one => one.Value).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. offered,
            .. found
                .Written.Where(one => one.Source == source.Key && !values.Contains(one.Value))
                .OrderBy(one => one.Value, StringComparer.Ordinal)
                .Select(one => new OptionChoice(one.Value, source.NameOf(one.Value))),
        ];
    }

    private static Error NoInput(ReadChoices query) =>
        new(
            "Activity.NoInput",
            new(
                $"활동 {query.TypeName}에는 입력 {query.Input}이(가) 없습니다.",
                $"The activity {query.TypeName} has no input {query.Input}."
            ),
            ErrorKind.NotFound
        );
}
