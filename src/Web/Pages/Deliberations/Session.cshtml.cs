using Ipses.Application.Common;
using Ipses.Application.Deliberations.CallSession;
using Ipses.Application.Deliberations.CastVote;
using Ipses.Application.Deliberations.CloseSession;
using Ipses.Application.Deliberations.DeclareRecusal;
using Ipses.Application.Deliberations.OpenSession;
using Ipses.Application.Deliberations.PutMotion;
using Ipses.Application.Deliberations.PutOffSession;
using Ipses.Application.Deliberations.ReadSession;
using Ipses.Application.Deliberations.RegisterAttendance;
using Ipses.Application.Deliberations.ResolveItems;
using Ipses.Application.Exports;
using Ipses.Domain.Common;
using Ipses.Domain.Deliberations;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.Deliberations;

/// <summary>A session from notice to minutes: what it needs to open, its agenda, recusals, votes and resolutions.</summary>
public sealed class SessionModel(IDispatcher dispatcher) : IpsesPage, IHasTables
{
    private LocalizedText _title = SessionTexts.List;

    /// <inheritdoc />
    public override LocalizedText Title => _title;

    /// <inheritdoc />
    public override IReadOnlyList<Crumb> Crumbs => [new(SessionTexts.List, "/sessions")];

    public SessionView? View { get; private set; }

    /// <summary>The item that is shown in full; null for none.</summary>
    public ItemView? Item { get; private set; }

    /// <summary>What was entered into the form that was refused; empty where none was.</summary>
    public EnteredForm Entered { get; private set; } = new("");

    public Task<IActionResult> OnGetAsync(string id, string? item, CancellationToken token) =>
        ShowAsync(id, item, null, token);

    public async Task<IActionResult> OnPostCallAsync(string id, CancellationToken token) =>
        await AnswerAsync(
            id,
            null,
            await dispatcher.SendAsync(new CallSession(id), token),
            view => SessionTexts.Called(view.Members.Count),
            token
        );

    public async Task<IActionResult> OnPostOpenAsync(
        string id,
        string[]? present,
        CancellationToken token
    ) =>
        await AnswerAsync(
            id,
            null,
            await dispatcher.SendAsync(new OpenSession(id, present ?? []), token),
            _ => SessionTexts.Opened,
            token,
            new("Open") { Ticked = present ?? [] }
        );

    public async Task<IActionResult> OnPostAttendAsync(
        string id,
        bool present,
        string? person,
        CancellationToken token
    ) =>
        await AnswerAsync(
            id,
            null,
            await dispatcher.SendAsync(new RegisterAttendance(id, present, person), token),
            _ => SessionTexts.AttendanceRecorded,
            token
        );

    public async Task<IActionResult> OnPostRecuseAsync(
        string id,
        string? item,
        string? reason,
        CancellationToken token
    )
    {
        return await AnswerAsync(
            id,
            item,
            await dispatcher.SendAsync(new DeclareRecusal(id, item ?? "", reason ?? ""), token),
            _ => SessionTexts.RecusalRecorded,
            token,
            new("Recuse") { Text = reason ?? "" }
        );
    }

    public async Task<IActionResult> OnPostMotionAsync(
        string id,
        string? item,
        MotionKind motion,
        string? reason,
        CancellationToken token
    )
    {
        return await AnswerAsync(
            id,
            item,
            await dispatcher.SendAsync(new PutMotion(id, item ?? "", motion, reason ?? ""), token),
            _ => SessionTexts.MotionPut,
            token,
            new("Motion") { Text = reason ?? "", Chosen = motion.ToString() }
        );
    }

    public async Task<IActionResult> OnPostVoteAsync(
        string id,
        string? item,
        string[]? items,
        Vote vote,
        CancellationToken token
    )
    {
        Result<VoteCast> cast = await dispatcher.SendAsync(
            new CastVote(id, items ?? [], vote),
            token
        );
        return await AnswerAsync(
            id,
            item,
            cast,
            _ => SessionTexts.Voted(cast.Value.Counted, cast.Value.LeftOut.Count),
            token,
            new("Vote") { Chosen = vote.ToString(), Ticked = items ?? [] }
        );
    }

    public async Task<IActionResult> OnPostResolveAsync(
        string id,
        string? item,
        string[]? items,
        CancellationToken token
    )
    {
        Result<ResolvedItems> resolved = await dispatcher.SendAsync(
            new ResolveItems(id, items ?? []),
            token
        );
        return await AnswerAsync(
            id,
            item,
            resolved,
            _ => SessionTexts.Recorded(resolved.Value.Numbers),
            token
        );
    }

    public async Task<IActionResult> OnPostCloseAsync(
        string id,
        string? note,
        CancellationToken token
    )
    {
        return await AnswerAsync(
            id,
            null,
            await dispatcher.SendAsync(new CloseSession(id, note ?? ""), token),
            _ => SessionTexts.Closed,
            token,
            new("Close") { Text = note ?? "" }
        );
    }

    public async Task<IActionResult> OnPostPutOffAsync(
        string id,
        string? reason,
        CancellationToken token
    )
    {
        return await AnswerAsync(
            id,
            null,
            await dispatcher.SendAsync(new PutOffSession(id, reason ?? ""), token),
            _ => SessionTexts.PutOffDone,
            token,
            new("PutOff") { Text = reason ?? "" }
        );
    }

    /// <summary>The name of whoever did something, as the minutes say it.</summary>
    public LocalizedText NameOf(string personId) =>
        View?.People.GetValueOrDefault(personId)
        ?? (
            personId.StartsWith("workflow", StringComparison.Ordinal) || personId == "clock"
                ? SessionTexts.Program
                : LocalizedText.Same(personId)
        );

    private async Task<IActionResult> AnswerAsync(
        string id,
        string? item,
        Result result,
        Func<SessionView, LocalizedText> done,
        CancellationToken token,
        EnteredForm? entered = null
    )
    {
        if (result.IsRefused)
        {
            Entered = entered ?? Entered;
            return await ShowAsync(id, item, result, token);
        }

        Result<SessionView> view = await dispatcher.AskAsync(new ReadSession(id), token);
        string back = item is null ? $"/sessions/{id}" : $"/sessions/{id}?item={item}#item";
        return view.IsRefused ? Refused(view) : Done(done(view.Value), back);
    }

    private async Task<IActionResult> ShowAsync(
        string id,
        string? item,
        Result? refusal,
        CancellationToken token
    )
    {
        Result<SessionView> view = await dispatcher.AskAsync(new ReadSession(id), token);
        if (view.IsRefused)
        {
            return Refused(view);
        }

        View = view.Value;
        Item = View.Items.FirstOrDefault(i => i.Item.ItemId == item);
        _title = SessionTexts.NameOf(View.BodyName, Words.Date(View.Date));
        return refusal is null ? Page() : Refused(refusal);
    }

    /// <inheritdoc />
    public IReadOnlyList<ExportTable> Tables() =>
        View is { } view ? [SessionTables.Agenda(view, NameOf), SessionTables.Members(view)] : [];
}

/// <summary>What stood in a form that was refused, so that nothing is lost.</summary>
/// <param name="Name">The form's handler.</param>
public sealed record EnteredForm(string Name)
{
    public string Text { get; init; } = "";

    /// <summary>The option that was chosen; null where there are none.</summary>
    public string? Chosen { get; init; }

    public IReadOnlyList<string> Ticked { get; init; } = [];

    /// <summary>Whether it is this form.</summary>
    public bool Is(string name) => Name == name;

    /// <summary>The text, where it is this form.</summary>
    public string? TextOf(string name) => Is(name) ? Text : null;
}
