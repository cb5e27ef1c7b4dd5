namespace Ipses.Application.Common;

/// <summary>Marks a setting whose value is shown nowhere: not in pages, logs or messages.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretAttribute : Attribute;
