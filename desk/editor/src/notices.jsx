// What the editor tells and asks in between: faults, merged changes, an expired sign-in, a new page.
import { useState } from "react";
import * as server from "./server.js";
import { t } from "./words.js";

export function Faults({ faults, go, close }) {
  if (!faults.length) return null;
  return (
    <section className="desk-notice" role="alert" aria-label={t("What keeps the page from being published")}>
      <p>{t("This page cannot be published yet:")}</p>
      <ul>{faults.map((one, at) => <li key={at}><button type="button" onClick={() => go(one.componentId)}>{t(one.message)}</button></li>)}</ul>
      <button type="button" onClick={close}>{t("Close")}</button>
    </section>
  );
}

const short = (value) => (value === undefined ? t("nothing") : typeof value === "string" ? `“${value.slice(0, 120)}”` : JSON.stringify(value).slice(0, 120));

/** Fields that two people changed: both values, of which yours stays unless theirs is taken. */
export function Conflicts({ conflicts, labels, take, close }) {
  if (!conflicts.length) return null;
  return (
    <section className="desk-notice" role="alert" aria-label={t("Changed by two people")}>
      <p>{t("Somebody else changed the same at the same time. Yours is kept:")}</p>
      <ul>
        {conflicts.map((one, at) => (
          <li key={at}>
            {labels(one)}: {one.field === null
              ? (one.mine === "changed" ? t("you changed, they deleted; it stays") : t("you deleted, they changed; it stays"))
              : <>{t("yours {mine}, theirs {theirs}", { mine: short(one.mine), theirs: short(one.theirs) })} <button type="button" onClick={() => take(at)}>{t("Take theirs")}</button></>}
          </li>
        ))}
      </ul>
      <button type="button" onClick={close}>{t("Keep mine")}</button>
    </section>
  );
}

/** Signing in again without leaving the page. */
export function SignIn({ done }) {
  const [told, setTold] = useState("");
  const [busy, setBusy] = useState(false);
  const send = async (event) => {
    event.preventDefault();
    const { username, password } = Object.fromEntries(new FormData(event.currentTarget));
    setBusy(true);
    try {
      const outcome = await server.signIn(username, password);
      if (outcome.success) return done();
      setTold(t(outcome.message));
    } catch (why) {
      setTold(t(why.message));
    } finally {
      setBusy(false);
    }
    return undefined;
  };
  return (
    <form className="desk-notice desk-field" onSubmit={send} aria-label={t("Sign in again")}>
      <p>{t("Your sign-in has expired. Your changes are kept; sign in to save them.")}</p>
      <label htmlFor="desk-username">{t("Name")}</label>
      <input id="desk-username" name="username" autoComplete="username" autoCapitalize="none" maxLength="150" required />
      <label htmlFor="desk-password">{t("Password")}</label>
      <input id="desk-password" name="password" type="password" autoComplete="current-password" required />
      <button type="submit" disabled={busy}>{t("Sign in")}</button>
      <span role="alert" className="desk-fault">{told}</span>
    </form>
  );
}

/** A form for a new page, or a part that many pages share. */
export function AddPage({ turn, flush, gone }) {
  const [told, setTold] = useState("");
  const [sure, setSure] = useState(false);
  const add = async (event) => {
    event.preventDefault();
    const { address, title, copy } = Object.fromEntries(new FormData(event.currentTarget));
    if (copy && !(await flush())) return setTold(t("The last changes are not saved yet."));
    const outcome = await server.addPage(address, title, copy ? server.path : null).catch((why) => ({ message: why.message }));
    if (!outcome.success) return setTold(t(outcome.message));
    return turn(address);
  };
  const remove = async () => {
    if (!sure) return setSure(true);
    const outcome = await server.removePage().catch((why) => ({ message: why.message }));
    return outcome.success ? gone() : setTold(t(outcome.message));
  };
  return (
    <details className="desk-drop">
      <summary>{t("Add a page")}</summary>
      <form onSubmit={add} className="desk-field desk-panel">
        <label htmlFor="desk-title">{t("Title")}</label>
        <input id="desk-title" name="title" required maxLength="120" />
        <label htmlFor="desk-address">{t("Address, such as /about; /@returns for a shared section")}</label>
        <input id="desk-address" name="address" required maxLength="200" defaultValue="/" />
        <label><input name="copy" type="checkbox" /> {t("Begin as a copy of this page")}</label>
        <button type="submit">{t("Add")}</button>
        {server.path === "/" ? null : (
          <button type="button" onClick={remove}>{sure ? t("Delete {path} for good", { path: server.path }) : t("Delete this page")}</button>
        )}
        <span role="alert" className="desk-fault">{told}</span>
      </form>
    </details>
  );
}
