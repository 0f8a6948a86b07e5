// How an editor stands: what is saved, what visitors have of it, and what people have to know or decide.
import { Receipt } from "./publishing.jsx";
import { Conflicts, Faults, SignIn } from "./notices.jsx";
import * as server from "./server.js";
import { marked, t } from "./words.js";

const STATES = {
  saved: marked("All changes saved"),
  waiting: marked("Changes not saved yet"),
  saving: marked("Saving …"),
  failed: marked("Not saved yet"),
};

const MOST_TOLD = 3; // losses of a save

function download(document) {
  const link = window.document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(document, null, 1)], { type: "application/json" }));
  link.download = "my-changes.json";
  link.click();
}

/** Whether everything is saved, and what helps where it is not. */
export function Saved({ desk: { state, current, signedIn } }) {
  return (
    <>
      <span className="desk-state" role="status" data-state={state.name}>
        {t(STATES[state.name])}{state.message ? `: ${t(state.message)}` : ""}
        {state.dropped?.length ? `. ${state.dropped.slice(0, MOST_TOLD).map((one) => t(one.message)).join(" ")}` : ""}
      </span>
      {state.name === "failed" ? <button type="button" onClick={() => download(current.current)}>{t("Download my changes")}</button> : null}
      {state.status === 401 ? <SignIn done={signedIn} /> : null}
    </>
  );
}

/** The buttons to publish and to undo it, and how far the last publish is. */
export function Publishing({ desk }) {
  const { busy } = desk;
  return (
    <>
      <input aria-label={t("Note for the history")} placeholder={t("Note")} maxLength="200" ref={desk.note} className="desk-note" />
      <button type="button" className="main" disabled={busy} onClick={() => desk.publish()}>{t("Publish")}</button>
      {desk.elsewhere ? <button type="button" disabled={busy} onClick={() => desk.publish(true)}>{t("Publish over it")}</button> : null}
      {desk.undoable && !busy ? <button type="button" onClick={() => desk.undo(desk.undoable)}>{t("Undo the publish")}</button> : null}
      <Receipt {...desk.progress} />
    </>
  );
}

/** Opens the draft as visitors would see it, after a last save. */
export function Preview({ desk }) {
  const open = async (event) => {
    event.preventDefault();
    const tab = window.open("", "_blank"); // at once: browsers stop a window that opens after a wait
    if (await desk.flush()) {
      if (tab) tab.location = server.draftAddress;
      return;
    }
    tab?.close();
    desk.say(t("The last changes are not saved yet."));
  };
  return <a href={server.draftAddress} target="_blank" onClick={open}>{t("Preview")}</a>;
}

/** The pages of the theme, of which one is open. */
export function Pages({ desk, path }) {
  const { pages } = desk.opened;
  return pages.length > 1 ? (
    <select aria-label={t("Page")} value={path} onChange={(event) => desk.turn(event.target.value)}>
      {pages.map((one) => <option key={one.path} value={one.path}>{one.title} {one.path}</option>)}
    </select>
  ) : null;
}

/** What was said last, and what has to be decided; `go(id)` leads to a component. */
export function Told({ desk, go }) {
  const { opened, kept } = desk;
  return (
    <>
      <span className="desk-said" role="status">{desk.said}</span>
      {opened.parked
        ? <span className="desk-parked">{t("Parts without a place, kept and not shown: {count}", { count: opened.parked })}</span> : null}
      {kept.works ? null : <span className="desk-parked">{t("This browser keeps nothing: changes are only as safe as the connection.")}</span>}
      <Faults faults={desk.faults} go={go} close={() => desk.setFaults([])} />
      <Conflicts conflicts={desk.conflicts} labels={desk.labels} take={desk.take} close={() => desk.setConflicts([])} />
    </>
  );
}
