using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.ElsaApi.Running;

/// <summary>What is read of running workflows answers as a real Elsa server did, for Studio and for other clients.</summary>
public sealed class RunningShapeTests(WorkflowSite site) : IClassFixture<WorkflowSite>
{
    [Theory]
    [InlineData("GET_workflow-instances", "/workflow-instances")]
    [InlineData("GET_workflow-instances_id", "/workflow-instances/{id}")]
    [InlineData(
        "GET_workflow-instances_id_execution-state",
        "/workflow-instances/{id}/execution-state"
    )]
    [InlineData(
        "GET_workflow-instances_id_journal",
        "/workflow-instances/{id}/journal?page=0&pageSize=200"
    )]
    [InlineData("GET_workflow-instances_id_variables", "/workflow-instances/{id}/variables")]
    [InlineData(
        "GET_activity-executions_list",
        "/activity-executions/list?WorkflowInstanceId={id}"
    )]
    [InlineData("GET_activity-executions_by-id", "/activity-executions/by-id?id={id}~2")]
    [InlineData("GET_activity-executions_id_call-stack", "/activity-executions/{id}~2/call-stack")]
    [InlineData(
        "GET_activity-execution-summaries_list",
        "/activity-execution-summaries/list?WorkflowInstanceId={id}&ActivityNodeId=Workflow1%3Aflow"
    )]
    [InlineData("GET_resilience_retries_id", "/resilience/retries/{id}~2")]
    public async Task A_client_of_Elsa_finds_every_member_where_it_looks_for_it_and_none_besides(
        string shape,
        string path
    )
    {
        foreach (string definition in (string[])[WorkflowSite.Visit, WorkflowSite.Broken])
        {
            string id = await site.RunAsync(definition);

            using HttpResponseMessage answer = await site.Program.GetAsync(
                WorkflowSite.Api + path.Replace("{id}", id, StringComparison.Ordinal)
            );

            (await Shape.DifferencesAsync(shape, answer)).ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData(
        "POST_workflow-instances",
        "/workflow-instances",
        "{\"page\":0,\"pageSize\":10,\"searchTerm\":\"\",\"definitionIds\":[],\"isSystem\":false,\"statuses\":[],\"subStatuses\":[],\"orderBy\":null,\"orderDirection\":\"Descending\",\"timestampFilters\":[]}"
    )]
    [InlineData(
        "POST_workflow-instances_id_journal",
        "/workflow-instances/{id}/journal?skip=0&take=112",
        "{\"filter\":{\"activityIds\":null,\"activityNodeIds\":[\"Workflow1:flow:ask\"],\"excludedActivityTypes\":[\"Elsa.Workflow\"],\"eventNames\":null}}"
    )]
    [InlineData(
        "POST_activity-executions_report",
        "/activity-executions/report",
        "{\"workflowInstanceId\":\"{id}\",\"activityNodeIds\":[\"Workflow1:flow:ask\",\"Workflow1:flow\"]}"
    )]
    [InlineData(
        "POST_bulk-actions_cancel_workflow-instances",
        "/bulk-actions/cancel/workflow-instances",
        "{\"ids\":[\"{id}\"]}"
    )]
    [InlineData(
        "POST_bulk-actions_delete_workflow-instances_by-id",
        "/bulk-actions/delete/workflow-instances/by-id",
        "{\"ids\":[\"none\"]}"
    )]
    [InlineData(
        "POST_workflow-definitions_definitionId_execute",
        "/workflow-definitions/visit/execute",
        "{\"correlationId\":null,\"triggerActivityId\":null,\"versionOptions\":\"Latest\",\"input\":null}"
    )]
    public async Task What_Studio_posts_is_understood_and_answered_as_Elsa_does(
        string shape,
        string path,
        string body
    )
    {
        string id = await site.RunAsync(WorkflowSite.Visit);

        using HttpResponseMessage answer = await site.Program.PostAsync(
            WorkflowSite.Api + path.Replace("{id}", id, StringComparison.Ordinal),
            JsonContent.Create(JsonNode.Parse(body.Replace("{id}", id, StringComparison.Ordinal)))
        );

        (await Shape.DifferencesAsync(shape, answer)).ShouldBeEmpty();
    }
}
