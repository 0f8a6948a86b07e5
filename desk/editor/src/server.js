// What the editor asks the server for.  Every failure is an Error with a sentence and, where there was an answer, its status.
const root = document.getElementById("root");
export const { theme, path, css } = root.dataset;
let token = root.dataset.token;

async function ask(address, options = {}) {
  let answer;
  try {
    answer = await fetch(address, { credentials: "same-origin", ...options });
  } catch {
    throw Object.assign(new Error("The server cannot be reached."), { status: 0 });
  }
  const body = await answer.json().catch(() => null);
  if (!answer.ok) {
    const words = body?.error ?? body?.errors?.[0]?.message ?? `The server answered ${answer.status}.`;
    throw Object.assign(new Error(words), { status: answer.status });
  }
  return body;
}

const post = (address, body) =>
  ask(address, { method: "POST", headers: { "Content-Type": "application/json", "X-CSRFToken": token }, body: JSON.stringify(body) });

/** A fresh CSRF token and the name of whoever is signed in: a token changes with every sign-in. */
export async function session() {
  const found = await ask("/session");
  token = found.csrfToken;
  return found.user;
}

export const begin = () => ask(`/desk/${theme}/page?path=${encodeURIComponent(path)}`);
export const render = (components) => post(`/desk/${theme}/render`, components);

export async function graphql(query, variables) {
  const send = () => post("/graphql", { query, variables });
  const answer = await send().catch(async (why) => {
    if (why.status !== 403) throw why;
    await session(); // the token was exchanged by a sign-in in another tab
    return send();
  });
  if (answer.errors) throw Object.assign(new Error(answer.errors[0].message), { status: 200 });
  return answer.data;
}

const OUTCOME = "{ success message number overtaken later before faults { componentId component field message } }";
const write = (name, more = "", given = "") => `mutation Write($theme: ID!, $path: String!, $expected: Int!${more}) {
  outcome: ${name}(theme: $theme, path: $path, expected: $expected${given}) ${OUTCOME} }`;
const SAVE = write("saveWorkingCopy", ", $puckData: JSON!", ", puckData: $puckData");
const PUBLISH = write("publishWorkingCopy", ", $over: Boolean!", ", over: $over");
const DISCARD = write("discardWorkingCopy");
const outcome = (query, variables) => graphql(query, { theme, path, ...variables }).then((data) => data.outcome);

/** Who is not signed in is told that there is no such theme, as anybody else is; here it is said what the matter is. */
async function signedIn(found) {
  if (!found.success && !found.overtaken && !found.later && !(await session()))
    throw Object.assign(new Error("Your sign-in has expired."), { status: 401 });
  return found;
}

export const save = (puckData, expected) => outcome(SAVE, { puckData, expected }).then(signedIn);
export const publish = (expected, over) => outcome(PUBLISH, { expected, over }).then(signedIn);
export const discard = (expected) => outcome(DISCARD, { expected });
const ADD = "mutation Add($theme: ID!, $path: String!, $title: String!) { outcome: addPage(id: $theme, path: $path, title: $title) { success message } }";
export const addPage = (address, title) => outcome(ADD, { path: address, title });
const UNDO = "mutation Undo($theme: ID!, $revision: Int!) { outcome: rollbackTheme(id: $theme, revision: $revision) { success message } }";
export const undo = (revision) => outcome(UNDO, { revision });
export const publishing = (workspace) =>
  graphql("query Progress($workspace: ID!) { publishing(workspace: $workspace) { live desired done verified dueAt } }", { workspace })
    .then((data) => data.publishing);
