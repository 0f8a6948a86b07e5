// Rich text as its readers see it, with a toolbar; HTML which the editor would change is edited as HTML.
import { useEffect, useMemo, useRef, useState } from "react";
import { baseKeymap, chainCommands, exitCode, setBlockType, toggleMark, wrapIn } from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { liftListItem, sinkListItem, splitListItem, wrapInList } from "prosemirror-schema-list";
import { EditorState, Plugin } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { faultOf } from "./checking.js";
import { holds, read, schemaOf, written } from "./rich_schema.js";
import { marked, t } from "./words.js";

const STYLES = { p: marked("Paragraph"), h2: marked("Heading 2"), h3: marked("Heading 3"), h4: marked("Heading 4"), pre: marked("Code block") };
const TWINS = { strong: "b", em: "i", del: "s" }; // elements that look alike: one button for both

/** Whether all of the selection, or the place of the cursor, has the mark `name`. */
function marksAt(state) {
  const { $from, empty, from, to } = state.selection;
  if (empty) return new Set((state.storedMarks ?? $from.marks()).map((one) => one.type.name));
  const found = new Set();
  state.doc.nodesBetween(from, to, (node) => { for (const one of node.marks) found.add(one.type.name); });
  return found;
}

/** Set or unset a mark, or the one that looks alike. */
const toggled = (name) => (state, dispatch) => {
  const { marks } = state.schema;
  const twin = marks[TWINS[name]];
  return toggleMark(twin && marksAt(state).has(twin.name) ? twin : marks[name])(state, dispatch);
};

/** Wrap the selection into `name`, or lift it out where it is in one. */
const wrapped = (name) => (state, dispatch) => {
  const { nodes } = state.schema;
  if (isInside(state, name)) return name === "blockquote" ? liftQuote(state, dispatch) : liftListItem(nodes.li)(state, dispatch);
  if (name === "blockquote") return wrapIn(nodes.blockquote)(state, dispatch);
  return wrapInList(nodes[name])(state, dispatch && ((tr) => dispatch(tr.setBlockType(tr.selection.from, tr.selection.to, nodes.bare))));
};

function isInside(state, name) {
  const { $from } = state.selection;
  return Array.from({ length: $from.depth }, (_, depth) => $from.node(depth + 1).type.name).includes(name);
}

function liftQuote(state, dispatch) {
  const { $from, $to } = state.selection;
  const range = $from.blockRange($to, (node) => node.type.name === "blockquote");
  if (!range) return false;
  dispatch?.(state.tr.lift(range, range.depth - 1));
  return true;
}

const broken = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(state.schema.nodes.br.create()).scrollIntoView());
  return true;
};

/** Text that has left a list becomes a paragraph; text that never had an element around it stays so. */
const paragraphs = new Plugin({
  appendTransaction(transactions, before, after) {
    const isBare = ({ selection: { $from } }) => $from.depth === 1 && $from.parent.type.name === "bare";
    if (!transactions.some((one) => one.docChanged) || isBare(before) || !isBare(after)) return null;
    return after.tr.setBlockType(after.selection.from, after.selection.to, after.schema.nodes.p);
  },
});

function keysOf({ nodes }) {
  return {
    "Mod-z": undo, "Shift-Mod-z": redo, "Mod-y": redo,
    "Mod-b": toggled("strong"), "Mod-i": toggled("em"), "Mod-u": toggled("u"),
    Enter: splitListItem(nodes.li), "Mod-[": liftListItem(nodes.li), "Mod-]": sinkListItem(nodes.li),
    "Shift-Enter": chainCommands(exitCode, broken),
  };
}

/** The address of the link at the cursor, and how to set it; nothing where neither text nor a link is selected. */
function linkAt(state) {
  const { a } = state.schema.marks;
  let { from, to, $from, empty } = state.selection;
  if (empty) {
    const here = $from.marks().find((one) => one.type === a) ?? $from.nodeAfter?.marks.find((one) => one.type === a);
    if (!here) return null;
    const { parent } = $from;
    const start = $from.start();
    let run = null;
    parent.forEach((node, at) => {
      const is = here.isInSet(node.marks);
      if (is && run?.to === start + at) run.to += node.nodeSize;
      else if (is && !(run?.to >= from)) run = { from: start + at, to: start + at + node.nodeSize };
    });
    ({ from, to } = run);
  }
  let now = null;
  state.doc.nodesBetween(from, to, (node) => { now ??= node.marks.find((one) => one.type === a) ?? null; });
  const set = (href) => {
    const tr = state.tr.removeMark(from, to, a);
    return href ? tr.addMark(from, to, a.create({ ...now?.attrs, href })) : tr;
  };
  return { href: now?.attrs.href ?? "", set };
}

/** Buttons that the arrow keys go through; a single one of them takes part in the order of Tab. */
function Toolbar({ view, state, asHtml, controls }) {
  const [at, setAt] = useState(0);
  const [link, setLink] = useState(null);
  const run = (command) => { command(view.state, view.dispatch); view.focus(); };
  const has = marksAt(state);
  const { parent } = state.selection.$from;
  const mark = (label, name) => ({ label, pressed: has.has(name) || has.has(TWINS[name]), act: () => run(toggled(name)) });
  const wrap = (label, name) => ({ label, pressed: isInside(state, name), act: () => run(wrapped(name)) });
  const target = linkAt(state);
  const buttons = [
    mark(marked("Bold"), "strong"), mark(marked("Italic"), "em"), mark(marked("Underline"), "u"), mark(marked("Strikethrough"), "del"),
    { label: marked("Link"), pressed: has.has("a"), off: !target, act: () => setLink(target.href) },
    wrap(marked("Bullet list"), "ul"), wrap(marked("Ordered list"), "ol"), wrap(marked("Blockquote"), "blockquote"),
    { label: marked("Undo"), off: !undo(state), act: () => run(undo) }, { label: marked("Redo"), off: !redo(state), act: () => run(redo) },
    { label: marked("Edit as HTML"), act: asHtml },
  ];
  const go = (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const to = step ? (at + step + buttons.length) % buttons.length : { Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    setAt(to);
    event.currentTarget.querySelectorAll("button")[to].focus();
  };
  const fault = link === null ? "" : faultOf({ kind: "link", label: "Address" }, link);
  const setTo = (href) => { view.dispatch(linkAt(view.state).set(href)); setLink(null); view.focus(); };
  return (
    <>
      <select aria-label={t("Style of the paragraph")} value={STYLES[parent.type.name] ? parent.type.name : ""}
        onChange={(event) => run(setBlockType(state.schema.nodes[event.target.value]))}>
        {STYLES[parent.type.name] ? null : <option value="" disabled>{parent.type.name === "bare" ? t("Text") : parent.type.name}</option>}
        {Object.entries(STYLES).map(([name, label]) => <option key={name} value={name}>{t(label)}</option>)}
      </select>
      <div role="toolbar" aria-label={t("Formatting")} aria-controls={controls} className="desk-rich-bar" onKeyDown={go}>
        {buttons.map(({ label, pressed, off, act }, place) => (
          <button key={label} type="button" tabIndex={place === at ? 0 : -1} aria-pressed={pressed} aria-disabled={off || undefined}
            onFocus={() => setAt(place)} onMouseDown={(event) => event.preventDefault()} onClick={() => (off ? null : act())}>{t(label)}</button>
        ))}
      </div>
      {link === null ? null : (
        <div role="group" aria-label={t("Link")} className="desk-rich-link">
          <input autoFocus aria-label={t("Address")} value={link} inputMode="url" aria-invalid={Boolean(fault)} onChange={(event) => setLink(event.target.value)}
            onKeyDown={(event) => { if (event.key === "Escape") { setLink(null); view.focus(); } else if (event.key === "Enter" && !fault) { event.preventDefault(); setTo(link); } }} />
          <span role="status" className="desk-fault">{t(fault)}</span>
          <button type="button" disabled={Boolean(fault)} onClick={() => setTo(link)}>{t("Set the link")}</button>
          <button type="button" onClick={() => setTo("")}>{t("Remove the link")}</button>
        </div>
      )}
    </>
  );
}

const schemas = new WeakMap();

/** A field of rich text.  `table` is the sanitiser's, `html` the field for what is edited as HTML. */
export default function RichText({ named, value, onChange, table, html }) {
  if (!schemas.has(table)) schemas.set(table, schemaOf(table));
  const schema = schemas.get(table);
  const given = value ?? "";
  const box = useRef(null);
  const own = useRef({ told: given, onChange });
  own.current.onChange = onChange;
  const [editing, setEditing] = useState(null); // the view and its state
  const [wants, setWants] = useState(false); // HTML, by choice
  const can = useMemo(() => (editing && given === own.current.told) || holds(read(given, schema), given), [given, editing, schema]);
  const visual = can && !wants;

  useEffect(() => {
    if (!visual) return;
    const start = (doc) => EditorState.create({ doc, plugins: [history(), paragraphs, keymap(keysOf(schema)), keymap(baseKeymap)] });
    const view = new EditorView(box.current, {
      state: start(read(given, schema)),
      attributes: { id: named.id, role: "textbox", "aria-multiline": "true", "aria-labelledby": `${named.id}-label`, class: "desk-rich-text" },
      dispatchTransaction(transaction) {
        const state = view.state.apply(transaction);
        view.updateState(state);
        setEditing({ view, state });
        if (!transaction.docChanged) return;
        own.current.told = written(state.doc);
        own.current.onChange(own.current.told);
      },
    });
    own.current.told = given;
    own.current.start = start;
    setEditing({ view, state: view.state });
    return () => { setEditing(null); view.destroy(); };
  }, [visual]);
  useEffect(() => { // changed elsewhere: by an undo of the page, or by another editor
    if (!visual || !editing || given === own.current.told) return;
    own.current.told = given;
    const state = own.current.start(read(given, schema));
    editing.view.updateState(state);
    setEditing({ view: editing.view, state });
  }, [given]);

  if (!visual) {
    return (
      <>
        {html}
        {can ? <button type="button" className="desk-rich-back" onClick={() => setWants(false)}>{t("Edit as text")}</button>
          : <small>{t("This text has parts that only its HTML shows whole: it is edited as HTML, and loses nothing.")}</small>}
      </>
    );
  }
  // Keys of the text are no shortcuts of the page, which has its own for Backspace, Control+I and Control+Z.
  const hold = (event) => { if (!(event.altKey && event.shiftKey)) event.stopPropagation(); };
  return (
    <div className="desk-rich" onKeyDown={hold}>
      {editing ? <Toolbar {...editing} asHtml={() => setWants(true)} controls={named.id} /> : null}
      <div ref={box} />
    </div>
  );
}
