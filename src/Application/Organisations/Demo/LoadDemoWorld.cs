using Ipses.Application.Common;
using Ipses.Application.Organisations.Import;
using Ipses.Domain.Common;

namespace Ipses.Application.Organisations.Demo;

/// <summary>Enters the shipped institutions, units and bodies and the synthetic people; again changes nothing (R23).</summary>
public sealed record LoadDemoWorld : ICommand<ImportReport>;

/// <summary>The program alone, at the start of a demo, a rehearsal or a test.</summary>
public sealed class LoadDemoWorldAuthoriser : IAuthoriser<LoadDemoWorld>
{
    public Task<Error?> RefuseAsync(
        LoadDemoWorld request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(OrganisationAccess.UnlessProgram(actor));
}

/// <summary>Stages all of it in one unit of work.</summary>
public sealed class LoadDemoWorldHandler(OrganisationImport import)
    : ICommandHandler<LoadDemoWorld, ImportReport>
{
    public async Task<Result<ImportReport>> HandleAsync(
        LoadDemoWorld command,
        CancellationToken cancellationToken
    )
    {
        List<OrganisationFile> files =
        [
            .. ShippedFiles.All.Select(name =>
                OrganisationFile.Read(ShippedFiles.Read(name)).Value
            ),
            DemoWorld.Shipped.File,
        ];
        return await import.ApplyAsync(files, cancellationToken);
    }
}
