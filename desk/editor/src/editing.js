// All of an editor but its looks: what it opens, saves, merges, publishes and undoes.
import { useEffect, useMemo, useRef, useState } from "react";
import { place } from "./keeping.js";
import { follow } from "./publishing.jsx";
import { Saver, reopened } from "./saving.js";
import * as server from "./server.js";
import { withField } from "./tree.js";
import { marked, t } from "./words.js";

const LISTEN = 3_000; // milliseconds between two questions whether somebody else has saved the page
const DEAF = 30_000; // and after a question without an answer

/** What an editor of the page begins with: the server's state, and what tabs that are gone had not saved. */
export async function opening() {
  const [opened, kept] = await Promise.all([server.begin(), place(`${server.theme}:${server.path}`)]);
  const slots = Object.fromEntries(Object.entries(opened.schema.components).map(([type, { fields }]) =>
    [type, Object.keys(fields).filter((name) => fields[name].kind === "slot")]));
  const leftovers = await kept.rest();
  const { document, conflicts } = reopened(opened, leftovers, slots);
  return { opened, restored: document ?? opened.document, leftovers, found: conflicts, kept, slots };
}

/**
 * `current.current` is the page as it is here.  `draw(id)` is called to show it anew, with the component `id` chosen, and
 * `merging(merged, rebase)` before a merge is shown.
 */
export function useEditing({ opened, restored, leftovers, found, kept, slots }, { current, draw, merging = () => {} }) {
  const [state, setState] = useState({ name: leftovers.length ? "waiting" : "saved" });
  const [said, say] = useState("");
  const [progress, setProgress] = useState({ words: "", receipt: null });
  const [faults, setFaults] = useState([]);
  const [conflicts, setConflicts] = useState(found);
  const [busy, setBusy] = useState(false);
  const [undoable, setUndoable] = useState(null);
  const [elsewhere, setElsewhere] = useState(false);
  const [latest, setLatest] = useState(0);
  const note = useRef(null);
  const followed = useRef(0);
  const tell = (words, receipt = null) => setProgress({ words, receipt });
  /** Take another document for the page. */
  const change = (document) => {
    current.current = document;
    saver.change(document);
  };
  /** Show another document, and select the component `id`. */
  const show = (document, id = null) => {
    current.current = document;
    draw(id);
    saver.change(document);
  };
  const saver = useMemo(() => new Saver({
    document: opened.document,
    number: opened.number,
    slots,
    send: server.save,
    latest: server.begin,
    told: (name, more = {}) => setState({ name, ...more }),
    show: (document, more, message, rebase) => {
      merging(document, rebase);
      show(document);
      setConflicts((before) => [...before, ...more]);
      if (message) say(`${t(message)} ${t("Their changes and yours are merged.")}`);
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
    let timer;
    const listen = async () => {
      let again = LISTEN;
      if (document.visibilityState === "visible" && !saver.dirty && !saver.held) {
        try {
          const found = await server.since(saver.number);
          setState((before) => (before.name === "saved" && before.status ? { name: "saved" } : before)); // signed in elsewhere
          if (found && await saver.overheard()) say(t(found.message));
        } catch (why) {
          again = DEAF;
          if (why.status === 401) setState((before) => (before.name === "saved" ? { name: "saved", status: 401, message: why.message } : before));
        }
      }
      timer = setTimeout(listen, again);
    };
    timer = setTimeout(listen, LISTEN);
    return () => {
      clearTimeout(timer);
      removeEventListener("beforeunload", leave);
      for (const name of ["focus", "online"]) removeEventListener(name, back);
    };
  }, []);
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
  const turn = async (path, whole) => {
    if (await saver.flush()) location.search = server.addressOf(path, whole);
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
    location.search = server.addressOf("/");
  };
  const signedIn = () => {
    setState({ name: saver.dirty ? "waiting" : "saved" });
    if (saver.dirty) saver.later(0);
  };
  return {
    opened, kept, slots, current, state, said, say, progress, faults, setFaults, conflicts, setConflicts, busy, publish, undo, undoable,
    elsewhere, turn, change, show, note, restore, latest, take, labels, signedIn, flush, gone,
  };
}
