// The frame's few scripted comforts. Every page works without them.

const storeKey = (form) => `ipses.form:${location.pathname}:${form.id || [...document.forms].indexOf(form)}`;

/** Keeps the values of a form in this tab only, for the next time it shows this page. */
export function keep(form) {
  const values = [...new FormData(form)].filter(
    ([name, value]) => typeof value === "string" && name !== "__RequestVerificationToken",
  );
  sessionStorage.setItem(storeKey(form), JSON.stringify(values));
}

/** Puts kept values back once, and says so where that changed something. */
function putBack(form, message) {
  const kept = sessionStorage.getItem(storeKey(form));
  if (!kept) return;
  sessionStorage.removeItem(storeKey(form));
  const seen = new Map();
  const before = JSON.stringify([...new FormData(form)]);
  for (const [name, value] of JSON.parse(kept)) {
    const at = seen.get(name) ?? 0;
    seen.set(name, at + 1);
    const fields = [...form.elements].filter((field) => field.name === name);
    const field = fields[at] ?? fields[0];
    if (!field || field.type === "hidden" || field.type === "file") continue;
    if (field.type === "checkbox" || field.type === "radio") {
      for (const choice of fields) if (choice.value === value) choice.checked = true;
    } else {
      field.value = value;
    }
  }
  if (JSON.stringify([...new FormData(form)]) === before) return;
  const notice = document.createElement("div");
  notice.className = "ips-notice info";
  notice.setAttribute("role", "status");
  notice.textContent = message;
  form.before(notice);
  form.dispatchEvent(new Event("input", { bubbles: true }));
}

/** A save in the background met an ended session: keep the text, ask to sign in. Also for modules that use fetch. */
export function sessionEnded(form) {
  if (form) keep(form);
  const dialog = document.getElementById("session-ended");
  const link = dialog?.querySelector("[data-sign-in]");
  if (!dialog || !link) return;
  const back = new URL(link.href);
  back.searchParams.set("returnUrl", location.pathname + location.search);
  link.href = back.href;
  if (!dialog.open) dialog.showModal();
}

const ended = document.getElementById("session-ended");
for (const form of document.querySelectorAll("main form")) putBack(form, ended?.dataset.restored ?? "");

document.addEventListener("htmx:responseError", (event) => {
  if (event.detail.xhr.status === 401) sessionEnded(event.target.closest("form"));
});
// A refusal (422, 409 …) comes with the page part that explains it: show it like any answer.
document.addEventListener("htmx:beforeSwap", (event) => {
  if ([400, 409, 422].includes(event.detail.xhr.status) && event.detail.serverResponse) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});

// On a narrow screen menu and tabs are lines that scroll sideways: they begin where the reader is.
for (const line of document.querySelectorAll(".ips-menu .gnb-menu, .ips-tabs")) {
  const here = line.querySelector("[aria-current]");
  if (here) line.scrollLeft = here.offsetLeft - (line.clientWidth - here.offsetWidth) / 2;
}

// A refusal or message that came with the page is read out and reached first.
(document.getElementById("refusals") ?? null)?.focus();

// A button pressed twice sends once.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || form.hasAttribute("hx-post")) return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
});
addEventListener("pageshow", (event) => {
  if (event.persisted) for (const form of document.forms) delete form.dataset.sent;
});
