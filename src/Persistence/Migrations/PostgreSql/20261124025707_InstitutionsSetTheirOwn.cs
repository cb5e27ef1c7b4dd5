using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ipses.Persistence.Migrations.PostgreSql
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
                type: "character varying(10)",
                maxLength: 10,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "Density",
                table: "People",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Regular"
            );

            migrationBuilder.AddColumn<string>(
                name: "LeavesOn",
                table: "People",
                type: "character varying(10)",
                maxLength: 10,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "TimeZone",
                table: "People",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true,
                collation: "C"
            );

            migrationBuilder.CreateTable(
                name: "ApprovalChains",
                columns: table => new
                {
                    Id = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    InstitutionId = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    Settings = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
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
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    PersonId = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    SecretHash = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: true,
                        collation: "C"
                    ),
                    MadeAt = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
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
