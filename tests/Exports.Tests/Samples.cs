using Ipses.Application.Exports;
using Ipses.Domain.Common;

namespace Ipses.Exports.Tests;

/// <summary>What the tests write, with everything that is hard in it.</summary>
internal static class Samples
{
    internal const string Formula = "=HYPERLINK(\"http://example.org\",\"열기\")";

    internal static readonly LocalizedText Title = new(
        "특허청 2027년도 성과관리 시행계획",
        "Annual performance plan 2027 of the Korean Intellectual Property Office"
    );

    internal static Rendition For(Language language) =>
        new(
            language,
            TimeZoneInfo.FindSystemTimeZoneById("Asia/Seoul"),
            new DateTimeOffset(2027, 3, 15, 1, 0, 0, TimeSpan.Zero)
        );

    /// <summary>Rows with every kind of column, some under a common heading.</summary>
    internal static ExportTable Table(int rows) =>
        ExportTable
            .Of(new("성과지표", "Performance indicators"), Enumerable.Range(1, rows))
            .Text(
                new("지표명", "Indicator"),
                i => new($"특허 심사처리기간 단축 지표 {i}", $"Examination period {i}")
            )
            .Verbatim(new("측정산식", "Formula"), _ => Formula)
            .Number(new("가중치", "Weight"), i => 12.5m * i, "%")
            .Under(new("최근 3년 실적", "Results of the past three years"))
            .Number(LocalizedText.Same("2024"), _ => 68.2m)
            .Number(LocalizedText.Same("2025"), _ => 70.1m)
            .Number(LocalizedText.Same("2026"), i => i % 2 == 0 ? null : 1_072m)
            .Under(null)
            .Year(new("연도", "Year"), _ => 2027)
            .Date(new("기한", "Due"), _ => new DateOnly(2027, 2, 26))
            .Moment(
                new("저장", "Saved"),
                _ => new DateTimeOffset(2027, 2, 26, 16, 30, 0, TimeSpan.Zero)
            )
            .Build();

    internal static ExportDocument Document(int rows) =>
        new(
            Title,
            [
                new Facts([
                    new(new("상태", "State"), Cell.Of(new LocalizedText("확정", "Confirmed"))),
                    new(new("가중치 합계", "Sum of weights"), Cell.Of(100m, "%")),
                ]),
                new Heading(1, new("전략목표 1. 지식재산 정책", "Objective 1. Policy")),
                new Paragraph(
                    new(
                        "심사 품질을 높이고 처리기간을 줄여 국민이 체감하는 성과를 냅니다.\n"
                            + string.Concat(
                                Enumerable.Repeat("지식재산강국실현을위한제도개선", 12)
                            ),
                        "Quality first. "
                            + string.Join(' ', Enumerable.Repeat("and then speed", 60))
                    )
                ),
                new TableBlock(Table(rows)),
            ]
        );
}
