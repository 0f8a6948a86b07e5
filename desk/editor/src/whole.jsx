// The whole editor of one page: Puck, with a canvas of the server's HTML.
import { createContext, useContext, useEffect, useMemo, useRef, useState } from "react";
import { Puck, createUsePuck, useGetPuck } from "@puckeditor/core";
import { Arranged } from "./arranging.jsx";
import { useEditing } from "./editing.js";
import { Folding, MORE, placeOf } from "./folding.js";
import { hearKeysOf } from "./keys.js";
import { AddPage } from "./notices.jsx";
import { configuration } from "./panel.jsx";
import { History } from "./publishing.jsx";
import { Seen } from "./seen.jsx";
import * as server from "./server.js";
import { Pages, Preview, Publishing, Saved, Told } from "./standing.jsx";
import { opens } from "./starting.jsx";
import { Toolbar } from "./toolbar.jsx";
import { rebased, shortened } from "./undoing.js";
import { t } from "./words.js";
import puckWords from "./puck-words.json";

const usePuck = createUsePuck();

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
    own.textContent = ".desk-empty{padding:1rem;border:1px dashed #a8a29e;color:#57534e;font-size:.9rem}[data-puck-dropzone]:empty{min-height:4rem}"
      // No higher than the window, with margins: a scrollbar that visitors do not have would make all narrower.
      + "#frame-root{display:flow-root}main[data-puck-dropzone]{height:auto;min-height:calc(100vh - 8rem)}"
      + "main>.footer:not(:has(~:not(.footer))){margin-bottom:0}"; // visitors have footers at the end below <main>
    frame.head.append(link, own);
    const deaf = hearKeysOf(frame);
    frame.documentElement.lang = look.locale;
    if (look.direction === "rtl") frame.documentElement.dir = "rtl";
    return () => { link.remove(); own.remove(); deaf(); };
  }, [frame]);
  return ready || !frame ? children : null;
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
      <Pages desk={desk} path={server.path} />
      <Toolbar say={desk.say} slots={slots} current={current} change={desk.show} go={desk.go} />
      <Saved desk={desk} />
      <Preview desk={desk} />
      {opened.address && !server.path.startsWith("/@") ? <a href={opened.address + server.path} target="_blank" rel="noreferrer">{t("Visit")}</a> : null}
      <Publishing desk={desk} />
      <History undo={desk.undo} restore={desk.restore} busy={busy} latest={desk.latest} />
      {server.path.startsWith("/@") ? null : <Seen go={desk.go} state={state.name} latest={desk.latest} />}
      <Told desk={desk} go={desk.go} />
    </div>
  );
}

/** The fields of a panel that is seen.  Puck draws two panels, one for wide and one for narrow windows, with all fields in each. */
function SeenFields({ children }) {
  const place = useRef(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const watching = new ResizeObserver(([{ contentRect }]) => setSeen(contentRect.width > 0));
    watching.observe(place.current);
    return () => watching.disconnect();
  }, []);
  return <div ref={place} className="desk-fields">{seen ? children : null}</div>;
}

/** A component to add, with its icon, by its type: keys find it by that. */
function Offered({ name, children }) {
  const { icon } = useContext(Desk).opened.schema.components[name] ?? {};
  return <div data-type={name} className="desk-offered"><span aria-hidden="true">{icon}</span>{children}</div>;
}

/** A list of a component's fields, with buttons for its order. */
const Listed = (given) => <Arranged {...given} say={useContext(Desk).say} />;

const OVERRIDES = { iframe: Frame, headerActions: Header, fields: SeenFields, drawerItem: Offered, fieldTypes: { array: Listed } };
const DICTIONARY = Object.fromEntries(Object.entries(puckWords).map(([key, english]) => [key, t(english)]));
const IFRAME = { enabled: true, waitForStyles: true, syncHostStyles: false };

function Editor({ opening }) {
  const { opened, restored, slots } = opening;
  const folding = useMemo(() => new Folding(slots), []);
  const config = useMemo(() => configuration(opened.schema, opened.choices, folding.runs, (id) => reveal.current(id)), []);
  const data = useMemo(() => ({ root: restored.root, content: folding.fold(restored.content), zones: {} }), []);
  const current = useRef(restored);
  const puck = useRef(null);
  const around = useRef(null);
  const reveal = useRef(null);
  const replacing = useRef(false); // while the undo list is: the data that Puck tells then are no edits
  /** Give the page to Puck with what is around the component `id` open, which becomes the selected one. */
  const draw = (id, recordHistory) => {
    const { root, content } = current.current;
    const folded = folding.fold(content, id ?? around.current);
    if (id) around.current = id;
    puck.current.dispatch({ type: "setData", data: { root, content: folded, zones: {} }, recordHistory });
    puck.current.dispatch({ type: "setUi", ui: { itemSelector: id ? placeOf(folded, id, slots) : null } });
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
  /** Before a merge is shown: the undo list up to now gets the other editor's changes too, and a redo is no more. */
  const merging = (merged, rebase) => {
    const { history } = puck.current.get();
    const wholeOf = ({ root, content }) => ({ ...current.current, root, content: folding.unfold(content) });
    const dataOf = ({ root, content }) => ({ root, content: folding.fold(content, around.current), zones: {} });
    const states = rebased(history.histories.slice(0, history.index + 1), { rebase, wholeOf, dataOf, merged });
    const { ui } = puck.current.get().appState;
    // The last state is the merged page, which Puck writes down once more: it may have waited to write down a former one.
    replaceStates(states.length ? states : [{ id: "merged", state: { data: dataOf(merged), ui } }]);
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
  const editing = useEditing(opening, { current, draw: (id) => draw(id, true), merging });
  const change = (data) => {
    if (!replacing.current) editing.change({ ...current.current, root: data.root, content: folding.unfold(data.content) });
  };
  const desk = { ...editing, go, open, puck, shorten };
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

export const start = () => opens(Editor);
