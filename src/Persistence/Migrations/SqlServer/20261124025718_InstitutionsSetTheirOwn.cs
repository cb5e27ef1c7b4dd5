using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ipses.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class InstitutionsSetTheirOwn : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "To",
                table: "Units",
                type: "nvarchar(10)",
                maxLength: 10,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "Density",
                table: "People",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Regular"
            );

            migrationBuilder.AddColumn<string>(
                name: "LeavesOn",
                table: "People",
                type: "nvarchar(10)",
                maxLength: 10,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "TimeZone",
                table: "People",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: true,
                collation: "Latin1_General_100_BIN2"
            );

            migrationBuilder.CreateTable(
                name: "ApprovalChains",
                columns: table => new
                {
                    Id = table.Column<string>(
                        type: "nvarchar(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "Latin1_General_100_BIN2"
                    ),
                    InstitutionId = table.Column<string>(
                        type: "nvarchar(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "Latin1_General_100_BIN2"
                    ),
                    Settings = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApprovalChains", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "CalendarFeeds",
                columns: table => new
                {
                    Id = table.Column<string>(
                        type: "nvarchar(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "Latin1_General_100_BIN2"
                    ),
                    PersonId = table.Column<string>(
                        type: "nvarchar(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "Latin1_General_100_BIN2"
                    ),
                    SecretHash = table.Column<string>(
                        type: "nvarchar(200)",
                        maxLength: 200,
                        nullable: true,
                        collation: "Latin1_General_100_BIN2"
                    ),
                    MadeAt = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarFeeds", x => x.Id);
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_CalendarFeeds_SecretHash",
                table: "CalendarFeeds",
                column: "SecretHash"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "ApprovalChains");

            migrationBuilder.DropTable(name: "CalendarFeeds");

            migrationBuilder.DropColumn(name: "To", table: "Units");

            migrationBuilder.DropColumn(name: "Density", table: "People");

            migrationBuilder.DropColumn(name: "LeavesOn", table: "People");

            migrationBuilder.DropColumn(name: "TimeZone", table: "People");
        }
    }
}
