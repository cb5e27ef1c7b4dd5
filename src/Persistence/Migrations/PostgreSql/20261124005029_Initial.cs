using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Ipses.Persistence.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Accounts",
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
                    UserName = table.Column<string>(
                        type: "character varying(256)",
                        maxLength: 256,
                        nullable: true,
                        collation: "C"
                    ),
                    NormalizedUserName = table.Column<string>(
                        type: "character varying(256)",
                        maxLength: 256,
                        nullable: true,
                        collation: "C"
                    ),
                    Email = table.Column<string>(
                        type: "character varying(256)",
                        maxLength: 256,
                        nullable: true,
                        collation: "C"
                    ),
                    NormalizedEmail = table.Column<string>(
                        type: "character varying(256)",
                        maxLength: 256,
                        nullable: true,
                        collation: "C"
                    ),
                    EmailConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    PasswordHash = table.Column<string>(
                        type: "text",
                        nullable: true,
                        collation: "C"
                    ),
                    SecurityStamp = table.Column<string>(
                        type: "text",
                        nullable: true,
                        collation: "C"
                    ),
                    ConcurrencyStamp = table.Column<string>(
                        type: "text",
                        nullable: true,
                        collation: "C"
                    ),
                    PhoneNumber = table.Column<string>(
                        type: "text",
                        nullable: true,
                        collation: "C"
                    ),
                    PhoneNumberConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    LockoutEnd = table.Column<long>(type: "bigint", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Accounts", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "AnnualPlanRevisions",
                columns: table => new
                {
                    Id = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    PlanId = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    By = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    ForWhom = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: true,
                        collation: "C"
                    ),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Note = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    Version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnnualPlanRevisions", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "AnnualPlans",
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
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Sector = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    State = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    Parts = table.Column<string>(type: "text", nullable: false),
                    Drafters = table.Column<string>(type: "text", nullable: false),
                    Approvals = table.Column<string>(type: "text", nullable: false),
                    Review = table.Column<string>(type: "text", nullable: false),
                    Confirmations = table.Column<string>(type: "text", nullable: false),
                    Reopenings = table.Column<string>(type: "text", nullable: false),
                    Settings = table.Column<string>(type: "text", nullable: false),
                    LastSavedAt = table.Column<long>(type: "bigint", nullable: true),
                    SubmittedAt = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnnualPlans", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Appointments",
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
                    Role = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    BodyId = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    InstitutionId = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: true,
                        collation: "C"
                    ),
                    UnitId = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: true,
                        collation: "C"
                    ),
                    From = table.Column<string>(
                        type: "character varying(10)",
                        maxLength: 10,
                        nullable: false
                    ),
                    To = table.Column<string>(
                        type: "character varying(10)",
                        maxLength: 10,
                        nullable: true
                    ),
                    Version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Appointments", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "AttachmentContents",
                columns: table => new
                {
                    Id = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    Bytes = table.Column<byte[]>(type: "bytea", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AttachmentContents", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Attachments",
                columns: table => new
                {
                    Id = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    SubjectKind = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    SubjectId = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    FileName = table.Column<string>(
                        type: "character varying(150)",
                        maxLength: 150,
                        nullable: false,
                        collation: "C"
                    ),
                    MediaType = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    Sha256 = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: false,
                        collation: "C"
                    ),
                    PersonId = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    ForPersonId = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: true,
                        collation: "C"
                    ),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Attachments", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "AuditEntries",
                columns: table => new
                {
                    Number = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    PersonId = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: true,
                        collation: "C"
                    ),
                    System = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: true,
                        collation: "C"
                    ),
                    AsSubstituteFor = table.Column<string>(
                        type: "text",
                        nullable: true,
                        collation: "C"
                    ),
                    Command = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    Targets = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Outcome = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false,
                        collation: "C"
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntries", x => x.Number);
                }
            );

            migrationBuilder.CreateTable(
                name: "Bodies",
                columns: table => new
                {
                    Id = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    Kind = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    InstitutionId = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: true,
                        collation: "C"
                    ),
                    Members = table.Column<string>(type: "text", nullable: false),
                    MemberKeys = table.Column<string>(
                        type: "text",
                        nullable: false,
                        collation: "C"
                    ),
                    Name_En = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name_Ko = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Bodies", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "CalendarDays",
                columns: table => new
                {
                    Id = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    Date = table.Column<string>(
                        type: "character varying(10)",
                        maxLength: 10,
                        nullable: false
                    ),
                    Kind = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    Entered = table.Column<string>(type: "text", nullable: false),
                    Basis_En = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Basis_Ko = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name_En = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name_Ko = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarDays", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Comments",
                columns: table => new
                {
                    Id = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    SubjectKind = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    SubjectId = table.Column<string>(
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
                    ForPersonId = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: true,
                        collation: "C"
                    ),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Text = table.Column<string>(
                        type: "character varying(4000)",
                        maxLength: 4000,
                        nullable: false,
                        collation: "C"
                    ),
                    Version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Comments", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Cycles",
                columns: table => new
                {
                    Id = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    Sector = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    OpenedBy = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    OpenedAt = table.Column<long>(type: "bigint", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Cycles", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "DeadlineTasks",
                columns: table => new
                {
                    Id = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    Assignee = table.Column<string>(type: "text", nullable: false),
                    AssigneeKey = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    AssigneeInstitutionId = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: true,
                        collation: "C"
                    ),
                    AssigneeUnitId = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: true,
                        collation: "C"
                    ),
                    InstitutionId = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: true,
                        collation: "C"
                    ),
                    DocumentKind = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: true,
                        collation: "C"
                    ),
                    DocumentId = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: true,
                        collation: "C"
                    ),
                    Form = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: true,
                        collation: "C"
                    ),
                    StepKey = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    Sector = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: true
                    ),
                    Year = table.Column<int>(type: "integer", nullable: true),
                    DueOn = table.Column<string>(
                        type: "character varying(10)",
                        maxLength: 10,
                        nullable: false
                    ),
                    Due = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    OpenedAt = table.Column<long>(type: "bigint", nullable: false),
                    ClosedAt = table.Column<long>(type: "bigint", nullable: true),
                    Closing = table.Column<string>(type: "text", nullable: true),
                    Ladder = table.Column<string>(type: "text", nullable: false),
                    NextRungAt = table.Column<long>(type: "bigint", nullable: true),
                    RemindedUpTo = table.Column<long>(type: "bigint", nullable: false),
                    Origin = table.Column<string>(type: "text", nullable: true),
                    InstanceId = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: true,
                        collation: "C"
                    ),
                    WaitsForExtension = table.Column<bool>(type: "boolean", nullable: false),
                    LastExtensionDecidedAt = table.Column<long>(type: "bigint", nullable: true),
                    _extensions = table.Column<string>(type: "text", nullable: false),
                    _history = table.Column<string>(type: "text", nullable: false),
                    Instructions_En = table.Column<string>(
                        type: "text",
                        nullable: true,
                        collation: "C"
                    ),
                    Instructions_Ko = table.Column<string>(
                        type: "text",
                        nullable: true,
                        collation: "C"
                    ),
                    LegalBasis_En = table.Column<string>(
                        type: "text",
                        nullable: true,
                        collation: "C"
                    ),
                    LegalBasis_Ko = table.Column<string>(
                        type: "text",
                        nullable: true,
                        collation: "C"
                    ),
                    Next_En = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Next_Ko = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Title_En = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Title_Ko = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeadlineTasks", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "DemoVisits",
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
                    PersonId = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    Since = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DemoVisits", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Guidelines",
                columns: table => new
                {
                    Id = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    Sector = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    ResolutionNumber = table.Column<string>(
                        type: "character varying(80)",
                        maxLength: 80,
                        nullable: true,
                        collation: "C"
                    ),
                    Amendment = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    IssuedOn = table.Column<string>(
                        type: "character varying(10)",
                        maxLength: 10,
                        nullable: true
                    ),
                    Content = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Guidelines", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Institutions",
                columns: table => new
                {
                    Id = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    Sector = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    Kind = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    ParentId = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: true,
                        collation: "C"
                    ),
                    IsEvaluated = table.Column<bool>(type: "boolean", nullable: false),
                    From = table.Column<string>(
                        type: "character varying(10)",
                        maxLength: 10,
                        nullable: false
                    ),
                    To = table.Column<string>(
                        type: "character varying(10)",
                        maxLength: 10,
                        nullable: true
                    ),
                    Names = table.Column<string>(type: "text", nullable: false),
                    AffiliatedBodies = table.Column<string>(type: "text", nullable: false),
                    Label_En = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Label_Ko = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Institutions", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Invitations",
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
                        nullable: true,
                        collation: "C"
                    ),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    ExpiresAt = table.Column<long>(type: "bigint", nullable: false),
                    UsedAt = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Invitations", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Notices",
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
                    Path = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: true,
                        collation: "C"
                    ),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    ReadAt = table.Column<long>(type: "bigint", nullable: true),
                    Lead_En = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Lead_Ko = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Subject_En = table.Column<string>(
                        type: "text",
                        nullable: false,
                        collation: "C"
                    ),
                    Subject_Ko = table.Column<string>(
                        type: "text",
                        nullable: false,
                        collation: "C"
                    ),
                    Version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notices", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "OutgoingMails",
                columns: table => new
                {
                    Id = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    Key = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: false,
                        collation: "C"
                    ),
                    PersonId = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    InstitutionId = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: true,
                        collation: "C"
                    ),
                    InstanceId = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: true,
                        collation: "C"
                    ),
                    Address = table.Column<string>(
                        type: "character varying(320)",
                        maxLength: 320,
                        nullable: true,
                        collation: "C"
                    ),
                    Language = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: true
                    ),
                    State = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    QueuedAt = table.Column<long>(type: "bigint", nullable: false),
                    DueAt = table.Column<long>(type: "bigint", nullable: true),
                    SentAt = table.Column<long>(type: "bigint", nullable: true),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    Resends = table.Column<int>(type: "integer", nullable: false),
                    Domain = table.Column<string>(
                        type: "character varying(255)",
                        maxLength: 255,
                        nullable: false,
                        collation: "C"
                    ),
                    Content = table.Column<string>(type: "text", nullable: false),
                    History = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutgoingMails", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "People",
                columns: table => new
                {
                    Id = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    Email = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    Language = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: true
                    ),
                    Mail = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    InstitutionId = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: true,
                        collation: "C"
                    ),
                    Name_En = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name_Ko = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Reminders",
                columns: table => new
                {
                    Id = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    TaskId = table.Column<string>(
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
                    PrincipalId = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: true,
                        collation: "C"
                    ),
                    Day = table.Column<string>(
                        type: "character varying(10)",
                        maxLength: 10,
                        nullable: false
                    ),
                    Kind = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    BusinessDays = table.Column<int>(type: "integer", nullable: false),
                    ToAssignee = table.Column<bool>(type: "boolean", nullable: false),
                    State = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    SentAt = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reminders", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Resolutions",
                columns: table => new
                {
                    Id = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    BodyId = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    SessionId = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    ItemId = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    DocumentKind = table.Column<string>(
                        type: "character varying(80)",
                        maxLength: 80,
                        nullable: false,
                        collation: "C"
                    ),
                    DocumentId = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    Outcome = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    Date = table.Column<string>(
                        type: "character varying(10)",
                        maxLength: 10,
                        nullable: false
                    ),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Resolutions", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "SessionKeys",
                columns: table => new
                {
                    Id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    FriendlyName = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: true,
                        collation: "C"
                    ),
                    Xml = table.Column<string>(type: "text", nullable: true, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionKeys", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Sessions",
                columns: table => new
                {
                    Id = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    BodyId = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    Date = table.Column<string>(
                        type: "character varying(10)",
                        maxLength: 10,
                        nullable: false
                    ),
                    Kind = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    State = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    CalledAt = table.Column<long>(type: "bigint", nullable: true),
                    NoticeAt = table.Column<long>(type: "bigint", nullable: true),
                    OpenedAt = table.Column<long>(type: "bigint", nullable: true),
                    ClosedAt = table.Column<long>(type: "bigint", nullable: true),
                    Content = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sessions", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "StrategicPlans",
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
                    FirstYear = table.Column<int>(type: "integer", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    ConfirmedOn = table.Column<string>(
                        type: "character varying(10)",
                        maxLength: 10,
                        nullable: true
                    ),
                    Reviews = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StrategicPlans", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Substitutions",
                columns: table => new
                {
                    Id = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    PrincipalId = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    SubstituteId = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    From = table.Column<string>(
                        type: "character varying(10)",
                        maxLength: 10,
                        nullable: false
                    ),
                    To = table.Column<string>(
                        type: "character varying(10)",
                        maxLength: 10,
                        nullable: false
                    ),
                    Version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Substitutions", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Units",
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
                    ParentId = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: true,
                        collation: "C"
                    ),
                    Kind = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    PreparesPlanParts = table.Column<bool>(type: "boolean", nullable: false),
                    Name_En = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name_Ko = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Units", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "WorkflowAppliedStimuli",
                columns: table => new
                {
                    Id = table.Column<string>(
                        type: "character varying(450)",
                        maxLength: 450,
                        nullable: false,
                        collation: "C"
                    ),
                    At = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkflowAppliedStimuli", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "WorkflowBookmarks",
                columns: table => new
                {
                    Id = table.Column<string>(
                        type: "character varying(450)",
                        maxLength: 450,
                        nullable: false,
                        collation: "C"
                    ),
                    InstanceId = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: false,
                        collation: "C"
                    ),
                    StimulusKey = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: false,
                        collation: "C"
                    ),
                    ActivityType = table.Column<string>(
                        type: "text",
                        nullable: false,
                        collation: "C"
                    ),
                    ActivityId = table.Column<string>(
                        type: "text",
                        nullable: false,
                        collation: "C"
                    ),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    IsProduct = table.Column<bool>(type: "boolean", nullable: false),
                    DueAt = table.Column<long>(type: "bigint", nullable: true),
                    TimerKey = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: false,
                        collation: "C"
                    ),
                    PayloadJson = table.Column<string>(
                        type: "text",
                        nullable: false,
                        collation: "C"
                    ),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkflowBookmarks", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "WorkflowDefinitions",
                columns: table => new
                {
                    VersionId = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: false,
                        collation: "C"
                    ),
                    DefinitionId = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: false,
                        collation: "C"
                    ),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Description = table.Column<string>(
                        type: "text",
                        nullable: false,
                        collation: "C"
                    ),
                    IsLatest = table.Column<bool>(type: "boolean", nullable: false),
                    IsPublished = table.Column<bool>(type: "boolean", nullable: false),
                    WasPublished = table.Column<bool>(type: "boolean", nullable: false),
                    Json = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkflowDefinitions", x => x.VersionId);
                }
            );

            migrationBuilder.CreateTable(
                name: "WorkflowFanOuts",
                columns: table => new
                {
                    Id = table.Column<string>(
                        type: "character varying(450)",
                        maxLength: 450,
                        nullable: false,
                        collation: "C"
                    ),
                    ParentInstanceId = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: false,
                        collation: "C"
                    ),
                    ParentExecutionKey = table.Column<string>(
                        type: "text",
                        nullable: false,
                        collation: "C"
                    ),
                    Total = table.Column<int>(type: "integer", nullable: false),
                    Finished = table.Column<int>(type: "integer", nullable: false),
                    Cancelled = table.Column<int>(type: "integer", nullable: false),
                    NotifyEach = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkflowFanOuts", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "WorkflowIncidents",
                columns: table => new
                {
                    Id = table.Column<string>(
                        type: "character varying(450)",
                        maxLength: 450,
                        nullable: false,
                        collation: "C"
                    ),
                    InstanceId = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: false,
                        collation: "C"
                    ),
                    DefinitionId = table.Column<string>(
                        type: "text",
                        nullable: false,
                        collation: "C"
                    ),
                    ActivityId = table.Column<string>(
                        type: "text",
                        nullable: false,
                        collation: "C"
                    ),
                    ActivityType = table.Column<string>(
                        type: "text",
                        nullable: false,
                        collation: "C"
                    ),
                    ActivityName = table.Column<string>(
                        type: "text",
                        nullable: false,
                        collation: "C"
                    ),
                    ExecutionKey = table.Column<string>(
                        type: "text",
                        nullable: false,
                        collation: "C"
                    ),
                    Code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Message = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Detail = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    InputJson = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Status = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    ResolvedBy = table.Column<string>(
                        type: "text",
                        nullable: false,
                        collation: "C"
                    ),
                    ResolvedReason = table.Column<string>(
                        type: "text",
                        nullable: false,
                        collation: "C"
                    ),
                    ResolvedAt = table.Column<long>(type: "bigint", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkflowIncidents", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "WorkflowInstances",
                columns: table => new
                {
                    Id = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: false,
                        collation: "C"
                    ),
                    DefinitionId = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: false,
                        collation: "C"
                    ),
                    DefinitionVersionId = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: false,
                        collation: "C"
                    ),
                    DefinitionVersion = table.Column<int>(type: "integer", nullable: false),
                    Status = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CorrelationId = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: false,
                        collation: "C"
                    ),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ParentInstanceId = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: false,
                        collation: "C"
                    ),
                    FanOutId = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: false,
                        collation: "C"
                    ),
                    ItemKey = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: false,
                        collation: "C"
                    ),
                    OpenIncidents = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    UpdatedAt = table.Column<long>(type: "bigint", nullable: false),
                    FinishedAt = table.Column<long>(type: "bigint", nullable: true),
                    DueAt = table.Column<long>(type: "bigint", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkflowInstances", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "WorkflowJournal",
                columns: table => new
                {
                    InstanceId = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: false,
                        collation: "C"
                    ),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Cause = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    StimulusId = table.Column<string>(
                        type: "text",
                        nullable: false,
                        collation: "C"
                    ),
                    By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Reason = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ChangesJson = table.Column<string>(
                        type: "text",
                        nullable: false,
                        collation: "C"
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkflowJournal", x => new { x.InstanceId, x.Sequence });
                }
            );

            migrationBuilder.CreateTable(
                name: "WorkflowSnapshots",
                columns: table => new
                {
                    InstanceId = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: false,
                        collation: "C"
                    ),
                    Json = table.Column<string>(type: "text", nullable: false, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkflowSnapshots", x => x.InstanceId);
                }
            );

            migrationBuilder.CreateTable(
                name: "WorkflowWaitingStimuli",
                columns: table => new
                {
                    Id = table.Column<string>(
                        type: "character varying(450)",
                        maxLength: 450,
                        nullable: false,
                        collation: "C"
                    ),
                    StimulusKey = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: false,
                        collation: "C"
                    ),
                    InstanceId = table.Column<string>(
                        type: "text",
                        nullable: false,
                        collation: "C"
                    ),
                    CorrelationId = table.Column<string>(
                        type: "text",
                        nullable: false,
                        collation: "C"
                    ),
                    PayloadJson = table.Column<string>(
                        type: "text",
                        nullable: false,
                        collation: "C"
                    ),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkflowWaitingStimuli", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "WorkflowWork",
                columns: table => new
                {
                    Sequence = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    Key = table.Column<string>(
                        type: "character varying(450)",
                        maxLength: 450,
                        nullable: false,
                        collation: "C"
                    ),
                    Kind = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    DueAt = table.Column<long>(type: "bigint", nullable: false),
                    InstanceId = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: false,
                        collation: "C"
                    ),
                    BookmarkId = table.Column<string>(
                        type: "character varying(450)",
                        maxLength: 450,
                        nullable: false,
                        collation: "C"
                    ),
                    PayloadJson = table.Column<string>(
                        type: "text",
                        nullable: false,
                        collation: "C"
                    ),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    Error = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    IsParked = table.Column<bool>(type: "boolean", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkflowWork", x => x.Sequence);
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_NormalizedUserName",
                table: "Accounts",
                column: "NormalizedUserName",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_PersonId",
                table: "Accounts",
                column: "PersonId",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_AnnualPlanRevisions_PlanId_Number",
                table: "AnnualPlanRevisions",
                columns: new[] { "PlanId", "Number" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_AnnualPlans_Year_InstitutionId",
                table: "AnnualPlans",
                columns: new[] { "Year", "InstitutionId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Appointments_PersonId",
                table: "Appointments",
                column: "PersonId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Appointments_Role_BodyId",
                table: "Appointments",
                columns: new[] { "Role", "BodyId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Attachments_SubjectKind_SubjectId",
                table: "Attachments",
                columns: new[] { "SubjectKind", "SubjectId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_At",
                table: "AuditEntries",
                column: "At"
            );

            migrationBuilder.CreateIndex(
                name: "IX_CalendarDays_Date",
                table: "CalendarDays",
                column: "Date",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Comments_SubjectKind_SubjectId",
                table: "Comments",
                columns: new[] { "SubjectKind", "SubjectId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_DeadlineTasks_AssigneeInstitutionId_State",
                table: "DeadlineTasks",
                columns: new[] { "AssigneeInstitutionId", "State" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_DeadlineTasks_AssigneeKey_State",
                table: "DeadlineTasks",
                columns: new[] { "AssigneeKey", "State" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_DeadlineTasks_DocumentId",
                table: "DeadlineTasks",
                column: "DocumentId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_DeadlineTasks_LastExtensionDecidedAt",
                table: "DeadlineTasks",
                column: "LastExtensionDecidedAt"
            );

            migrationBuilder.CreateIndex(
                name: "IX_DeadlineTasks_NextRungAt",
                table: "DeadlineTasks",
                column: "NextRungAt"
            );

            migrationBuilder.CreateIndex(
                name: "IX_DeadlineTasks_WaitsForExtension",
                table: "DeadlineTasks",
                column: "WaitsForExtension"
            );

            migrationBuilder.CreateIndex(
                name: "IX_DeadlineTasks_Year_Sector_InstitutionId",
                table: "DeadlineTasks",
                columns: new[] { "Year", "Sector", "InstitutionId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Notices_PersonId_ReadAt",
                table: "Notices",
                columns: new[] { "PersonId", "ReadAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMails_CreatedAt",
                table: "OutgoingMails",
                column: "CreatedAt"
            );

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMails_DueAt",
                table: "OutgoingMails",
                column: "DueAt"
            );

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMails_InstanceId",
                table: "OutgoingMails",
                column: "InstanceId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMails_PersonId_CreatedAt",
                table: "OutgoingMails",
                columns: new[] { "PersonId", "CreatedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_People_Email",
                table: "People",
                column: "Email",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_People_InstitutionId",
                table: "People",
                column: "InstitutionId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_State_PersonId",
                table: "Reminders",
                columns: new[] { "State", "PersonId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_TaskId",
                table: "Reminders",
                column: "TaskId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Resolutions_BodyId_Year_Sequence",
                table: "Resolutions",
                columns: new[] { "BodyId", "Year", "Sequence" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Resolutions_DocumentId",
                table: "Resolutions",
                column: "DocumentId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Resolutions_ItemId",
                table: "Resolutions",
                column: "ItemId",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_BodyId_Date",
                table: "Sessions",
                columns: new[] { "BodyId", "Date" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_NoticeAt",
                table: "Sessions",
                column: "NoticeAt"
            );

            migrationBuilder.CreateIndex(
                name: "IX_StrategicPlans_InstitutionId",
                table: "StrategicPlans",
                column: "InstitutionId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Substitutions_PrincipalId",
                table: "Substitutions",
                column: "PrincipalId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Substitutions_SubstituteId",
                table: "Substitutions",
                column: "SubstituteId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Units_InstitutionId",
                table: "Units",
                column: "InstitutionId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowAppliedStimuli_At",
                table: "WorkflowAppliedStimuli",
                column: "At"
            );

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowBookmarks_InstanceId",
                table: "WorkflowBookmarks",
                column: "InstanceId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowBookmarks_StimulusKey",
                table: "WorkflowBookmarks",
                column: "StimulusKey"
            );

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowBookmarks_TimerKey",
                table: "WorkflowBookmarks",
                column: "TimerKey"
            );

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowDefinitions_DefinitionId_Version",
                table: "WorkflowDefinitions",
                columns: new[] { "DefinitionId", "Version" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowDefinitions_IsLatest_DefinitionId",
                table: "WorkflowDefinitions",
                columns: new[] { "IsLatest", "DefinitionId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowFanOuts_ParentInstanceId",
                table: "WorkflowFanOuts",
                column: "ParentInstanceId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowIncidents_InstanceId",
                table: "WorkflowIncidents",
                column: "InstanceId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowIncidents_Status_At",
                table: "WorkflowIncidents",
                columns: new[] { "Status", "At" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowInstances_CorrelationId",
                table: "WorkflowInstances",
                column: "CorrelationId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowInstances_DefinitionId_Status",
                table: "WorkflowInstances",
                columns: new[] { "DefinitionId", "Status" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowInstances_DueAt",
                table: "WorkflowInstances",
                column: "DueAt"
            );

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowInstances_FanOutId",
                table: "WorkflowInstances",
                column: "FanOutId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowInstances_ParentInstanceId",
                table: "WorkflowInstances",
                column: "ParentInstanceId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowJournal_At",
                table: "WorkflowJournal",
                column: "At"
            );

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowWaitingStimuli_StimulusKey",
                table: "WorkflowWaitingStimuli",
                column: "StimulusKey"
            );

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowWork_BookmarkId",
                table: "WorkflowWork",
                column: "BookmarkId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowWork_InstanceId",
                table: "WorkflowWork",
                column: "InstanceId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowWork_IsParked_DueAt_Sequence",
                table: "WorkflowWork",
                columns: new[] { "IsParked", "DueAt", "Sequence" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowWork_Key",
                table: "WorkflowWork",
                column: "Key",
                unique: true
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "Accounts");

            migrationBuilder.DropTable(name: "AnnualPlanRevisions");

            migrationBuilder.DropTable(name: "AnnualPlans");

            migrationBuilder.DropTable(name: "Appointments");

            migrationBuilder.DropTable(name: "AttachmentContents");

            migrationBuilder.DropTable(name: "Attachments");

            migrationBuilder.DropTable(name: "AuditEntries");

            migrationBuilder.DropTable(name: "Bodies");

            migrationBuilder.DropTable(name: "CalendarDays");

            migrationBuilder.DropTable(name: "Comments");

            migrationBuilder.DropTable(name: "Cycles");

            migrationBuilder.DropTable(name: "DeadlineTasks");

            migrationBuilder.DropTable(name: "DemoVisits");

            migrationBuilder.DropTable(name: "Guidelines");

            migrationBuilder.DropTable(name: "Institutions");

            migrationBuilder.DropTable(name: "Invitations");

            migrationBuilder.DropTable(name: "Notices");

            migrationBuilder.DropTable(name: "OutgoingMails");

            migrationBuilder.DropTable(name: "People");

            migrationBuilder.DropTable(name: "Reminders");

            migrationBuilder.DropTable(name: "Resolutions");

            migrationBuilder.DropTable(name: "SessionKeys");

            migrationBuilder.DropTable(name: "Sessions");

            migrationBuilder.DropTable(name: "StrategicPlans");

            migrationBuilder.DropTable(name: "Substitutions");

            migrationBuilder.DropTable(name: "Units");

            migrationBuilder.DropTable(name: "WorkflowAppliedStimuli");

            migrationBuilder.DropTable(name: "WorkflowBookmarks");

            migrationBuilder.DropTable(name: "WorkflowDefinitions");

            migrationBuilder.DropTable(name: "WorkflowFanOuts");

            migrationBuilder.DropTable(name: "WorkflowIncidents");

            migrationBuilder.DropTable(name: "WorkflowInstances");

            migrationBuilder.DropTable(name: "WorkflowJournal");

            migrationBuilder.DropTable(name: "WorkflowSnapshots");

            migrationBuilder.DropTable(name: "WorkflowWaitingStimuli");

            migrationBuilder.DropTable(name: "WorkflowWork");
        }
    }
}
