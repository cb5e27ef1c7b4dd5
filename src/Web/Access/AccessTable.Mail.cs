using Ipses.Domain.Organisations;

namespace Ipses.Web.Access;

public static partial class AccessTable
{
    // Everybody reads their own mail; whose mail a reader reaches is the queries' part (R3).
    private static AccessRows Mail =>
        new()
        {
            { "GET", "/mailbox", MailReaders },
            { "POST", "/mailbox?handler=Read", Grant.SignedIn },
            { "GET", "/mailbox/{id}", MailReaders },
            {
                "POST",
                "/mailbox/{id}?handler=Resend",
                Grant.All(Role.Coordinator, Role.Administrator)
            },
        };

    private static Grant[] MailReaders =>
        [Grant.All(Role.Coordinator, Role.Auditor, Role.Administrator), Grant.SignedIn];
}
