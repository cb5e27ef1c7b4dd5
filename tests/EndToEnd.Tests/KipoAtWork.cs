using System.Net;
using System.Text.RegularExpressions;

namespace Ipses.EndToEnd.Tests;

/// <summary>
/// KIPO's people at their browsers: they send forms until the program goes away under them, and remember what was answered.
/// What was under way when it went is uncertain (done or not) and is tried again.
/// </summary>
internal sealed partial class KipoAtWork : IDisposable
{
    private const string Officer = "officer:KIPO";
    private const string Plan = "/plans/KIPO/2027";
    private const string Edit = Plan + "/edit";
    private readonly RunningProduct _product;
    private readonly Dictionary<string, HttpClient> _browsers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _answered = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _uncertain = new(StringComparer.Ordinal);
    private readonly List<string> _said = [];
    private readonly List<string> _written = [];
    private readonly Queue<Deed> _toDo = new([
        new(Officer, "CompleteTask", "?handler=Complete", [("outcome", "Done")])
        {
            Task = "Acknowledge the guidelines",
        },
        new(Officer, "StartFromLastYear", Edit + "?handler=Start", []),
        new(
            Officer,
            "AskExtension",
            "/extension",
            [("until", "2027-03-02"), ("reason", "Two bureaus merge in February.")]
        )
        {
            Task = "Draft the annual performance plan 2027",
        },
        new(Officer, "EditPlan", Edit + "?handler=Proposals", []),
        new(
            Officer,
            "EditPlan",
            Edit + "?handler=Save",
            [("node", "i-kipo-others"), ("i-kipo-others.weight", "82")]
        )
        {
            Form = "form-i-kipo-others",
        },
        Waive("KIPO/ipp"),
        Waive("KIPO/ipp-promotion"),
        Waive("KIPO/ipp-protection"),
        new(Officer, "SendOn", Edit + "?handler=SendOn", []) { Form = "send" },
        new("department-head:KIPO", "DecideApproval", Plan + "/approve", [("verdict", "Approved")]),
        new("head:KIPO", "DecideApproval", Plan + "/approve", [("verdict", "Approved")]),
    ]);

    private int _number;
    private string? _task;

    private KipoAtWork(RunningProduct product) => _product = product;

    /// <summary>Steps of the plan that have not been answered yet.</summary>
    public IReadOnlyList<string> ToDo => [.. _toDo.Select(deed => deed.Command)];

    /// <summary>How often each person's command was answered as done.</summary>
    public IReadOnlyDictionary<string, int> Answered => _answered;

    /// <summary>How often each person's command was under way when the program went.</summary>
    public IReadOnlyDictionary<string, int> Uncertain => _uncertain;

    /// <summary>Comments that were answered as written.</summary>
    public IReadOnlyList<string> Said => _said;

    /// <summary>Missions of the plan that were answered as saved.</summary>
    public IReadOnlyList<string> Written => _written;

    /// <summary>Signs everybody in, once: their sessions outlive the program.</summary>
    public static async Task<KipoAtWork> SignInAsync(RunningProduct product)
    {
        KipoAtWork kipo = new(product);
        foreach (string persona in kipo._toDo.Select(deed => deed.Persona).Distinct().ToArray())
        {
            kipo._browsers[persona] = await product.SignInAsync(persona);
        }

        return kipo;
    }

    /// <summary>Sends forms until nothing can be done at this time, or the program is gone.</summary>
    public async Task WorkAsync()
    {
        try
        {
            while (await GoOnAsync() | await SayAsync() | await WriteAsync() && _product.IsRunning)
            { }
        }
        catch (HttpRequestException gone) when (gone.StatusCode is null)
        {
            // The program went away: what was under way is noted as uncertain.
        }
    }

    /// <summary>Takes the steps of the plan that are left, undisturbed; where one has to wait for the others, time passes.</summary>
    public async Task FinishAsync(Func<Task> letTimePass)
    {
        for (int wait = 0; _toDo.Count > 0 && wait < 20; )
        {
            if (!await GoOnAsync())
            {
                await letTimePass();
                wait++;
            }
        }
    }

    public void Dispose()
    {
        foreach (HttpClient browser in _browsers.Values)
        {
            browser.Dispose();
        }
    }

    private static Deed Waive(string unit) =>
        new(
            Officer,
            "WaivePart",
            Edit + "?handler=Waive",
            [("unit", unit), ("reason", "The officer writes for all.")]
        );

    /// <summary>The next step of the plan; what was refused after an uncertain try had been done by it.</summary>
    private async Task<bool> GoOnAsync()
    {
        if (!_toDo.TryPeek(out Deed? deed))
        {
            return false;
        }

        string? address = deed.Address;
        if (deed.Task is { } title)
        {
            address = await TaskAsync(title) is { } task ? task + deed.Address : null;
        }

        bool done = address is not null && await PostAsync(deed, address) || deed.WasUnderWay;
        if (done)
        {
            _toDo.Dequeue();
        }

        return done;
    }

    private async Task<bool> SayAsync()
    {
        _task ??= await TaskAsync("Acknowledge the guidelines");
        string text = NextText();
        bool said =
            _task is not null
            && await PostAsync(
                new(Officer, "AddComment", "", [("text", text)]),
                _task + "?handler=Comment"
            );
        if (said)
        {
            _said.Add(text);
        }

        return said;
    }

    private async Task<bool> WriteAsync()
    {
        string text = NextText();
        Deed deed = new(
            Officer,
            "EditPlan",
            Edit + "?handler=Save",
            [("node", "plan"), ("plan.mission.en", text)]
        )
        {
            Form = "form-plan",
        };
        bool written = await PostAsync(deed, deed.Address);
        if (written)
        {
            _written.Add(text);
        }

        return written;
    }

    private string NextText() => $"visit-{++_number:0000}";

    private async Task<string?> TaskAsync(string title)
    {
        string inbox = await _browsers[Officer].GetStringAsync(new Uri("/tasks", UriKind.Relative));
        return TaskLink()
            .Matches(inbox)
            .FirstOrDefault(link =>
                WebUtility
                    .HtmlDecode(link.Groups["title"].Value)
                    .Contains(title, StringComparison.Ordinal)
            )
            ?.Groups["path"]
            .Value;
    }

    private async Task<bool> PostAsync(Deed deed, string address)
    {
        string key = $"{deed.Command} {deed.Persona.Replace(':', '.')}";
        bool sending = false;
        try
        {
            HttpStatusCode? answer = await _browsers[deed.Persona]
                .PostFormAsync(address, deed.Form, deed.Fields, () => sending = true);
            if (answer is not HttpStatusCode.Redirect)
            {
                return false;
            }

            _answered[key] = _answered.GetValueOrDefault(key) + 1;
            return true;
        }
        catch (HttpRequestException) when (sending)
        {
            _uncertain[key] = _uncertain.GetValueOrDefault(key) + 1;
            deed.WasUnderWay = true;
            throw;
        }
    }

    [GeneratedRegex(
        "class=\"ips-task-title\" href=\"(?<path>/tasks/[^\"]+)\"[^>]*>(?<title>[^<]*)<",
        RegexOptions.None,
        1000
    )]
    private static partial Regex TaskLink();

    /// <summary>One form to send.</summary>
    /// <param name="Persona">Who sends it.</param>
    /// <param name="Command">The command it comes to, as the audit trail names it.</param>
    /// <param name="Address">Where it goes; for a form of a task, what follows the task's own address.</param>
    /// <param name="Fields">What is filled in.</param>
    private sealed record Deed(
        string Persona,
        string Command,
        string Address,
        (string Name, string Value)[] Fields
    )
    {
        /// <summary>Title of the task in the inbox whose form it is.</summary>
        public string? Task { get; init; }

        /// <summary>Id of the form, where the page says in it which version was seen.</summary>
        public string? Form { get; init; }

        /// <summary>Whether the program went away while it was sent.</summary>
        public bool WasUnderWay { get; set; }
    }
}
