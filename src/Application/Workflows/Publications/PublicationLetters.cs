using System.Globalization;
using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Domain.Publications;

namespace Ipses.Application.Workflows.Publications;

/// <summary>What the coordinators hear of a request to publish: those who may decide, and who asked.</summary>
public sealed class PublicationLetters(IDirectory directory, IOutbox outbox, CycleClock clock)
    : IScoped
{
    private static readonly LocalizedText Version = new("버전", "Version");
    private static readonly LocalizedText Reason = new("사유", "Reason");

    /// <summary>Asks all who may decide; false where nobody may.</summary>
    public async Task<bool> AskAsync(
        PublicationRequest request,
        string name,
        CancellationToken cancellationToken
    )
    {
        Holder[] others =
        [
            .. (
                await directory.HoldersAsync(
                    Role.Coordinator,
                    Institution.PrimeMinistersOffice,
                    clock.Today,
                    cancellationToken
                )
            ).Where(holder => request.IsOpenTo(holder.PersonId, holder.PrincipalId)),
        ];
        LocalizedText who = await NameAsync(request.Asked.By, cancellationToken);
        foreach (string personId in others.Select(holder => holder.PersonId).Distinct())
        {
            await outbox.PostAsync(
                new Letter(
                    Key("asked", request, personId),
                    personId,
                    new($"[게시 승인 요청] {name}", $"[Approval asked for] {name}"),
                    new(
                        "바뀐 내용을 보고 승인하거나, 사유를 적어 반려해 주십시오.",
                        "Please look at what has changed and approve its publication, or decline it with a reason."
                    )
                )
                {
                    Facts =
                    [
                        (new("요청한 사람", "Asked by"), who),
                        (Version, VersionOf(request)),
                        .. Given(request.Reason),
                    ],
                    Action = (new("워크플로 보기", "See the workflow"), PathOf(request)),
                    Why = new("총괄 담당자로서 받으셨습니다.", "You get this as a coordinator."),
                },
                cancellationToken
            );
        }

        return others.Length > 0;
    }

    /// <summary>Tells who asked what was decided.</summary>
    public async Task AnswerAsync(
        PublicationRequest request,
        string name,
        CancellationToken cancellationToken
    )
    {
        bool approved = request.Stage == PublicationStage.Approved;
        await outbox.PostAsync(
            new Letter(
                Key("decided", request, request.Asked.By),
                request.Asked.By,
                approved
                    ? new($"[게시됨] {name}", $"[Published] {name}")
                    : new($"[게시 반려] {name}", $"[Not published] {name}"),
                approved
                    ? new(
                        "이제부터 시작되는 실행 건이 이 버전을 따릅니다.",
                        "New instances start from this version from now on."
                    )
                    : new(
                        "사유를 보고 고친 뒤 다시 요청할 수 있습니다.",
                        "Read why, mend it, and ask again."
                    )
            )
            {
                Facts =
                [
                    (
                        new("결정한 사람", "Decided by"),
                        await NameAsync(request.Decided!.By, cancellationToken)
                    ),
                    (Version, VersionOf(request)),
                    .. Given(request.DecisionReason),
                ],
                Action = (new("워크플로 보기", "See the workflow"), PathOf(request)),
                Why = new("게시 승인을 요청하셨습니다.", "You asked for its approval."),
            },
            cancellationToken
        );
    }

    private static (LocalizedText, LocalizedText)[] Given(string reason) =>
        reason.Length == 0 ? [] : [(Reason, LocalizedText.Same(reason))];

    private static LocalizedText VersionOf(PublicationRequest request) =>
        LocalizedText.Same(request.DefinitionVersion.ToString(CultureInfo.InvariantCulture));

    private static string PathOf(PublicationRequest request) =>
        "/cycle/workflows/" + request.DefinitionId;

    private static string Key(string what, PublicationRequest request, string personId) =>
        KeyedId.From(
            "publication-" + what,
            request.Id,
            request.Round.ToString(CultureInfo.InvariantCulture),
            personId
        );

    private async Task<LocalizedText> NameAsync(
        string personId,
        CancellationToken cancellationToken
    ) =>
        (await ActorNames.OfAsync([personId], directory, cancellationToken)).GetValueOrDefault(
            personId
        ) ?? LocalizedText.Same(personId);
}
