// What Studio asks of Elsa's surface passes through here. Studio knows no ended session and no lost connection: a request that meets
// one waits, and is sent again when the page around it says so.

const surface = "/elsa/api/";
const saving = `${surface}workflow-definitions`;

const textOf = (body) =>
  typeof body === "string" ? body
  : body instanceof Blob ? body.text()
  : body ? new TextDecoder().decode(body)
  : "";

/** Ends a wait as an aborted request ends. */
const aborted = (signal) =>
  new Promise((_, refuse) => signal?.addEventListener("abort", () => refuse(signal.reason ?? new DOMException("", "AbortError"))));

/**
 * Watches all requests of this window.
 * @param tell says what happened to the page around: `tell("saving", { definition, body })`, "saved", "refused", "ended", "away"
 * @param goOn a promise that is kept when waiting requests may be sent again; asked for anew for every wait
 */
export function watchRequests(tell, goOn) {
  const send = window.fetch.bind(window);

  window.fetch = async (input, options) => {
    const address = new URL(input.url ?? input, document.baseURI);
    if (address.origin !== location.origin || !address.pathname.startsWith(surface)) return send(input, options);

    const writes = !["GET", "HEAD"].includes((options?.method ?? "GET").toUpperCase());
    const saves = writes && address.pathname === saving;
    if (saves) tell("saving", { body: await textOf(options.body) });

    const answer = await persist(() => send(input, options), options?.signal);

    if (answer.ok) {
      if (saves) tell("saved", { answer: await answer.clone().json().catch(() => null) });
    } else if (writes || answer.status >= 500) {
      tell("refused", { saves, status: answer.status, problem: await answer.clone().json().catch(() => null) });
    }
    return answer;
  };

  async function persist(attempt, signal) {
    for (;;) {
      let what;
      try {
        const answer = await attempt();
        if (answer.status !== 401) return answer;
        what = "ended";
      } catch (lost) {
        if (signal?.aborted || lost.name === "AbortError") throw lost;
        what = "away";
      }
      const again = goOn();
      tell(what, {});
      await Promise.race([again, aborted(signal)]);
    }
  }
}
