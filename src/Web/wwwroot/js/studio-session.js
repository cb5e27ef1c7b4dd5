// Between the window with an edit and the one in which somebody signs in again.

const channel = new BroadcastChannel("ipses.session");

/** Says who has signed in. */
export const announce = (person) => channel.postMessage({ person });

/** Hears who has signed in in another window. */
export const onSignIn = (hear) => channel.addEventListener("message", (event) => hear(event.data.person));

/** Who is signed in now; null for nobody. */
export async function whoIsSignedIn() {
  const answer = await fetch("/studio/signed-in", { headers: { "X-Requested-With": "fetch" }, redirect: "error" }).catch(() => null);
  if (!answer?.ok) return null;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return page.getElementById("signed-in")?.dataset.person ?? null;
}
