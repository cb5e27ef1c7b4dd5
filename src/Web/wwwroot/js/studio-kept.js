// An edit that could not be saved, kept in this browser tab for the person whose it is.

const key = (person, definition) => `ipses.studio:${person}:${definition}`;

/** Keeps what Studio wanted to save. */
export function keep(person, definition, body) {
  try {
    sessionStorage.setItem(key(person, definition), JSON.stringify({ at: Date.now(), body }));
  } catch {
    // The tab has no room left: the edit is still in Studio itself.
  }
}

/** What is kept, as `{ at, body }`; null for nothing. */
export const kept = (person, definition) => JSON.parse(sessionStorage.getItem(key(person, definition)) ?? "null");

/** Forgets it. */
export const forget = (person, definition) => sessionStorage.removeItem(key(person, definition));
