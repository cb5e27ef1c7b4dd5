// The tree editor's comforts: saves when a field is left, sums weights as one types, moves items by keyboard, shows both
// versions when two people meet. Without it every item is a form with a button.
// By the very address the frame loaded it with: under another one the browser would run the frame's script twice.
const { keep, sessionEnded } = await import(document.querySelector("script[src*='/js/ipses.js']").src);

const editor = document.getElementById("editor");
const texts = editor?.dataset ?? {};
const forms = [...document.querySelectorAll("form[data-node-form]")];

// --- weights, summed live -------------------------------------------------------------------------------------------
const SCALE = 10000; // four decimal places, exact

function scaled(text) {
  const cleaned = text.trim().replaceAll(",", "").replace(/%$/, "");
  if (!/^-?\d*(\.\d+)?$/.test(cleaned) || cleaned === "") return 0;
  return Math.round(Number(cleaned) * SCALE);
}

function sumWeights() {
  let sum = 0;
  for (const input of document.querySelectorAll("input[data-weight=yes]")) {
    const row = input.form?.querySelector("select[name$='.countedIn']");
    if (!row || row.value === "") sum += scaled(input.value);
  }
  const output = document.getElementById("weight-sum");
  if (!output) return;
  output.textContent = String(sum / SCALE);
  document.getElementById("weights").classList.toggle("plan-wrong", sum !== 100 * SCALE);
}

// A unit sees its own inputs only: then the server's sum of the whole plan stands.
const sumsHere = document.getElementById("send") !== null;
if (sumsHere) document.addEventListener("input", (event) => { if (event.target.matches("[data-weight=yes]")) sumWeights(); });

// --- saving as one goes ---------------------------------------------------------------------------------------------
const values = (form) => {
  const data = new FormData(form);
  data.delete("__RequestVerificationToken");
  data.delete("seen");
  return JSON.stringify([...data]);
};
const saved = new WeakMap(forms.map((form) => [form, values(form)]));
const running = new WeakMap();

function say(form, text) {
  form.querySelector("[data-status]").textContent = text;
}

function clearErrors(form) {
  form.querySelectorAll(".form-hint-invalid[data-by-script]").forEach((hint) => hint.remove());
  form.querySelectorAll("[aria-invalid]").forEach((field) => {
    field.removeAttribute("aria-invalid");
    field.classList.remove("is-error");
  });
}

function showErrors(form, errors) {
  clearErrors(form);
  for (const error of errors) {
    const field = [...form.elements].find((element) => element.name === error.field);
    if (!field) {
      say(form, error.message);
      continue;
    }
    const hint = document.createElement("p");
    hint.className = "form-hint-invalid";
    hint.dataset.byScript = "yes";
    hint.id = `${field.id}-error`;
    hint.textContent = error.message;
    field.setAttribute("aria-invalid", "true");
    field.setAttribute("aria-describedby", hint.id);
    field.after(hint);
    field.closest("details")?.setAttribute("open", "");
    say(form, texts.failed);
  }
}

async function save(form, force = false) {
  if (running.get(form)) {
    await running.get(form);
  }
  if (!force && saved.get(form) === values(form)) return true;
  const task = send(form);
  running.set(form, task);
  const done = await task;
  running.delete(form);
  return done;
}

// A browser finishes such a request even when the page is left meanwhile, if it is not longer than this.
const OUTLIVES_THE_PAGE = 60_000;
const post = (form) =>
  fetch(form.action, {
    method: "POST",
    body: new FormData(form),
    headers: { "X-Requested-With": "fetch" },
    keepalive: values(form).length < OUTLIVES_THE_PAGE,
  });

async function send(form) {
  const sent = values(form);
  say(form, texts.saving);
  let answer;
  try {
    answer = await post(form);
  } catch {
    say(form, texts.failed);
    return false;
  }
  if (answer.status === 401) {
    say(form, texts.failed);
    sessionEnded(form);
    return false;
  }
  const type = answer.headers.get("content-type") ?? "";
  if (!type.includes("json")) {
    say(form, texts.failed);
    return false;
  }
  const said = await answer.json();
  if (!answer.ok) {
    const different = said.theirs ? differing(form, said.theirs) : [];
    if (!said.theirs) showErrors(form, said.errors);
    else if (different.length > 0) showConflict(form, said, different);
    else {
      // The same was saved before, by a request whose answer never came: the page was left meanwhile.
      saved.set(form, sent);
      seen(form, said.seen);
      say(form, texts.saved);
      return true;
    }
    return false;
  }
  clearErrors(form);
  form.querySelector(".plan-conflict")?.remove();
  saved.set(form, sent);
  seen(form, said.seen);
  editor.dataset.revision = said.revision;
  const all = document.getElementById("send-seen");
  if (all) all.value = said.revision;
  document.getElementById("last-saved").textContent = said.savedAt;
  const count = document.getElementById("fault-count");
  if (count) count.textContent = said.faults;
  const proposal = form.querySelector("[data-proposal]");
  if (proposal && said.proposal) proposal.textContent = said.proposal;
  const name = [...form.elements].find((field) => field.name === `${form.dataset.nodeForm}.name`);
  const title = form.closest("[data-node]")?.querySelector(":scope > .plan-node-head [data-title]");
  if (name?.value && title && document.documentElement.lang === "ko") title.textContent = name.value;
  say(form, `${texts.saved} ${said.savedAt}`);
  return true;
}

function seen(form, revision) {
  form.querySelector("[data-seen]").value = revision;
  const other = document.querySelector(`[data-seen-of="${CSS.escape(form.dataset.nodeForm)}"]`);
  if (other) other.value = revision;
}

// --- two people on one item: both versions, and a choice -------------------------------------------------------------
function labelOf(form, field) {
  return form.querySelector(`label[for="${CSS.escape(field.id)}"]`)?.textContent ?? field.name;
}

const shown = (field, value) =>
  field.tagName === "SELECT" ? ([...field.options].find((option) => option.value === value)?.text ?? value) : value;

const differing = (form, theirs) => [...form.elements].filter((field) => field.name in theirs && field.value !== theirs[field.name]);

function showConflict(form, said, different) {
  form.querySelector(".plan-conflict")?.remove();
  const box = document.createElement("div");
  box.className = "ips-notice warning plan-conflict";
  box.setAttribute("role", "alert");
  const message = document.createElement("p");
  message.textContent = said.errors[0].message;
  const table = document.createElement("table");
  table.className = "tbl col data";
  const head = table.createTHead().insertRow();
  for (const text of [texts.what, texts.theirs, texts.mine]) {
    const cell = document.createElement("th");
    cell.scope = "col";
    cell.textContent = text;
    head.append(cell);
  }
  const body = table.createTBody();
  for (const field of different) {
    const row = body.insertRow();
    for (const text of [labelOf(form, field), shown(field, said.theirs[field.name]), shown(field, field.value)]) row.insertCell().textContent = text;
  }
  const keep = button(texts.keep, "primary", () => {
    seen(form, said.seen);
    void save(form, true);
  });
  const take = button(texts.take, "tertiary", () => {
    for (const field of different) field.value = said.theirs[field.name];
    seen(form, said.seen);
    saved.set(form, values(form));
    box.remove();
    say(form, "");
    sumWeights();
  });
  const actions = document.createElement("p");
  actions.append(keep, " ", take);
  box.append(message, table, actions);
  form.prepend(box);
  say(form, texts.failed);
  keep.focus();
}

function button(text, kind, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = `krds-btn small ${kind}`;
  made.textContent = text;
  made.addEventListener("click", act);
  return made;
}

// --- keyboard -------------------------------------------------------------------------------------------------------
function nextField(from) {
  const fields = [...document.querySelectorAll("form[data-node-form] input:not([type=hidden]), form[data-node-form] select, form[data-node-form] textarea")]
    .filter((field) => field.offsetParent !== null);
  return fields[fields.indexOf(from) + 1];
}

async function move(item, direction) {
  const form = item.querySelector(`:scope > .plan-node-head form[data-move="${direction}"]`);
  const own = item.querySelector(":scope > form[data-node-form]");
  const sibling = direction === "up" ? item.previousElementSibling : item.nextElementSibling;
  if (!form || !sibling || (own && !(await save(own)))) return;
  const focused = document.activeElement;
  const answer = await post(form);
  if (answer.status === 401) return sessionEnded(own);
  if (!answer.ok) return;
  const said = await answer.json();
  editor.dataset.revision = said.revision;
  const all = document.getElementById("send-seen");
  if (all) all.value = said.revision;
  if (direction === "up") sibling.before(item);
  else sibling.after(item);
  focused?.focus();
}

document.addEventListener("keydown", (event) => {
  const item = event.target.closest?.("li[data-node]");
  if (item && event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
    event.preventDefault();
    void move(item, event.key === "ArrowUp" ? "up" : "down");
    return;
  }
  if (event.key === "Enter" && !event.isComposing && event.target.matches("form[data-node-form] input")) {
    event.preventDefault();
    const next = nextField(event.target);
    void save(event.target.form);
    next?.focus();
  }
});

for (const form of forms) {
  form.addEventListener("change", () => {
    if (sumsHere) sumWeights();
    void save(form);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    event.stopPropagation();
    void save(form, true);
  });
}
for (const form of document.querySelectorAll("form[data-move]")) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    event.stopPropagation();
    void move(form.closest("li[data-node]"), form.dataset.move);
  });
}

// What was typed last is saved before anything else is sent.
document.addEventListener("submit", (event) => {
  const waiting = forms.filter((form) => running.get(form) || saved.get(form) !== values(form));
  if (waiting.length === 0 || event.target.matches("[data-node-form], [data-move]")) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const { target, submitter } = event;
  void Promise.all(waiting.map((form) => save(form))).then((all) => {
    delete target.dataset.sent;
    if (all.every(Boolean)) target.requestSubmit(submitter ?? undefined);
  });
}, { capture: true });

// A page that is left before its last save was answered keeps the text in the tab; put back, it is saved again.
addEventListener("pagehide", () => {
  for (const form of forms) if (saved.get(form) !== values(form)) keep(form);
});
for (const form of forms) {
  if (!form.previousElementSibling?.matches(".ips-notice")) continue;
  saved.set(form, "");
  void save(form);
}

// --- links to fields inside folded parts -----------------------------------------------------------------------------
function reveal() {
  const target = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  if (!target) return;
  for (let at = target.closest("details"); at; at = at.parentElement?.closest("details")) at.open = true;
  target.scrollIntoView({ block: "center" });
  if (target.matches("input, select, textarea")) target.focus();
}
addEventListener("hashchange", reveal);
reveal();

// --- a colleague's edit, shown when it happens -------------------------------------------------------------------------
async function look() {
  if (document.hidden || forms.length === 0) return;
  const address = `${location.pathname}?handler=Changes&since=${editor.dataset.revision}`;
  let answer;
  try {
    answer = await fetch(address, { headers: { "X-Requested-With": "fetch" } });
  } catch {
    return;
  }
  if (!answer.ok) return;
  const said = await answer.json();
  const place = document.getElementById("colleague");
  if (said.nodes.length === 0 || !place) return;
  place.textContent = `${texts.colleague} ${said.nodes.map((node) => `${node.by}: ${node.title}`).join(", ")} `;
  const link = document.createElement("a");
  link.href = location.pathname;
  link.textContent = texts.reload;
  place.append(link);
  for (const node of said.nodes) document.getElementById(`n-${node.id}`)?.classList.add("is-changed");
}
if (forms.length > 0) setInterval(look, 15000);
