using System.CommandLine;
using Ipses.Cli.Backup;
using Ipses.Cli.Export;
using Ipses.Cli.Health;
using Ipses.Cli.Import;
using Ipses.Cli.Migrate;
using Ipses.Cli.Rehearse;
using Ipses.Cli.Serve;
using Ipses.Cli.Tokens;
using Ipses.Cli.Validate;
using Ipses.Cli.Verify;

RootCommand root = new(
    "IPSES: performance management of government institutions, driven by workflows"
)
{
    ServeCommand.Create(),
    MigrateCommand.Create(),
    ImportCommand.Create(),
    ValidateCommand.Create(),
    RehearseCommand.Create(),
    ExportCommand.Create(),
    BackupCommand.CreateBackup(),
    BackupCommand.CreateRestore(),
    VerifyCommand.Create(),
    TokenCommand.Create(),
    HealthCommand.Create(),
};

// How the program ends is the site's own business: it answers what is under way first, which may take longer than the two
// seconds that the command line would give it.
return await root.Parse(args)
    .InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
