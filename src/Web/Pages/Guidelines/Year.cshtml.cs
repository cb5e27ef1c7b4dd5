using System.Globalization;
using Ipses.Application.Common;
using Ipses.Application.Exports;
using Ipses.Application.Guidelines.AcknowledgeGuidelines;
using Ipses.Application.Guidelines.EditGuidelines;
using Ipses.Application.Guidelines.ReadGuidelines;
using Ipses.Application.Guidelines.SendToCommittee;
using Ipses.Domain.Common;
using Ipses.Domain.Guidelines;
using Ipses.Domain.Organisations;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.Guidelines;

/// <summary>A year's guidelines: texts, areas, settings and dates; edited while a draft, acknowledged once issued (R14).</summary>
public sealed class YearModel(IDispatcher dispatcher, CycleClock clock) : IpsesPage, IHasTables
{
    /// <inheritdoc />
    public override LocalizedText Title => GuidelinesTexts.Of(Year);

    /// <inheritdoc />
    public override IReadOnlyList<Crumb> Crumbs =>
        [new(GuidelinesTexts.Board, "/cycle?year=" + Year.ToString(CultureInfo.InvariantCulture))];

    public int Year { get; private set; }

    public GuidelinesView? View { get; private set; }

    /// <summary>The year has no guidelines that the reader may see.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>Somebody else saved first: what is stored now is shown beside what was typed.</summary>
    public bool IsStale => Refusals.Any(e => e.Code == "Guidelines.Stale");

    public async Task<IActionResult> OnGetAsync(int? year, CancellationToken token)
    {
        Year = year ?? clock.Today.Year;
        return await ShowAsync(null, token);
    }

    public async Task<IActionResult> OnPostAsync(int? year, int revision, CancellationToken token)
    {
        Year = year ?? clock.Today.Year;
        Result<GuidelinesView> view = await dispatcher.AskAsync(
            new ReadGuidelines(Sector.Central, Year),
            token
        );
        if (view.IsRefused)
        {
            return Refused(view);
        }

        Result<int> saved = await dispatcher.SendAsync(
            new EditGuidelines(Sector.Central, Year, Typed(view.Value, revision)),
            token
        );
        return saved.IsRefused
            ? await ShowAsync(saved, token)
            : Done(GuidelinesTexts.Saved, Here());
    }

    public async Task<IActionResult> OnPostSendAsync(
        int? year,
        int revision,
        CancellationToken token
    )
    {
        Year = year ?? clock.Today.Year;
        Result<Nothing> sent = await dispatcher.SendAsync(
            new SendToCommittee(Sector.Central, Year, revision),
            token
        );
        return sent.IsRefused ? await ShowAsync(sent, token) : Done(GuidelinesTexts.Sent, Here());
    }

    public async Task<IActionResult> OnPostAcknowledgeAsync(
        int? year,
        string? institution,
        CancellationToken token
    )
    {
        Year = year ?? clock.Today.Year;
        Result<Nothing> done = await dispatcher.SendAsync(
            new AcknowledgeGuidelines(Sector.Central, Year, institution ?? ""),
            token
        );
        return done.IsRefused
            ? await ShowAsync(done, token)
            : Done(GuidelinesTexts.AcknowledgedDone, Here());
    }

    /// <summary>What a field shows: what was typed when a post was refused, otherwise what is stored.</summary>
    public string ValueOf(string field, string stored) =>
        HttpMethods.IsPost(Request.Method)
        && Request.HasFormContentType
        && Request.Form.ContainsKey(field)
            ? Request.Form[field].ToString()
            : stored;

    /// <summary>What is stored now, where it differs from what was typed into a stale form; null otherwise.</summary>
    public string? StoredBeside(string field, string stored) =>
        IsStale && Normal(ValueOf(field, stored)) != Normal(stored) ? stored : null;

    /// <summary>The areas as lines of the form.</summary>
    public static string LinesOf(IEnumerable<LocalizedText> areas) =>
        string.Join('\n', areas.Select(a => $"{a.Ko} | {a.En}"));

    private string Here() => "/cycle/guidelines/" + Year.ToString(CultureInfo.InvariantCulture);

    private GuidelinesEdit Typed(GuidelinesView view, int revision) =>
        new(
            revision,
            [
                .. view.Texts.Select(text =>
                    text with
                    {
                        Body = new(
                            Normal(ValueOf($"texts[{text.Key}].ko", text.Body.Ko)),
                            Normal(ValueOf($"texts[{text.Key}].en", text.Body.En))
                        ),
                    }
                ),
            ],
            [
                .. ValueOf("areas", LinesOf(view.Areas))
                    .Split(
                        '\n',
                        StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                    )
                    .Select(line => line.Split('|', 2, StringSplitOptions.TrimEntries))
                    .Select(pair => new LocalizedText(pair[0], pair[^1])),
            ],
            view.Settings.ToDictionary(
                s => s.Setting.Key,
                s => ValueOf($"settings[{s.Setting.Key}]", s.Override ?? ""),
                StringComparer.Ordinal
            ),
            view.DueRules.ToDictionary(
                r => r.Key,
                r => new DueOverride(
                    ValueOf($"dueRules[{r.Key}]", r.Override?.Rule ?? ""),
                    ValueOf($"dueRules[{r.Key}].reason", r.Override?.Reason ?? "")
                ),
                StringComparer.Ordinal
            )
        );

    private async Task<IActionResult> ShowAsync(Result? refusal, CancellationToken token)
    {
        Result<GuidelinesView> view = await dispatcher.AskAsync(
            new ReadGuidelines(Sector.Central, Year),
            token
        );
        if (view.IsRefused)
        {
            IsEmpty = view.Errors.All(e => e.Kind == ErrorKind.NotFound);
            return IsEmpty && refusal is null ? Page() : Refused(refusal ?? view);
        }

        View = view.Value;
        return refusal is null ? Page() : Refused(refusal);
    }

    // Browsers send lines of a text area with carriage returns.
    private static string Normal(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Trim();

    /// <inheritdoc />
    public IReadOnlyList<ExportTable> Tables() =>
        View is not { } view
            ? []
            :
            [
                ExportTable
                    .Of(GuidelinesTexts.DueRules, view.DueRules)
                    .Text(GuidelinesTexts.Step, row => row.Step)
                    .Verbatim(GuidelinesTexts.DefaultRule, row => row.DefaultRule)
                    .Verbatim(GuidelinesTexts.Rule, row => row.Override?.Rule)
                    .Verbatim(GuidelinesTexts.Reason, row => row.Override?.Reason)
                    .Date(GuidelinesTexts.Date, row => row.Date)
                    .Build(),
                ExportTable
                    .Of(GuidelinesTexts.Settings, view.Settings)
                    .Text(GuidelinesTexts.Setting, row => row.Setting.Name)
                    .Verbatim(GuidelinesTexts.Default, row => row.Setting.Default)
                    .Verbatim(GuidelinesTexts.Applies, row => row.Override ?? row.Setting.Default)
                    .Text(GuidelinesTexts.Range, row => row.Setting.Range)
                    .Build(),
            ];
}
