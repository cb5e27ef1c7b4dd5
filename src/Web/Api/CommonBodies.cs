namespace Ipses.Web.Api;

/// <summary>Something was made.</summary>
/// <param name="Id">Its id.</param>
public sealed record Made(string Id);

/// <summary>Why; kept in the audit trail.</summary>
public sealed record ReasonGiven(string Reason);

/// <summary>A note to those who read on; may be empty.</summary>
public sealed record NoteGiven(string Note = "");

/// <summary>Words.</summary>
public sealed record TextGiven(string Text);
