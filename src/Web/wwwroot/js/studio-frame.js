// Starts Elsa Studio in its frame and tells the page around how it fares.
import { watchRequests } from "./studio-requests.js";

const { element: name, attribute, shown } = document.body.dataset;
const around = window.frameElement;

const tell = (what, detail) => around?.dispatchEvent(new CustomEvent("studio", { detail: { what, ...detail } }));

let release;
let waiting;
window.goOn = () => {
  release?.();
  waiting = null;
};
watchRequests(tell, () => (waiting ??= new Promise((kept) => (release = kept))));

// How much has come: every file of the runtime, with its size as it travelled.
let all = 0;
let done = 0;
let bytes = 0;
new PerformanceObserver((seen) => {
  for (const file of seen.getEntries()) {
    if (!file.name.includes("/studio/_framework/")) continue;
    done += 1;
    bytes += file.encodedBodySize;
  }
  tell("progress", { all: Math.max(all, done), done, bytes });
}).observe({ type: "resource", buffered: true });

const provider = document.createElement("elsa-backend-provider");
provider.setAttribute("remote-endpoint", `${location.origin}/elsa/api`);
const part = document.createElement(name);
if (shown) part.setAttribute(attribute, shown);
document.getElementById("studio").append(provider, part);

// Studio's own links would look for pages of its own; ours are where the page around leads. An element takes a callback only once
// it is defined: one that was set before is lost.
const open = (where, id) => tell("open", { where, id });
customElements.whenDefined(name).then(() => {
  part.editWorkflowDefinition = (id) => open("workflows", id);
  part.viewWorkflowInstance = (id) => open("instances", id);
});
// Where Studio has no callback (after Run, after Save As) it goes to an address, which without its own shell shows nothing.
const go = history.pushState.bind(history);
history.pushState = (state, unused, address) => {
  const [, kind, id] = /\/workflows\/(definitions|instances)\/(.+)\/(?:edit|view)$/.exec(String(address ?? "")) ?? [];
  if (!id) return go(state, unused, address);
  open(kind === "instances" ? kind : "workflows", decodeURIComponent(id));
};

const drawn = new MutationObserver(() => {
  if (part.childElementCount > 0) tell("drawn", {});
  if (part.querySelector(".x6-graph-svg-viewport, .mud-table-body")) {
    tell("ready", {});
    drawn.disconnect();
  }
});
drawn.observe(part, { childList: true, subtree: true });

try {
  await Blazor.start({
    // Studio writes dates and numbers into definitions by its culture: whatever the browser speaks, it is this one.
    applicationCulture: "en-US",
    loadBootResource: () => {
      all += 1;
    },
  });
  tell("started", {});
} catch (failed) {
  console.error(failed);
  tell("failed", {});
}
