// What follows a publish: the receipt in plain words, each address ticked, the history, and what it brings back.
import { useEffect, useState } from "react";
import * as server from "./server.js";
import { marked, t } from "./words.js";

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
const time = (text) => new Date(text).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });

/** A receipt as a sentence that begins with `what`, such as "Published". */
export function sentence(what, receipt) {
  const all = receipt.pages.length;
  const shown = receipt.pages.filter((one) => one.after !== null).length;
  const steps = {
    NOWHERE: t("the shop has no address yet, so nobody can see it"),
    CLEARING: t("clearing"),
    REFRESHING: t("refreshing {shown} of {all}", { shown, all }),
    LIVE: t("live and verified in {seconds} s", { seconds: receipt.seconds }),
  };
  const failed = receipt.failures ? ` · ${t("the last try failed, the next one follows by itself")}` : "";
  const late = receipt.slow ? `${failed} · ${t("it takes longer than usual; everybody sees it by {time} at the latest", { time: time(receipt.latest) })}` : "";
  return `${what} · ${steps[receipt.phase]}${late}`;
}

/** Follow a publish until visitors have it; `wanted()` says whether anybody still asks. */
export async function follow(publish, what, told, wanted) {
  let receipt = null;
  for (let failures = 0; wanted(); ) {
    try {
      receipt = await server.receipt(publish);
      failures = 0;
    } catch (why) {
      failures++;
      if (wanted()) told({ words: `${what} · ${t("how far it is cannot be asked just now:")} ${t(why.message)}`, receipt });
    }
    if (!wanted()) return;
    if (receipt && !failures) {
      told({ words: sentence(what, receipt), receipt });
      if (!receipt.askAgain) return;
    }
    await pause(failures ? Math.min(failures * 3_000, 30_000) : receipt.askAgain * 1_000);
  }
}

/** The sentence, which screen readers hear, and the addresses, which they find below it. */
export function Receipt({ words, receipt }) {
  return (
    <>
      <span role="status" className="desk-progress">{words}</span>
      {receipt?.pages.length ? (
        <details className="desk-drop">
          <summary>{t("Addresses")}</summary>
          <ul className="desk-panel">
            {receipt.pages.map(({ path, after, trouble }) => (
              <li key={path} data-shown={after !== null}>
                {after === null ? "○" : "✓"} {path} {after === null ? t(trouble || marked("is awaited")) : t("shows it, after {seconds} s", { seconds: after })}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

const KINDS = { publish: marked("Published"), undo: marked("Undone") };

/** Publishes and undos of the theme; `undo(id)` and `restore(number)` act on one. */
export function History({ undo, restore, busy, latest }) {
  const [open, setOpen] = useState(false);
  const [found, setFound] = useState(null);
  const [more, setMore] = useState(false);
  const [told, setTold] = useState("");
  const load = async (before) => {
    try {
      const rows = await server.history(before);
      setFound((known) => [...(before ? known : []), ...rows]);
      setMore(rows.length === server.MOST_ROWS);
      setTold("");
    } catch (why) {
      setTold(t(why.message));
    }
  };
  useEffect(() => { if (open) load(); }, [open, latest]);
  const first = {};
  for (const one of found ?? []) first[one.path] ??= one.id;
  return (
    <details className="desk-drop" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("History")}</summary>
      <div className="desk-panel">
        {told ? <p role="alert" className="desk-fault">{told}</p> : null}
        {found && !found.length ? <p>{t("Nothing was published yet.")}</p> : null}
        <ol>
          {(found ?? []).map((one) => (
            <li key={one.id}>
              {t(KINDS[one.kind])} {one.path}, {new Date(one.createdAt).toLocaleString(document.documentElement.lang)}, {one.author ?? t("somebody")}{one.note ? `: ${one.note}` : ""}
              <div className="desk-bar">
                {first[one.path] === one.id ? <button type="button" disabled={busy} onClick={() => undo(one.id)}>{t("Undo")}</button> : null}
                {one.before ? <a target="_blank" rel="noreferrer" href={server.compareAddress(one)}>{t("Compare")}</a> : null}
                {one.path === server.path
                  ? <button type="button" disabled={busy} onClick={() => restore(one.revision)}>{t("Open as draft")}</button> : null}
              </div>
            </li>
          ))}
        </ol>
        {more ? <button type="button" onClick={() => load(found.at(-1).id)}>{t("Earlier ones")}</button> : null}
      </div>
    </details>
  );
}
