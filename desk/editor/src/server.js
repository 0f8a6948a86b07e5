// What the editor asks the server for.  Every failure is an Error with a sentence and, where there was an answer, its status.
import { t } from "./words.js";

const root = document.getElementById("root");
export const { theme, path, css } = root.dataset;
let token = root.dataset.token;
/** The query of the editor's address for a page, by which a telephone stays with the editor that it has. */
export const addressOf = (page, whole = new URLSearchParams(location.search).has("whole")) => `?path=${encodeURIComponent(page)}${whole ? "&whole=1" : ""}`;

async function ask(address, options = {}) {
  let answer;
  try {
    answer = await fetch(address, { credentials: "same-origin", ...options });
  } catch {
    throw Object.assign(new Error(t("The server cannot be reached.")), { status: 0 });
  }
  const body = await answer.json().catch(() => null);
  if (!answer.ok) {
    const words = answer.status === 413 ? t("The page has grown too large to be saved. Take something out; until then all you typed is kept here.") : body?.error ?? body?.errors?.[0]?.message ?? t("The server answered {status}.", { status: answer.status });
    throw Object.assign(new Error(words), { status: answer.status });
  }
  return body;
}

async function post(address, body) {
  const send = () =>
    ask(address, { method: "POST", headers: { "Content-Type": "application/json", "X-CSRFToken": token }, body: JSON.stringify(body) });
  return send().catch(async (why) => {
    if (why.status !== 403) throw why;
    await session(); // the token was exchanged by a sign-in in another tab
    return send();
  });
}

/** A fresh CSRF token and the name of whoever is signed in: a token changes with every sign-in. */
export async function session() {
  const found = await ask("/session");
  token = found.csrfToken;
  return found.user;
}

let themeRevision; // as last heard
const heard = (found) => {
  themeRevision = found.revision ?? themeRevision;
  return found;
};

const page = () => ask(`/desk/${theme}/page?path=${encodeURIComponent(path)}`).then(heard);
let first = page(); // asked at once, while the editor itself is on its way
first.catch(() => {}); // told to whoever begins
/** The page as the server has it now. */
export const begin = () => {
  const found = first ?? page();
  first = null;
  return found;
};
/** Who has saved or published the page since its save `number`: `{ number, message }`, or null. */
export const since = (number) => ask(`/desk/${theme}/since?path=${encodeURIComponent(path)}&number=${number}`);
export const seen = () => ask(`/desk/${theme}/visitors?path=${encodeURIComponent(path)}`);
export const render = (components) => post(`/desk/${theme}/render`, components);
export const renderWhole = (components) => post(`/desk/${theme}/render?whole=1`, components);

export async function graphql(query, variables) {
  const answer = await post("/graphql", { query, variables });
  if (answer.errors) throw Object.assign(new Error(answer.errors[0].message), { status: 200 });
  return answer.data;
}

const KEPT = "publish { id path }";
const OUTCOME = `{ success message number revision overtaken later ${KEPT} errors { code } faults { componentId component field message } dropped { message } }`;
const write = (name, more = "", given = "") => `mutation Write($theme: ID!, $path: String!, $expected: Int!${more}) {
  outcome: ${name}(theme: $theme, path: $path, expected: $expected${given}) ${OUTCOME} }`;
const SAVE = write("saveWorkingCopy", ", $puckData: JSON!", ", puckData: $puckData");
const PUBLISH = write("publishWorkingCopy", ", $over: Boolean!, $note: String!", ", over: $over, note: $note");
const outcome = (query, variables) => graphql(query, { theme, path, ...variables }).then((data) => heard(data.outcome));

/** Who is not signed in is told that there is no such theme, as anybody else is; here it is said what the matter is. */
async function signedIn(act) {
  const found = await act();
  if (!found.errors.some((one) => one.code === "NotFound")) return found;
  if (!(await session())) throw Object.assign(new Error(t("Your sign-in has expired.")), { status: 401 });
  return act(); // signed in meanwhile, or really not there
}

export const save = (puckData, expected) => signedIn(() => outcome(SAVE, { puckData, expected }));
export const publish = (expected, over, note) => signedIn(() => outcome(PUBLISH, { expected, over, note }));
const ADD = `mutation Add($theme: ID!, $path: String!, $title: String!, $copyOf: String, $expected: Int!) {
  outcome: addPage(id: $theme, path: $path, title: $title, copyOf: $copyOf, expected: $expected) { success message revision } }`;
export const addPage = (address, title, copyOf) => outcome(ADD, { path: address, title, copyOf, expected: themeRevision });
const REMOVE = `mutation Remove($theme: ID!, $path: String!, $expected: Int!) {
  outcome: removePage(id: $theme, path: $path, expected: $expected) { success message revision } }`;
/** Refused once after somebody else's change of the theme: whoever asks again has been told. */
export const removePage = () => outcome(REMOVE, { expected: themeRevision });
const UNDO = `mutation Undo($theme: ID!, $publish: ID!, $expected: Int!) {
  outcome: undoPublish(theme: $theme, publish: $publish, expected: $expected) { success message number revision ${KEPT} errors { code } } }`;
export const undo = (publish) => signedIn(() => outcome(UNDO, { publish, expected: themeRevision }));

const RECEIPT = `query Receipt($theme: ID!, $publish: ID!) { receipt: publishReceipt(theme: $theme, publish: $publish) {
  phase seconds slow failures latest askAgain pages { path after trouble } } }`;
export const receipt = (publish) => graphql(RECEIPT, { theme, publish }).then((data) => {
  if (!data.receipt) throw new Error(t("Your sign-in may have expired."));
  return data.receipt;
});

export const MOST_ROWS = 20;
const HISTORY = `query History($theme: ID!, $before: ID, $first: Int!) { theme(id: $theme) {
  publishes(first: $first, before: $before) { id kind path revision before note author createdAt } } }`;
export const history = (before = null) =>
  graphql(HISTORY, { theme, before, first: MOST_ROWS }).then((data) => data.theme?.publishes ?? []);
export const revision = (number) => ask(`/desk/${theme}/revisions/${number}`);
/** The draft as a visitor's page. */
export const draftAddress = `/desk/${theme}/draft?path=${encodeURIComponent(path)}`;
export const compareAddress = ({ before, revision: after }) => `/desk/${theme}/compare?before=${before}&after=${after}`;

const SIGN_IN = "mutation SignIn($username: String!, $password: String!) { outcome: login(username: $username, password: $password) { success message } }";
/** Sign in where the editor is; the CSRF token changes with it. */
export async function signIn(username, password) {
  await session();
  const found = (await graphql(SIGN_IN, { username, password })).outcome;
  if (found.success) await session();
  return found;
}
