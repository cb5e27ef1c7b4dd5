using System.Globalization;
using Ipses.Application.Common;
using Ipses.Application.Exports;
using Ipses.Application.Mail;
using Ipses.Application.Mail.ListMails;
using Ipses.Application.Mail.Notices;
using Ipses.Domain.Common;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.Mailbox;

/// <summary>What was sent: one's own, or everybody's for those who watch; filters live in the URL.</summary>
public sealed class IndexModel(IDispatcher dispatcher) : IpsesPage, IHasTables
{
    private const string Path = "/mailbox";

    /// <inheritdoc/>
    public override LocalizedText Title => MailboxTexts.Title;

    /// <summary>What the list shows.</summary>
    public MailPage View { get; private set; } = null!;

    public bool Own { get; private set; }

    public MailState? State { get; private set; }

    public string? Person { get; private set; }

    public string? Institution { get; private set; }

    /// <summary>The workflow instance whose mail is shown; null for all.</summary>
    public string? Instance { get; private set; }

    /// <summary>The day as the date input takes it.</summary>
    public string? Day { get; private set; }

    public bool IsFiltered =>
        State is not null
        || Person is not null
        || Institution is not null
        || Day is not null
        || Instance is not null;

    public int Pages => Math.Max(1, (View.Total + ListMails.PageSize - 1) / ListMails.PageSize);

    public async Task<IActionResult> OnGetAsync(
        bool own,
        string? state,
        string? person,
        string? institution,
        string? day,
        string? instance,
        int p,
        CancellationToken cancellationToken
    )
    {
        Own = own;
        State = Enum.TryParse(state, ignoreCase: true, out MailState asked) ? asked : null;
        Person = Given(person);
        Institution = Given(institution);
        Instance = Given(instance);
        DateOnly? date = DateOnly.TryParseExact(
            day,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out DateOnly read
        )
            ? read
            : null;
        Day = date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Result<MailPage> view = await dispatcher.AskAsync(
            new ListMails(!own, State, Person, Institution, date, Math.Max(1, p), Instance),
            cancellationToken
        );
        if (view.IsRefused)
        {
            return StatusCode(StatusOf(view.Errors));
        }

        View = view.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostReadAsync(CancellationToken cancellationToken)
    {
        Result<int> read = await dispatcher.SendAsync(new MarkNoticesRead(), cancellationToken);
        return read.IsRefused
            ? StatusCode(StatusOf(read.Errors))
            : Done(MailboxTexts.ReadFlash(read.Value), Path + "?own=true");
    }

    /// <summary>The address of this list with another page or range, filters kept.</summary>
    public string PathOf(bool own, int page = 1)
    {
        List<string> query = [];
        Add("own", own ? "true" : null);
        Add("state", State?.ToString().ToLowerInvariant());
        Add("person", Person);
        Add("institution", Institution);
        Add("day", Day);
        Add("instance", Instance);
        Add("p", page == 1 ? null : page.ToString(CultureInfo.InvariantCulture));
        return query.Count == 0 ? Path : Path + "?" + string.Join('&', query);

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                query.Add($"{name}={Uri.EscapeDataString(value)}");
            }
        }
    }

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;

    /// <inheritdoc />
    public IReadOnlyList<ExportTable> Tables() =>
        [
            ExportTable
                .Of(Title, View.Rows)
                .Text(MailboxTexts.State, row => MailboxTexts.Of(row.State))
                .Text(MailboxTexts.Subject, row => row.Subject)
                .Text(MailboxTexts.Person, row => row.Reader)
                .Verbatim(MailboxTexts.Address, row => row.Address)
                .Moment(MailboxTexts.Written, row => row.CreatedAt)
                .Moment(MailboxTexts.Left, row => row.SentAt)
                .Build(),
        ];
}
