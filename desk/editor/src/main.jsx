// The editor of one page: load, edit, autosave, publish.
import { createContext, useContext, useEffect, useMemo, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { Puck, createUsePuck, useGetPuck } from "@puckeditor/core";
import "@puckeditor/core/no-external.css";
import * as server from "./server.js";
import { configuration } from "./panel.jsx";
import { Saver, reopened } from "./saving.js";
import { place } from "./keeping.js";
import { nameAll } from "./names.js";
import { Folding, MORE, placeOf } from "./folding.js";
import { withField } from "./tree.js";
import { rebased, shortened } from "./undoing.js";
import { Seen } from "./seen.jsx";
import { Toolbar } from "./toolbar.jsx";
import { History, Receipt, follow } from "./publishing.jsx";
import { AddPage, Conflicts, Faults, SignIn } from "./notices.jsx";
import { marked, t } from "./words.js";
import puckWords from "./puck-words.json";

const usePuck = createUsePuck();
const STATES = {
  saved: marked("All changes saved"),
  waiting: marked("Changes not saved yet"),
  saving: marked("Saving …"),
  failed: marked("Not saved yet"),
};

function Frame({ children, document: frame }) {
  const { look } = useContext(Desk).opened;
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
    frame.documentElement.lang = look.locale;
    if (look.direction === "rtl") frame.documentElement.dir = "rtl";
    return () => { link.remove(); own.remove(); };
  }, [frame]);
  return ready || !frame ? children : null;
}

function download(document) {
  const link = window.document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(document, null, 1)], { type: "application/json" }));
  link.download = "my-changes.json";
  link.click();
}

const Desk = createContext(null);

/** The header's buttons and what they say.  One component for good: a new one at each change would lose the focus. */
function Header() {
  const desk = useContext(Desk);
  const { opened, state, busy, current, slots } = desk;
  const dispatch = usePuck((puck) => puck.dispatch);
  const selector = usePuck((puck) => puck.getSelectorForId);
  const item = usePuck((puck) => puck.selectedItem);
  const states = usePuck((puck) => puck.history.histories.length);
  desk.puck.current = { dispatch, selector, get: useGetPuck() };
  useEffect(() => desk.shorten(), [states]);
  useEffect(() => { if (item?.type === MORE) desk.open(item.props.id); }, [item]);
  return (
    <div className="desk-bar" data-states={states}>
      <a href="/desk/">{t("Themes")}</a>
      <a href={`${location.pathname}/pages`}>{t("Pages and settings")}</a>
      <AddPage turn={desk.turn} flush={desk.flush} gone={desk.gone} />
      {opened.pages.length > 1 ? (
        <select aria-label={t("Page")} value={server.path} onChange={(event) => desk.turn(event.target.value)}>
          {opened.pages.map((one) => <option key={one.path} value={one.path}>{one.title} {one.path}</option>)}
        </select>
      ) : null}
      <Toolbar say={desk.say} slots={slots} current={current} change={desk.show} />
      <span className="desk-state" role="status" data-state={state.name}>
        {t(STATES[state.name])}{state.message ? `: ${t(state.message)}` : ""}
      </span>
      {state.name === "failed" ? <button type="button" onClick={() => download(current.current)}>{t("Download my changes")}</button> : null}
      {state.name === "failed" && state.status === 401 ? <SignIn done={desk.signedIn} /> : null}
      {opened.address && !server.path.startsWith("/@") ? <a href={opened.address + server.path} target="_blank" rel="noreferrer">{t("Visit")}</a> : null}
      <input aria-label={t("Note for the history")} placeholder={t("Note")} maxLength="200" ref={desk.note} className="desk-note" />
      <button type="button" className="main" disabled={busy} onClick={() => desk.publish()}>{t("Publish")}</button>
      {desk.elsewhere ? <button type="button" disabled={busy} onClick={() => desk.publish(true)}>{t("Publish over it")}</button> : null}
      {desk.undoable && !busy ? <button type="button" onClick={() => desk.undo(desk.undoable)}>{t("Undo the publish")}</button> : null}
      <Receipt {...desk.progress} />
      <History undo={desk.undo} restore={desk.restore} busy={busy} latest={desk.latest} />
      {server.path.startsWith("/@") ? null : <Seen go={desk.go} state={state.name} latest={desk.latest} />}
      <span className="desk-said" role="status">{desk.said}</span>
      {opened.parked
        ? <span className="desk-parked">{t("Parts without a place, kept and not shown: {count}", { count: opened.parked })}</span> : null}
      {desk.kept.works ? null : <span className="desk-parked">{t("This browser keeps nothing: changes are only as safe as the connection.")}</span>}
      <Faults faults={desk.faults} go={desk.go} close={() => desk.setFaults([])} />
      <Conflicts conflicts={desk.conflicts} labels={desk.labels} take={desk.take} close={() => desk.setConflicts([])} />
    </div>
  );
}

const OVERRIDES = { iframe: Frame, headerActions: Header };
const DICTIONARY = Object.fromEntries(Object.entries(puckWords).map(([key, english]) => [key, t(english)]));
const IFRAME = { enabled: true, waitForStyles: true, syncHostStyles: false };

function Editor({ opened, restored, leftovers, found, kept, slots }) {
  const folding = useMemo(() => new Folding(slots), []);
  const config = useMemo(() => configuration(opened.schema, opened.choices, folding.runs, (id) => reveal.current(id)), []);
  const data = useMemo(() => ({ root: restored.root, content: folding.fold(restored.content), zones: {} }), []);
  const [state, setState] = useState({ name: leftovers.length ? "waiting" : "saved" });
  const [said, say] = useState("");
  const [progress, setProgress] = useState({ words: "", receipt: null });
  const [faults, setFaults] = useState([]);
  const [conflicts, setConflicts] = useState(found);
  const [busy, setBusy] = useState(false);
  const [undoable, setUndoable] = useState(null);
  const [elsewhere, setElsewhere] = useState(false);
  const [latest, setLatest] = useState(0);
  const current = useRef(restored);
  const puck = useRef(null);
  const note = useRef(null);
  const around = useRef(null);
  const reveal = useRef(null);
  const followed = useRef(0);
  const replacing = useRef(false); // while the undo list is: the data that Puck tells then are no edits
  const tell = (words, receipt = null) => setProgress({ words, receipt });
  /** Give the page to Puck with what is around the component `id` open, which becomes the selected one. */
  const draw = (id, recordHistory) => {
    const { root, content } = current.current;
    const folded = folding.fold(content, id ?? around.current);
    if (id) around.current = id;
    puck.current.dispatch({ type: "setData", data: { root, content: folded, zones: {} }, recordHistory });
    puck.current.dispatch({ type: "setUi", ui: { itemSelector: id ? placeOf(folded, id, slots) : null } });
  };
  /** Show another document, and select the component `id`. */
  const show = (document, id = null) => {
    current.current = document;
    draw(id, true);
    saver.change(document);
  };
  const replaceStates = (states) => {
    replacing.current = true;
    puck.current.get().history.setHistories(states);
    replacing.current = false;
  };
  const shorten = () => {
    const { history, appState } = puck.current.get();
    const states = history.index === history.histories.length - 1 ? shortened(history.histories, appState) : null;
    if (states) replaceStates(states);
  };
  /** Show what a merge made; the undo list up to now gets the other editor's changes too, and a redo is no more. */
  const showMerged = (merged, rebase) => {
    const { history } = puck.current.get();
    const wholeOf = ({ root, content }) => ({ ...current.current, root, content: folding.unfold(content) });
    const dataOf = ({ root, content }) => ({ root, content: folding.fold(content, around.current), zones: {} });
    const states = rebased(history.histories.slice(0, history.index + 1), { rebase, wholeOf, dataOf, merged });
    const { ui } = puck.current.get().appState;
    // The last state is the merged page, which Puck writes down once more: it may have waited to write down a former one.
    replaceStates(states.length ? states : [{ id: "merged", state: { data: dataOf(merged), ui } }]);
    show(merged);
  };
  /** Select the component `id`, wherever it is. */
  const go = (id) => {
    const at = puck.current.selector(id);
    if (at || !placeOf(current.current.content, id, slots)) puck.current.dispatch({ type: "setUi", ui: { itemSelector: at ?? null } });
    else draw(id, false);
  };
  reveal.current = go;
  /** Open the run `id`, which was chosen in the outline, at its first component. */
  const open = (id) => draw(folding.unfold([{ type: MORE, props: { id } }])[0].props.id, false);
  const saver = useMemo(() => new Saver({
    document: opened.document,
    number: opened.number,
    slots,
    send: server.save,
    latest: server.begin,
    told: (name, more = {}) => setState({ name, ...more }),
    show: (document, more, message, rebase) => {
      showMerged(document, rebase);
      setConflicts((before) => [...before, ...more]);
      say(`${t(message)} ${t("Their changes and yours are merged.")}`);
    },
    keep: kept,
  }), []);
  useEffect(() => {
    if (leftovers.length) {
      saver.change(restored);
      Promise.resolve(kept.put(restored, saver.number, saver.acknowledged)).then(() => kept.forget(leftovers));
    }
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
    if (replacing.current) return;
    current.current = { ...current.current, root: data.root, content: folding.unfold(data.content) };
    saver.change(current.current);
  };
  const watch = (publish, words) => {
    const mine = ++followed.current;
    setUndoable(publish.id);
    setLatest(publish.id);
    follow(publish.id, words, setProgress, () => followed.current === mine);
  };
  /** Run one act that has the header to itself; `failure` begins the sentence if it fails. */
  const alone = async (failure, act) => {
    setBusy(true);
    try {
      await act();
    } catch (why) {
      tell(`${t(failure)} ${t(why.message)}`);
    } finally {
      saver.release();
      setBusy(false);
    }
  };
  const undo = (id) => alone(marked("Not undone."), async () => {
    if (!(await saver.flush())) return tell(t("Not undone: the last changes are not saved yet."));
    saver.hold();
    const outcome = await server.undo(id);
    if (!outcome.success) return tell(`${t("Not undone.")} ${t(outcome.message)}`);
    if (outcome.publish.path === server.path && outcome.number !== null) saver.number = outcome.number;
    return watch(outcome.publish, t("Undone"));
  });
  const restore = (number) => alone(marked("Not opened."), async () => {
    const { document } = await server.revision(number);
    show(document);
    say(t("The earlier state is open as a draft. Publish it to show it."));
  });
  const turn = async (path) => {
    if (await saver.flush()) location.search = `?path=${encodeURIComponent(path)}`;
    else tell(t("This page stays open until its last changes are saved."));
  };
  const publish = (over = false) => alone(marked("Not published."), async () => {
    setFaults([]);
    setElsewhere(false);
    followed.current++;
    tell(t("Publishing …"));
    if (!(await saver.flush())) return tell(t("Not published: the last changes are not saved yet."));
    saver.hold();
    const outcome = await server.publish(saver.number, over, note.current.value);
    setFaults(outcome.faults);
    setElsewhere(outcome.overtaken && outcome.number === saver.number);
    if (!outcome.success) return tell(`${t("Not published.")} ${t(outcome.message)}`);
    saver.number = outcome.number;
    note.current.value = "";
    if (!outcome.publish) return tell(t("Published already."));
    return watch(outcome.publish, t("Published"));
  });
  const take = (at) => {
    const { id, field, theirs } = conflicts[at];
    show(withField(current.current, id, field, theirs, slots));
    setConflicts(conflicts.filter((_, other) => other !== at));
  };
  const labels = ({ label, field }) => {
    const declared = opened.schema.components[label];
    return `${t(declared?.label ?? label)}${field === null ? "" : `, ${t(declared?.fields[field]?.label ?? field)}`}`;
  };
  const flush = () => saver.flush();
  const gone = async () => {
    saver.end();
    await kept.drop();
    location.search = "?path=/";
  };
  const signedIn = () => { setState({ name: "waiting" }); saver.later(0); };
  const desk = {
    opened, kept, state, said, say, progress, faults, setFaults, conflicts, setConflicts, busy, publish, current, undo, undoable,
    elsewhere, turn, show, go, open, slots, puck, note, restore, latest, take, labels, signedIn, flush, gone, shorten,
  };
  return (
    <Desk.Provider value={desk}>
      <main>
        <h1 className="desk-hidden">{t("Editor: {page}", { page: `${opened.theme.name} ${server.path}` })}</h1>
        <Puck
          config={config}
          data={data}
          onChange={change}
          iframe={IFRAME}
          headerTitle={`${opened.theme.name} ${server.path === "/" ? "" : server.path}`}
          overrides={OVERRIDES}
          dictionary={DICTIONARY}
        />
      </main>
    </Desk.Provider>
  );
}

const root = createRoot(document.getElementById("root"));
nameAll(document.getElementById("root"));
try {
  const [opened, kept] = await Promise.all([server.begin(), place(`${server.theme}:${server.path}`)]);
  const slots = Object.fromEntries(Object.entries(opened.schema.components).map(([type, { fields }]) =>
    [type, Object.keys(fields).filter((name) => fields[name].kind === "slot")]));
  const leftovers = await kept.rest();
  const { document, conflicts } = reopened(opened, leftovers, slots);
  root.render(<Editor opened={opened} restored={document ?? opened.document} leftovers={leftovers} found={conflicts} kept={kept} slots={slots} />);
} catch (why) {
  if (why.status === 401) location.assign(`/desk/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`);
  root.render(<p className="sheet" role="alert">{t("The editor cannot open this page.")} {t(why.message)}</p>);
}
