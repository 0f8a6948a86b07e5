// The editor of one page: load, edit, autosave, publish.
import { createContext, useContext, useEffect, useMemo, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { Puck, createUsePuck } from "@puckeditor/core";
import "@puckeditor/core/no-external.css";
import * as server from "./server.js";
import { configuration } from "./panel.jsx";
import { Saver, place } from "./saving.js";

const usePuck = createUsePuck();
const STATES = {
  saved: "All changes saved",
  waiting: "Changes not saved yet",
  saving: "Saving …",
  failed: "Not saved yet",
  overtaken: "Not saved: somebody else was first",
};

function Frame({ children, document: frame }) {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    if (!frame) return;
    const link = frame.createElement("link");
    link.rel = "stylesheet";
    link.href = new URL(server.css, location.href).href;
    link.onload = link.onerror = () => setReady(true);
    const own = frame.createElement("style");
    own.textContent = ".desk-empty{padding:1rem;border:1px dashed #a8a29e;color:#57534e;font-size:.9rem}[data-puck-dropzone]:empty{min-height:4rem}";
    frame.head.append(link, own);
    frame.documentElement.lang = "en";
    return () => { link.remove(); own.remove(); };
  }, [frame]);
  return ready || !frame ? children : null;
}

/** Buttons for what Puck does by the mouse alone; each says what it did. */
function Moves({ say }) {
  const item = usePuck((puck) => puck.selectedItem);
  const at = usePuck((puck) => puck.appState.ui.itemSelector);
  const dispatch = usePuck((puck) => puck.dispatch);
  const selector = usePuck((puck) => puck.getSelectorForId);
  const config = usePuck((puck) => puck.config);
  const here = item ? selector(item.props.id) ?? at : null;
  const label = item ? config.components[item.type]?.label ?? item.type : "";
  const act = (action, words) => () => { dispatch(action()); say(`${label} ${words}`); };
  const select = (index, zone) => dispatch({ type: "setUi", ui: { itemSelector: { index, zone } } });
  const move = (by, words) => () => {
    const index = here.index + by;
    if (index < 0) return say(`${label} is the first`);
    dispatch({ type: "reorder", sourceIndex: here.index, destinationIndex: index, destinationZone: here.zone });
    select(index, here.zone);
    say(`${label} ${words}`);
  };
  const copy = act(() => ({ type: "duplicate", sourceIndex: here.index, sourceZone: here.zone }), "copied");
  const drop = act(() => ({ type: "remove", index: here.index, zone: here.zone }), "deleted");
  return (
    <div className="desk-bar" role="toolbar" aria-label={item ? `Selected: ${label}` : "Nothing selected"}>
      <button type="button" disabled={!here} onClick={here ? move(-1, "moved up") : undefined}>Move up</button>
      <button type="button" disabled={!here} onClick={here ? move(1, "moved down") : undefined}>Move down</button>
      <button type="button" disabled={!here} onClick={here ? copy : undefined}>Copy</button>
      <button type="button" disabled={!here} onClick={here ? drop : undefined}>Delete</button>
    </div>
  );
}

function Faults({ faults, close }) {
  const dispatch = usePuck((puck) => puck.dispatch);
  const selector = usePuck((puck) => puck.getSelectorForId);
  const jump = (id) => () => dispatch({ type: "setUi", ui: { itemSelector: selector(id) ?? null } });
  if (!faults.length) return null;
  return (
    <section className="desk-notice" role="alert" aria-label="What keeps the page from being published">
      <p>This page cannot be published yet:</p>
      <ul>{faults.map((one, at) => <li key={at}><button type="button" onClick={jump(one.componentId)}>{one.message}</button></li>)}</ul>
      <button type="button" onClick={close}>Close</button>
    </section>
  );
}

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** Tell in plain words how far a publish is, until visitors have it. */
async function follow(workspace, told, wanted) {
  const began = performance.now();
  const first = await server.publishing(workspace).catch(() => null);
  const goal = first?.desired ?? 0;
  for (let wait = 1_000; ; wait = Math.min(wait * 1.5, 5_000)) {
    const now = await server.publishing(workspace).catch(() => null);
    if (!wanted()) return undefined; // another publish is followed by now
    const seconds = Math.round((performance.now() - began) / 100) / 10;
    if (now && now.done >= goal) return told(`Published · visitors see it · after ${seconds} s`);
    told(`Published · on its way to visitors · ${seconds} s`);
    if (seconds > 300) return told("Published · it takes longer than usual to reach all visitors");
    await pause(wait);
  }
}

function download(document) {
  const link = window.document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(document, null, 1)], { type: "application/json" }));
  link.download = "my-changes.json";
  link.click();
}

/** A form for a new page, or a part that many pages share. */
function AddPage({ turn }) {
  const [told, setTold] = useState("");
  const add = async (event) => {
    event.preventDefault();
    const { address, title } = Object.fromEntries(new FormData(event.currentTarget));
    const outcome = await server.addPage(address, title).catch((why) => ({ message: why.message }));
    if (!outcome.success) return setTold(outcome.message);
    return turn(address);
  };
  return (
    <details className="desk-add">
      <summary>Add a page</summary>
      <form onSubmit={add} className="desk-field">
        <label htmlFor="desk-title">Title</label>
        <input id="desk-title" name="title" required maxLength="120" />
        <label htmlFor="desk-address">Address, such as /about; /@returns for a shared section</label>
        <input id="desk-address" name="address" required maxLength="200" defaultValue="/" />
        <button type="submit">Add</button>
        <span role="alert" className="desk-fault">{told}</span>
      </form>
    </details>
  );
}

const Desk = createContext(null);

/** The header's buttons and what they say.  One component for good: a new one at each change would lose the focus. */
function Header() {
  const { opened, kept, state, said, say, progress, faults, setFaults, busy, publish, current, undo, undoable, elsewhere, turn } = useContext(Desk);
  const lost = state.name === "failed" || state.name === "overtaken";
  return (
    <div className="desk-bar">
      <AddPage turn={turn} />
      {opened.pages.length > 1 ? (
        <select aria-label="Page" value={server.path} onChange={(event) => turn(event.target.value)}>
          {opened.pages.map((one) => <option key={one.path} value={one.path}>{one.title} {one.path}</option>)}
        </select>
      ) : null}
      <Moves say={say} />
      <span className="desk-state" role="status" data-state={state.name}>
        {STATES[state.name]}{state.message ? `: ${state.message}` : ""}
      </span>
      {lost ? <a href="/desk/sign-in" target="_blank" rel="noreferrer">Sign in again</a> : null}
      {lost ? <button type="button" onClick={() => download(current.current)}>Download my changes</button> : null}
      {state.name === "overtaken"
        ? <button type="button" onClick={() => { kept.drop(); location.reload(); }}>Take the other version</button> : null}
      {opened.address && !server.path.startsWith("/@") ? <a href={opened.address + server.path} target="_blank" rel="noreferrer">Visit</a> : null}
      <button type="button" className="main" disabled={busy} onClick={() => publish()}>Publish</button>
      {elsewhere ? <button type="button" disabled={busy} onClick={() => publish(true)}>Publish over it</button> : null}
      {undoable && !busy ? <button type="button" onClick={undo}>Undo the publish</button> : null}
      <span role="status" className="desk-progress">{progress}</span>
      <span className="desk-said" role="status">{said}</span>
      {opened.parked
        ? <span className="desk-parked">Parts without a place, kept and not shown: {opened.parked}</span> : null}
      <Faults faults={faults} close={() => setFaults([])} />
    </div>
  );
}

const OVERRIDES = { iframe: Frame, headerActions: Header };
const IFRAME = { enabled: true, waitForStyles: true, syncHostStyles: false };

function Editor({ opened, restored, kept }) {
  const config = useMemo(() => configuration(opened.schema, opened.choices), []);
  const rest = useMemo(() => {
    const { root, content, ...others } = opened.document;
    return others;
  }, []);
  const data = useMemo(() => {
    const { root, content } = restored ?? opened.document;
    return { root, content, zones: {} };
  }, []);
  const [state, setState] = useState({ name: restored ? "waiting" : "saved" });
  const [said, say] = useState("");
  const [progress, setProgress] = useState("");
  const [faults, setFaults] = useState([]);
  const [busy, setBusy] = useState(false);
  const current = useRef(opened.document);
  const saver = useMemo(() => new Saver({
    document: opened.document,
    number: opened.number,
    send: server.save,
    told: (name, more = {}) => setState({ name, ...more }),
    keep: kept,
  }), []);
  useEffect(() => {
    if (restored) saver.change(restored);
    const leave = (event) => saver.dirty && event.preventDefault();
    const back = () => saver.dirty && !saver.flight && saver.later(0); // from the sign-in, or from somewhere offline
    addEventListener("beforeunload", leave);
    for (const name of ["focus", "online"]) addEventListener(name, back);
    return () => {
      removeEventListener("beforeunload", leave);
      for (const name of ["focus", "online"]) removeEventListener(name, back);
    };
  }, []);
  const change = (data) => {
    current.current = { ...rest, root: data.root, content: data.content };
    saver.change(current.current);
  };
  const [undoable, setUndoable] = useState(null);
  const [elsewhere, setElsewhere] = useState(false);
  const followed = useRef(0);
  const watch = (words) => {
    const mine = ++followed.current;
    const told = (sentence) => setProgress(sentence.replace("Published", words));
    follow(opened.theme.workspace, told, () => followed.current === mine);
  };
  const undo = async () => {
    setBusy(true);
    try {
      const outcome = await server.undo(undoable);
      if (!outcome.success) return setProgress(`Not undone. ${outcome.message}`);
      setUndoable(null);
      watch("Publish undone");
    } catch (why) {
      setProgress(`Not undone. ${why.message}`);
    } finally {
      setBusy(false);
    }
  };
  const turn = async (path) => {
    if (await saver.flush()) location.search = `?path=${encodeURIComponent(path)}`;
    else setProgress("This page stays open until its last changes are saved.");
  };
  const publish = async (over = false) => {
    setBusy(true);
    setFaults([]);
    setElsewhere(false);
    followed.current++;
    setProgress("Publishing …");
    try {
      if (!(await saver.flush())) return setProgress("Not published: the last changes are not saved yet.");
      saver.hold();
      const outcome = await server.publish(saver.number, over);
      setFaults(outcome.faults);
      setElsewhere(outcome.overtaken && outcome.number === saver.number);
      if (!outcome.success) return setProgress(`Not published. ${outcome.message}`);
      saver.number = outcome.number;
      setUndoable(outcome.before);
      saver.release();
      watch("Published");
    } catch (why) {
      setProgress(`Not published. ${why.message}`);
    } finally {
      saver.release();
      setBusy(false);
    }
  };
  const desk = { opened, kept, state, said, say, progress, faults, setFaults, busy, publish, current, undo, undoable, elsewhere, turn };
  return (
    <Desk.Provider value={desk}>
      <Puck
        config={config}
        data={data}
        onChange={change}
        iframe={IFRAME}
        headerTitle={`${opened.theme.name} ${server.path === "/" ? "" : server.path}`}
        overrides={OVERRIDES}
      />
    </Desk.Provider>
  );
}

const root = createRoot(document.getElementById("root"));
try {
  const opened = await server.begin();
  const kept = place(`desk:${server.theme}:${server.path}`);
  const before = kept.get();
  // What this browser kept is newer than the server's copy only if nobody has saved since.
  const restored = before && before.number === opened.number ? before.document : null;
  if (before && !restored) download(before.document);
  root.render(<Editor opened={opened} restored={restored} kept={kept} />);
} catch (why) {
  if (why.status === 401) location.assign(`/desk/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`);
  root.render(<p className="sheet" role="alert">The editor cannot open this page. {why.message}</p>);
}
