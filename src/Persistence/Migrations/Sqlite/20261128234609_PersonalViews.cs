using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ipses.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PersonalViews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "PersonalViews",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    List = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Views = table.Column<string>(type: "TEXT", nullable: false),
                    First = table.Column<int>(type: "INTEGER", nullable: true),
                    LastNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonalViews", x => x.Id);
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_PersonalViews_PersonId_List",
                table: "PersonalViews",
                columns: new[] { "PersonId", "List" },
                unique: true
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "PersonalViews");
        }
    }
}
