// Runs the audits of the npm package graphql-http against the server at argv[2], signed in by the cookie argv[3].
// Prints {"ok": 61}, and what is not ok.
import { serverAudits } from "graphql-http";

const [base, own] = process.argv.slice(2);
const session = await fetch(`${base}/session`, { headers: { cookie: own } });
const cookie = [own, ...session.headers.getSetCookie().map((one) => one.split(";")[0])].join("; ");
const { csrfToken } = await session.json();
const fetchFn = (url, init = {}) =>
  fetch(url, { ...init, headers: { ...init.headers, cookie, "x-csrftoken": csrfToken } });
const found = {};
for (const audit of serverAudits({ url: `${base}/graphql`, fetchFn })) {
  const result = await audit.fn();
  found[result.status] = (found[result.status] ?? 0) + 1;
  if (result.status !== "ok") console.error(result.status, audit.name, result.reason);
}
console.log(JSON.stringify(found));
