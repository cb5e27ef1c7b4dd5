using Ipses.Domain.Common;

namespace Ipses.Application.Exports;

/// <summary>A document as it is exported, told without any format.</summary>
/// <param name="Title">Its title; stands on the first page and in the file's own description.</param>
/// <param name="Blocks">What it says, in reading order.</param>
public sealed record ExportDocument(LocalizedText Title, IReadOnlyList<Block> Blocks);

/// <summary>A piece of a document.</summary>
public abstract record Block;

/// <summary>A heading.</summary>
/// <param name="Level">1 for the highest below the title, at most 3.</param>
public sealed record Heading(int Level, LocalizedText Text) : Block;

/// <summary>A paragraph of running text; line breaks in it are kept.</summary>
public sealed record Paragraph(LocalizedText Text) : Block;

/// <summary>Labels with their values.</summary>
public sealed record Facts(IReadOnlyList<Fact> Items) : Block;

/// <summary>One label with its value.</summary>
public sealed record Fact(LocalizedText Label, Cell Value);

/// <summary>A table in a document.</summary>
public sealed record TableBlock(ExportTable Table) : Block;

/// <summary>Tables that make one workbook, with what a reader must know about them.</summary>
/// <param name="About">Where they come from, when, and as whom they were seen.</param>
public sealed record ExportBook(
    LocalizedText Title,
    IReadOnlyList<ExportTable> Tables,
    IReadOnlyList<Fact> About
);
