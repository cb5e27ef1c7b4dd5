namespace Ipses.Application.Common;

/// <summary>The actor of one scope; anonymous until somebody says who it is.</summary>
public sealed class CurrentActor : ICurrentActor
{
    public Actor Actor { get; set; } = Actor.Anonymous;

    public string? Principal { get; set; }
}
