using System.CommandLine;
using Ipses.Cli.Serve;

RootCommand root = new(
    "IPSES: performance management of government institutions, driven by workflows"
)
{
    ServeCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
