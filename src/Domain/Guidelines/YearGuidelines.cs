using Ipses.Domain.Common;
using Ipses.Domain.Deliberations;
using Ipses.Domain.Organisations;

namespace Ipses.Domain.Guidelines;

/// <summary>
/// The guidelines of a sector's year with its settings (R14): draft → on the agenda → resolved by the GPEC → issued. Its id
/// is <c>guidelines:central:2027</c>.
/// </summary>
public sealed class YearGuidelines : Aggregate
{
    /// <summary>The kind under which guidelines come before a body.</summary>
    public const string DocumentKind = "guidelines";

    private YearGuidelines() { }

    public Sector Sector { get; private init; }

    public FiscalYear Year { get; private init; }

    public GuidelinesState State { get; private set; }

    /// <summary>Counts edits, from 1; an edit of an older one is stale.</summary>
    public int Revision { get; private set; }

    /// <summary>The resolution it rests on; null until resolved.</summary>
    public string? ResolutionNumber { get; private set; }

    /// <summary>The amendment of the resolution, which the coordinator still writes in; empty without one.</summary>
    public string Amendment { get; private set; } = "";

    /// <summary>The day it came into force; null until issued.</summary>
    public DateOnly? IssuedOn { get; private set; }

    public GuidelinesRecord Content { get; private set; } = GuidelinesRecord.Empty;

    public static string KeyOf(Sector sector, FiscalYear year) =>
        $"guidelines:{SectorKey.Of(sector)}:{year}";

    /// <summary>A draft that starts from last year's guidelines where there are any, otherwise from plain texts.</summary>
    public static YearGuidelines Prepare(
        Sector sector,
        FiscalYear year,
        YearGuidelines? lastYear,
        Deed deed
    )
    {
        YearGuidelines prepared = new()
        {
            Id = KeyOf(sector, year),
            Sector = sector,
            Year = year,
            Revision = 1,
            Content = new GuidelinesRecord
            {
                Texts = lastYear?.Content.Texts ?? StandardTexts.For(year),
                Areas = lastYear?.Content.Areas ?? StandardTexts.Areas,
                Settings = lastYear?.Content.Settings ?? GuidelinesRecord.Empty.Settings,
            },
        };
        prepared.Note(deed, new("초안을 마련하였습니다.", "The draft was prepared."));
        return prepared;
    }

    /// <summary>Whether the draft, or an amendment of the resolution, may be written now.</summary>
    public bool CanBeEdited =>
        State == GuidelinesState.Draft
        || (State == GuidelinesState.Resolved && Amendment.Length > 0);

    /// <summary>Replaces texts, areas, settings and due rules as a whole; refused where anything is wrong, with every reason.</summary>
    public Result Edit(GuidelinesEdit edit, Deed deed)
    {
        if (!CanBeEdited)
        {
            return GuidelinesErrors.Locked(State);
        }

        if (edit.SeenRevision != Revision)
        {
            return Stale(edit.SeenRevision);
        }

        Result<ReadEdit> read = GuidelinesRules.Read(edit);
        if (read.IsRefused)
        {
            return read;
        }

        Content = Content with
        {
            Texts = edit.Texts,
            Areas = edit.Areas,
            Settings = read.Value.Settings,
            DueRules = read.Value.DueRules,
        };
        Revision++;
        Note(
            deed,
            LocalizedText.Of($"{Revision}판으로 고쳤습니다.", $"Edited to revision {Revision}.")
        );
        return Result.Done;
    }

    /// <summary>The refusal of what was made from an earlier revision.</summary>
    /// <param name="who">The name of who changed it since; their id where no directory is at hand.</param>
    public Error Stale(int seenRevision, LocalizedText? who = null)
    {
        Deed last = Content.History[^1].Deed;
        return GuidelinesErrors.Stale(
            seenRevision,
            Revision,
            who ?? LocalizedText.Same(last.By),
            last.At
        );
    }

    /// <summary>Sends the draft to the GPEC and locks it; sending it again changes nothing.</summary>
    public Result SendToAgenda(int seenRevision, Deed deed)
    {
        if (State == GuidelinesState.OnAgenda)
        {
            return Result.Done;
        }

        if (State != GuidelinesState.Draft)
        {
            return GuidelinesErrors.NotDraft(State);
        }

        if (seenRevision != Revision)
        {
            return Stale(seenRevision);
        }

        Error[] missing = [.. GuidelinesRules.TextsThatLackALanguage(Content.Texts)];
        if (missing.Length > 0)
        {
            return Result.Refused(missing);
        }

        State = GuidelinesState.OnAgenda;
        Note(deed, new("위원회에 부쳤습니다.", "Sent to the Committee."));
        Raise(new GuidelinesSentToAgenda(Id, Sector, Year));
        return Result.Done;
    }

    /// <summary>Takes the GPEC's resolution on these very guidelines (R14): adopted they are resolved, otherwise a draft again.</summary>
    public Result TakeResolution(Resolution resolution, Deed deed)
    {
        if (!resolution.IsFor(DocumentKind, Id))
        {
            return GuidelinesErrors.WrongResolution(resolution.Number, resolution.DocumentId);
        }

        if (Content.TakenResolutions.Contains(resolution.Number))
        {
            return Result.Done;
        }

        if (State != GuidelinesState.OnAgenda)
        {
            return GuidelinesErrors.NotDraft(State);
        }

        Content = Content with
        {
            TakenResolutions = [.. Content.TakenResolutions, resolution.Number],
        };
        if (resolution.IsAdopted)
        {
            State = GuidelinesState.Resolved;
            ResolutionNumber = resolution.Number;
            Amendment = resolution.Outcome == ResolutionOutcome.Amended ? resolution.Reason : "";
        }
        else
        {
            State = GuidelinesState.Draft;
        }

        Note(
            deed,
            new(
                $"의결 {resolution.Number}: {SessionNames.Of(resolution.Outcome).Ko} {resolution.Reason}".TrimEnd(),
                $"Resolution {resolution.Number}: {SessionNames.Of(resolution.Outcome).En} {resolution.Reason}".TrimEnd()
            )
        );
        return Result.Done;
    }

    /// <summary>Issues them; only after an adopted resolution, whoever asks (R14). Issuing them again changes nothing.</summary>
    public Result Issue(DateOnly today, Deed deed)
    {
        if (State == GuidelinesState.Issued)
        {
            return Result.Done;
        }

        if (State != GuidelinesState.Resolved || ResolutionNumber is null)
        {
            return GuidelinesErrors.NotResolved;
        }

        State = GuidelinesState.Issued;
        IssuedOn = today;
        Note(deed, new("모든 기관에 시행하였습니다.", "Issued to every institution."));
        Raise(new GuidelinesIssued(Id, Sector, Year, today, ResolutionNumber));
        return Result.Done;
    }

    /// <summary>An institution takes note; the first one of an institution counts.</summary>
    public Result Acknowledge(string institutionId, Deed deed)
    {
        if (State != GuidelinesState.Issued)
        {
            return GuidelinesErrors.NotIssued;
        }

        if (!Content.Acknowledgements.Any(a => a.InstitutionId == institutionId))
        {
            Content = Content with
            {
                Acknowledgements =
                [
                    .. Content.Acknowledgements,
                    new Acknowledgement(institutionId, deed),
                ],
            };
        }

        return Result.Done;
    }

    private void Note(Deed deed, LocalizedText what) =>
        Content = Content with { History = [.. Content.History, new GuidelinesEntry(deed, what)] };
}
