using System.CommandLine;
using Ipses.Cli.Rehearse;
using Ipses.Cli.Serve;

RootCommand root = new(
    "IPSES: performance management of government institutions, driven by workflows"
)
{
    ServeCommand.Create(),
    RehearseCommand.Create(),
};

// How the program ends is the site's own business: it answers what is under way first, which may take longer than the two
// seconds that the command line would give it.
return await root.Parse(args)
    .InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
