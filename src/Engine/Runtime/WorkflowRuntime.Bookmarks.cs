namespace Ipses.Engine.Runtime;

/// <summary>One bookmark, hit by its id.</summary>
public sealed partial class WorkflowRuntime
{
    /// <inheritdoc />
    public async Task<StimulusOutcome> ResumeAsync(
        string bookmarkId,
        Stimulus stimulus,
        CancellationToken cancellation
    )
    {
        if (
            InstanceOf(bookmarkId) is not { } instanceId
            || await store.FindInstanceAsync(instanceId, cancellation) is not { } row
            || (await store.ListBookmarksAsync(instanceId, cancellation)).FirstOrDefault(b =>
                b.Id == bookmarkId
            )
                is not { } bookmark
        )
            return new StimulusOutcome(0);
        if (stimulus.FromOutside && bookmark.IsProduct)
            return new StimulusOutcome(0, IsRefused: true);
        if (!await store.TryApplyAsync(stimulus.Id, Now, cancellation))
            return new StimulusOutcome(0, WasApplied: true);
        return new StimulusOutcome(await HitAsync(row, [bookmarkId], stimulus, cancellation));
    }

    /// <summary>A bookmark's id is <c>{instance}/{execution}/b{n}</c>.</summary>
    private static string? InstanceOf(string bookmarkId)
    {
        var end = bookmarkId.LastIndexOf('/');
        var start = end <= 0 ? -1 : bookmarkId.LastIndexOf('/', end - 1);
        return start <= 0 ? null : bookmarkId[..start];
    }
}
