using System.Globalization;
using Ipses.Application.AccessLog;
using Ipses.Application.AccessLog.ReadAccessLog;
using Ipses.Application.Common;
using Ipses.Application.Exports;
using Ipses.Domain.Common;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.AccessLog;

/// <summary>Who came in, who was refused, who did what when and for whom; what is asked for stands in the address.</summary>
public sealed class IndexModel(IDispatcher dispatcher) : IpsesPage, IHasTables
{
    public override LocalizedText Title => AccessLogTexts.Title;

    public override IReadOnlyList<Crumb> Crumbs =>
        [new(MainMenu.Administration, "/administration")];

    /// <summary>Part of a name, id or address.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Person { get; set; }

    /// <summary>First day.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    /// <summary>Last day.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    /// <summary>One sort only.</summary>
    [BindProperty(SupportsGet = true)]
    public AccessKind? Kind { get; set; }

    /// <summary>Page of the log, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    /// <summary>What was found.</summary>
    public AccessLogPage Found { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Result<AccessLogPage> read = await dispatcher.AskAsync(
            new ReadAccessLog(Person, From, To, Kind, Number),
            cancellation
        );
        if (read.IsRefused)
        {
            return Forbid();
        }

        Found = read.Value;
        return Page();
    }

    /// <summary>The address of another page of the same search.</summary>
    public string AddressOf(int page) =>
        Request.Path
        + QueryString.Create(
            new Dictionary<string, string?>
            {
                ["person"] = Person,
                ["from"] = Iso(From),
                ["to"] = Iso(To),
                ["kind"] = Kind?.ToString(),
                ["p"] = page.ToString(CultureInfo.InvariantCulture),
            }.Where(one => !string.IsNullOrEmpty(one.Value))
        );

    /// <summary>A day as inputs want it.</summary>
    public static string? Iso(DateOnly? day) =>
        day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A person's name with their id, or what acted when no person did.</summary>
    public LocalizedText NameOf(string? personId, string? system) =>
        personId is null ? LocalizedText.Same(system ?? "")
        : Found.Names.GetValueOrDefault(personId) is { } name
            ? new LocalizedText($"{name.Ko} ({personId})", $"{name.En} ({personId})")
        : LocalizedText.Same(personId);

    /// <inheritdoc />
    public IReadOnlyList<ExportTable> Tables() =>
        [
            ExportTable
                .Of(Title, Found.Entries)
                .Moment(AccessLogTexts.When, entry => entry.At)
                .Text(AccessLogTexts.Kind, entry => AccessLogTexts.Of(entry.Kind))
                .Text(AccessLogTexts.Who, entry => NameOf(entry.PersonId, entry.System))
                .Text(
                    AccessLogTexts.ForWhom,
                    entry => entry.AsSubstituteFor is { } principal ? NameOf(principal, null) : null
                )
                .Verbatim(AccessLogTexts.What, entry => entry.What)
                .Verbatim(AccessLogTexts.Targets, entry => string.Join(", ", entry.Targets))
                .Verbatim(AccessLogTexts.Note, entry => entry.Note)
                .Build(),
        ];
}
