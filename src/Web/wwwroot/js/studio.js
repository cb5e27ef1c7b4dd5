// The page around Elsa Studio: shows how far it has come, what was refused, and keeps an edit through an ended session.
import { forget, keep, kept } from "./studio-kept.js";
import { onSignIn, whoIsSignedIn } from "./studio-session.js";

const place = document.getElementById("studio");
if (place) surround(place);

function surround(place) {
  const { person, shown, part } = place.dataset;
  const progress = document.getElementById("studio-progress");
  const refused = document.getElementById("studio-refused");
  const found = document.getElementById("studio-found");
  const ended = document.getElementById("studio-ended");
  const away = document.getElementById("studio-away");
  const definition = part === "workflows" ? shown : undefined;

  const frame = document.createElement("iframe");
  frame.title = place.dataset.title;
  frame.src = place.dataset.frame;

  let unsaved = null;
  const keepUnsaved = () => {
    if (unsaved && definition) keep(person, definition, unsaved);
  };
  addEventListener("pagehide", keepUnsaved);

  const hear = {
    progress: ({ all, done, bytes }) => {
      progress.querySelector("progress").value = done / all;
      say(progress.dataset.files, { all, done, size: (bytes / 1e6).toFixed(1) });
    },
    started: () => say(progress.dataset.starting, {}),
    failed: () => {
      progress.setAttribute("role", "alert");
      say(progress.dataset.failed, {});
    },
    drawn: () => (progress.hidden = true),
    ready: () => (place.dataset.state = "ready"),
    open: ({ where, id }) => location.assign(`/studio/${where}/${encodeURIComponent(id)}`),
    saving: ({ body }) => (unsaved = body),
    saved: ({ answer }) => {
      unsaved = null;
      refused.hidden = true;
      showFound(answer?.validationErrors ?? []);
      if (definition) forget(person, definition);
    },
    refused: ({ saves, status, problem }) => {
      if (saves) keepUnsaved();
      showRefusal(status, problem, saves ? unsaved : null);
      if (saves) unsaved = null;
    },
    ended: () => {
      keepUnsaved();
      if (!ended.open) ended.showModal();
    },
    away: () => {
      keepUnsaved();
      if (!away.open) away.showModal();
    },
  };
  frame.addEventListener("studio", (event) => hear[event.detail.what](event.detail));

  function say(text, values) {
    progress.querySelector("[data-far]").textContent = text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  }

  // What the checks say of a draft is told at once, but hinders nobody who is still drawing.
  function showFound(findings) {
    found.querySelector("summary").textContent = found.dataset.text.replace("{count}", findings.length);
    found.querySelector("ul").replaceChildren(...findings.map(({ message }) => lineOf(message)));
    found.hidden = findings.length === 0;
  }

  function lineOf(text) {
    const line = document.createElement("li");
    line.textContent = text;
    return line;
  }

  // What was refused is no use to save again as it is, but it is nobody's to lose.
  function showRefusal(status, problem, edit) {
    const download = refused.querySelector("[data-download]");
    download.hidden = !edit;
    download.onclick = () => {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([JSON.stringify(JSON.parse(edit).model, null, 2)], { type: "application/json" }));
      link.download = `${definition ?? "workflow"}.json`;
      link.click();
      URL.revokeObjectURL(link.href);
    };
    const reasons = Object.values(problem?.errors ?? {}).flat();
    refused.querySelector("ul").replaceChildren(
      ...(reasons.length > 0 ? reasons : [problem?.message ?? `HTTP ${status}`]).map(lineOf),
    );
    refused.hidden = false;
  }

  // An ended session: who signs in again must be who began.
  const goOn = () => {
    for (const dialog of [ended, away]) if (dialog.open) dialog.close();
    frame.contentWindow.goOn?.();
  };
  const told = ended.querySelector("[data-told]");
  const greet = (who) => {
    told.textContent = who === person ? "" : who ? ended.dataset.somebodyElse : ended.dataset.notYet;
    if (who === person) goOn();
  };
  onSignIn((who) => {
    if (ended.open) greet(who);
  });
  const ask = async () => greet(await whoIsSignedIn());
  ended.querySelector("[data-go-on]").addEventListener("click", ask);
  // Who signed in somewhere else, or closed the other window before it could tell, comes back to this one.
  addEventListener("focus", () => {
    if (ended.open) ask();
  });
  away.querySelector("[data-go-on]").addEventListener("click", goOn);
  addEventListener("online", () => {
    if (away.open) goOn();
  });
  // Closing a dialog by Escape would leave Studio waiting for nothing.
  for (const dialog of [ended, away]) dialog.addEventListener("cancel", (event) => event.preventDefault());

  refused.querySelector("[data-close]").addEventListener("click", () => (refused.hidden = true));
  // Studio hears the keys of its own frame only; who has just opened the page presses them out here.
  addEventListener("keydown", (pressed) => {
    if (!(pressed.ctrlKey || pressed.metaKey) || pressed.altKey || pressed.code !== "KeyS") return;
    pressed.preventDefault();
    const { ctrlKey, metaKey, shiftKey } = pressed;
    frame.contentWindow.dispatchEvent(new KeyboardEvent("keydown", { key: shiftKey ? "S" : "s", ctrlKey, metaKey, shiftKey }));
  });

  // Not the browser's own full screen: the site's policy asks for no such permission, and dialogs would lie below it.
  const whole = document.getElementById("studio-whole");
  whole.addEventListener("click", () => whole.setAttribute("aria-pressed", String(place.classList.toggle("ips-studio-whole"))));

  const before = definition ? kept(person, definition) : null;
  if (before) offer(before);

  function offer({ at, body }) {
    const notice = document.getElementById("studio-kept");
    const time = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" }).format(at);
    notice.querySelector("p").textContent = notice.dataset.text.replace("{time}", time);
    notice.querySelector("[data-save]").addEventListener("click", async () => {
      const answer = await fetch("/elsa/api/workflow-definitions", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body,
      }).catch(() => null);
      if (answer?.ok) {
        forget(person, definition);
        notice.hidden = true;
        frame.contentWindow.location.reload();
      } else if (answer?.status === 401) {
        ended.showModal();
      } else if (answer) {
        showRefusal(answer.status, await answer.json().catch(() => null), body);
      } else {
        away.showModal();
      }
    });
    notice.querySelector("[data-discard]").addEventListener("click", () => {
      forget(person, definition);
      notice.hidden = true;
    });
    notice.hidden = false;
  }

  place.append(frame);
  place.hidden = false;
}
