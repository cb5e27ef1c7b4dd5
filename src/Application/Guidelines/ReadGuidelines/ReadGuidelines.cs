using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Cycles;
using Ipses.Domain.Guidelines;
using Ipses.Domain.Organisations;
using Ipses.Engine.Ports;

namespace Ipses.Application.Guidelines.ReadGuidelines;

/// <summary>A year's guidelines with its settings and dates; a draft only for those who see everything (R3, R14).</summary>
public sealed record ReadGuidelines(Sector Sector, int Year) : IQuery<GuidelinesView>;

/// <summary>What the guidelines' page shows.</summary>
/// <param name="Own">Institutions of the reader that may acknowledge, and whether they have.</param>
public sealed record GuidelinesView(
    string Id,
    Sector Sector,
    int Year,
    GuidelinesState State,
    int Revision,
    string? ResolutionNumber,
    string Amendment,
    DateOnly? IssuedOn,
    IReadOnlyList<GuidelineText> Texts,
    IReadOnlyList<LocalizedText> Areas,
    IReadOnlyList<SettingView> Settings,
    IReadOnlyList<DueRuleView> DueRules,
    IReadOnlyList<AcknowledgementView> Acknowledgements,
    int Institutions,
    IReadOnlyList<OwnAcknowledgement> Own,
    IReadOnlyList<GuidelinesEntry> History,
    IReadOnlyDictionary<string, LocalizedText> People,
    bool MayEdit,
    bool MaySend
);

/// <summary>A setting with what applies.</summary>
/// <param name="Override">The guideline's own value; null where the default applies.</param>
public sealed record SettingView(SettingDefinition Setting, string? Override);

/// <summary>A step's date: its own rule, the guideline's, and what comes of it.</summary>
/// <param name="Step">What the step is called.</param>
/// <param name="Date">Null where it has none yet (an event it counts from has not happened).</param>
/// <param name="Why">Why this date, or why none.</param>
public sealed record DueRuleView(
    string Key,
    LocalizedText Step,
    string DefaultRule,
    DueOverride? Override,
    LocalizedText RuleInWords,
    DateOnly? Date,
    IReadOnlyList<LocalizedText> Why
);

/// <summary>An institution that took note.</summary>
public sealed record AcknowledgementView(
    string InstitutionId,
    LocalizedText Name,
    DateTimeOffset At
);

/// <summary>An institution of the reader's.</summary>
public sealed record OwnAcknowledgement(
    string InstitutionId,
    LocalizedText Name,
    bool Acknowledged
);

/// <summary>Whoever is signed in; what they may not see does not exist for them.</summary>
public sealed class ReadGuidelinesAuthoriser : IAuthoriser<ReadGuidelines>
{
    /// <inheritdoc />
    public Task<Error?> RefuseAsync(
        ReadGuidelines request,
        Actor actor,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(actor.PersonId is null && actor.System is null ? Acting.SignInFirst : null);
}

/// <summary>Reads the guidelines and, for the dates, the steps of the published workflows.</summary>
public sealed class ReadGuidelinesHandler(
    IReader reader,
    IEngineStore engine,
    IDirectory directory,
    IBusinessCalendars calendars,
    ICurrentActor current,
    CycleClock clock
) : IQueryHandler<ReadGuidelines, GuidelinesView>
{
    /// <inheritdoc />
    public async Task<Result<GuidelinesView>> HandleAsync(
        ReadGuidelines query,
        CancellationToken cancellationToken
    )
    {
        FiscalYear year = new(query.Year);
        string id = YearGuidelines.KeyOf(query.Sector, year);
        YearGuidelines? guidelines = await reader.FirstAsync<YearGuidelines, YearGuidelines>(
            all => all.Where(g => g.Id == id),
            cancellationToken
        );
        if (guidelines is null || !GuidelinesAccess.Sees(current.Actor, guidelines))
        {
            return GuidelinesErrors.NotFound(query.Year);
        }

        bool coordinates = current.Actor.Holds(Role.Coordinator);
        IReadOnlyList<InstitutionEntry> institutions = await directory.InstitutionsAsync(
            query.Sector,
            clock.Today,
            cancellationToken
        );
        Dictionary<string, LocalizedText> names = institutions.ToDictionary(
            i => i.Id,
            i => i.Name,
            StringComparer.Ordinal
        );
        Visibility visibility = Visibility.Of(current.Actor);
        GuidelinesRecord content = guidelines.Content;
        return new GuidelinesView(
            guidelines.Id,
            guidelines.Sector,
            guidelines.Year.Number,
            guidelines.State,
            guidelines.Revision,
            guidelines.ResolutionNumber,
            guidelines.Amendment,
            guidelines.IssuedOn,
            content.Texts,
            content.Areas,
            [
                .. SettingsCatalogue.All.Select(s => new SettingView(
                    s,
                    content.Settings.GetValueOrDefault(s.Key)
                )),
            ],
            await DueRulesAsync(guidelines, year, cancellationToken),
            [
                .. content
                    .Acknowledgements.Where(a => visibility.Covers(a.InstitutionId))
                    .Select(a => new AcknowledgementView(
                        a.InstitutionId,
                        names.GetValueOrDefault(a.InstitutionId)
                            ?? LocalizedText.Same(a.InstitutionId),
                        a.Deed.At
                    )),
            ],
            institutions.Count,
            [
                .. current
                    .Actor.Appointments.Where(held =>
                        GuidelinesAccess.Acknowledging.Contains(held.Role)
                        && held.InstitutionId is not null
                        && names.ContainsKey(held.InstitutionId)
                    )
                    .Select(held => held.InstitutionId!)
                    .Distinct(StringComparer.Ordinal)
                    .Select(own => new OwnAcknowledgement(
                        own,
                        names[own],
                        content.Acknowledgements.Any(a => a.InstitutionId == own)
                    )),
            ],
            coordinates ? content.History : [],
            await PeopleAsync(content, cancellationToken),
            coordinates && guidelines.CanBeEdited,
            coordinates && guidelines.State == GuidelinesState.Draft
        );
    }

    private async Task<IReadOnlyList<DueRuleView>> DueRulesAsync(
        YearGuidelines guidelines,
        FiscalYear year,
        CancellationToken cancellationToken
    )
    {
        string cycleId = Cycle.KeyOf(guidelines.Sector, year);
        Cycle? cycle = await reader.FirstAsync<Cycle, Cycle>(
            all => all.Where(c => c.Id == cycleId),
            cancellationToken
        );
        BusinessCalendar calendar = await calendars.CurrentAsync(cancellationToken);
        CycleEvents events = (cycle?.Content.Events ?? []).Aggregate(
            CycleEvents.None,
            (known, dated) => known.With(year, dated.Name, dated.Date)
        );
        IReadOnlyList<DefinitionRecord> definitions = await engine.ListDefinitionsAsync(
            null,
            cancellationToken
        );
        List<StepRule> steps = [.. definitions.SelectMany(d => StepRules.Of(d.Json))];
        return
        [
            .. steps
                .DistinctBy(s => s.Key, StringComparer.Ordinal)
                .Select(step =>
                    ViewOf(
                        step,
                        guidelines.Content.DueRules.GetValueOrDefault(step.Key),
                        year,
                        calendar,
                        events
                    )
                )
                .OrderBy(view => view.Date ?? DateOnly.MaxValue)
                .ThenBy(view => view.Key, StringComparer.Ordinal),
        ];
    }

    private static DueRuleView ViewOf(
        StepRule step,
        DueOverride? replaced,
        FiscalYear year,
        BusinessCalendar calendar,
        CycleEvents events
    )
    {
        Result<DueRule> rule = DueRule.Parse(replaced?.Rule ?? step.Rule);
        if (rule.IsRefused)
        {
            return new(
                step.Key,
                step.Step,
                step.Rule,
                replaced,
                LocalizedText.Same(step.Rule),
                null,
                [rule.Errors[0].Message]
            );
        }

        Result<DueExplanation> dated = rule.Value.Resolve(year, calendar, events);
        return new(
            step.Key,
            step.Step,
            step.Rule,
            replaced,
            rule.Value.Explain(),
            dated.IsSuccess ? dated.Value.Date : null,
            dated.IsSuccess ? dated.Value.Why : [.. dated.Errors.Select(e => e.Message)]
        );
    }

    private async Task<IReadOnlyDictionary<string, LocalizedText>> PeopleAsync(
        GuidelinesRecord content,
        CancellationToken cancellationToken
    )
    {
        string[] ids = [.. content.History.Select(h => h.Deed.By).Distinct(StringComparer.Ordinal)];
        return (await directory.PeopleAsync(ids, cancellationToken)).ToDictionary(
            p => p.Id,
            p => p.Name,
            StringComparer.Ordinal
        );
    }
}
