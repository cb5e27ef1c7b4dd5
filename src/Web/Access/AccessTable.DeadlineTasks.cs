using Ipses.Domain.Organisations;

namespace Ipses.Web.Access;

public static partial class AccessTable
{
    // Whose tasks a reader reaches is the queries' part (R3): their own institution's, or everybody's for those who see all.
    private static AccessRows DeadlineTasks =>
        new()
        {
            { "GET", "/tasks", Grant.SignedIn },
            { "GET POST", "/tasks/bulk", TaskReaders },
            { "GET", "/tasks/{id}", TaskReaders },
            { "POST", "/tasks/{id}", TaskReaders },
            { "GET POST", "/tasks/{id}/extension", TaskReaders },
            { "GET", "/tasks/{id}/files/{file}", TaskReaders },
            {
                "GET",
                "/cycle/extensions",
                Grant.All(Role.Coordinator, Role.GpecCoChair, Role.GpecMember, Role.Auditor)
            },
            { "POST", "/cycle/extensions", Grant.All(Role.Coordinator) },
        };

    private static Grant[] TaskReaders =>
        [
            Grant.All(Role.Coordinator, Role.GpecCoChair, Role.GpecMember, Role.Auditor),
            Grant.SignedIn,
        ];
}
