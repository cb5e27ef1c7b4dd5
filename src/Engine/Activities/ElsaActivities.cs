using Ipses.Engine.Execution;

namespace Ipses.Engine.Activities;

/// <summary>Elsa's activities that this engine has. None keeps anything between calls: one object of each serves all.</summary>
public static class ElsaActivities
{
    /// <summary>Adds them all.</summary>
    public static ActivityCatalog AddElsaActivities(this ActivityCatalog catalog) =>
        catalog
            .Add(Flowchart.Descriptor, new Flowchart())
            .Add(FlowNode.Descriptor, new FlowNode())
            .Add(Start.Descriptor, new Start())
            .Add(End.Descriptor, new End())
            .Add(FlowDecision.Descriptor, new FlowDecision())
            .Add(FlowSwitch.Descriptor, new FlowSwitch())
            .Add(FlowFork.Descriptor, new FlowFork())
            .Add(FlowJoin.Descriptor, new FlowJoin())
            .Add(If.Descriptor, new If())
            .Add(Switch.Descriptor, new Switch())
            .Add(Fork.Descriptor, new Fork())
            .Add(Sequence.Descriptor, new Sequence())
            .Add(StateMachine.Descriptor, new StateMachine())
            .Add(Parallel.Descriptor, new Parallel())
            .Add(For.Descriptor, new For())
            .Add(ForEach.Descriptor, new ForEach())
            .Add(ParallelForEach.Descriptor, new ParallelForEach())
            .Add(While.Descriptor, new While())
            .Add(Break.Descriptor, new Break())
            .Add(SetVariable.Descriptor, new SetVariable())
            .Add(SetOutput.Descriptor, new SetOutput())
            .Add(SetName.Descriptor, new SetName())
            .Add(Correlate.Descriptor, new Correlate())
            .Add(Finish.Descriptor, new Finish())
            .Add(Complete.Descriptor, new Complete())
            .Add(Fault.Descriptor, new Fault())
            .Add(Event.Descriptor, new Event())
            .Add(PublishEvent.Descriptor, new PublishEvent())
            .Add(RunTask.Descriptor, new RunTask())
            .Add(Delay.Descriptor, new Delay())
            .Add(StartAt.Descriptor, new StartAt())
            .Add(Timer.Descriptor, new Timer())
            .Add(Cron.Descriptor, new Cron())
            .Add(DispatchWorkflow.Descriptor, new DispatchWorkflow())
            .Add(BulkDispatchWorkflows.Descriptor, new BulkDispatchWorkflows())
            .Add(ExecuteWorkflow.Descriptor, new ExecuteWorkflow())
            .Add(RunJavaScript.Descriptor, new RunJavaScript())
            .Add(WriteLine.Descriptor, new WriteLine())
            .Add(HttpEndpoint.Descriptor, new HttpEndpoint())
            .Add(WriteHttpResponse.Descriptor, new WriteHttpResponse())
            .Add(WriteFileHttpResponse.Descriptor, new WriteFileHttpResponse())
            .Add(SendHttpRequest.Descriptor, new SendHttpRequest())
            .Add(FlowSendHttpRequest.Descriptor, new FlowSendHttpRequest())
            .Add(DownloadHttpFile.Descriptor, new DownloadHttpFile())
            .Add(WorkflowActivity.Descriptor, new WorkflowActivity())
            .Add(NotFoundActivity.Descriptor, new NotFoundActivity());

    private static ActivityCatalog Add(
        this ActivityCatalog catalog,
        ActivityDescriptor descriptor,
        IActivity activity
    ) => catalog.Register(descriptor, _ => activity);
}
