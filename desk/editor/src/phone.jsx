// The editor of a telephone: each component's fields and no canvas, without Puck, which takes seconds to start there.
import { Fragment, useRef, useState } from "react";
import { useEditing } from "./editing.js";
import { KINDS } from "./fields.jsx";
import { Moves, moved, nameOf, newItem } from "./ordering.jsx";
import { History } from "./publishing.jsx";
import { Seen } from "./seen.jsx";
import * as server from "./server.js";
import { Pages, Preview, Publishing, Saved, Told } from "./standing.jsx";
import { opens } from "./starting.jsx";
import { table, withField } from "./tree.js";
import { marked, t } from "./words.js";

const ROOT = {
  label: marked("Page"),
  fields: {
    title: { kind: "text", label: marked("Title") },
    description: { kind: "text", lines: true, label: marked("Description, for search engines") },
  },
};

/** The items of a list, each with its fields, and buttons that add, move and remove items. */
function Items({ field, items, choices, change, say }) {
  const end = useRef(null);
  const put = (at, inner, value) => change(items.map((one, other) => (other === at ? { ...one, [inner]: value } : one)));
  const remove = (at, label) => {
    change(items.filter((_, other) => other !== at));
    say(t("{label} removed", { label }));
    requestAnimationFrame(() => end.current?.focus());
  };
  return (
    <div role="group" aria-label={t(field.label)}>
      {items.map((item, at) => {
        const label = nameOf(field, item, at);
        return (
          <fieldset key={at} data-item={at}>
            <legend>{t(field.item)} {at + 1}</legend>
            <Fields fields={field.fields} values={item} choices={choices} change={(inner, value) => put(at, inner, value)} say={say} />
            <Moves at={at} of={items.length} label={label} move={(to) => change(moved(items, at, to))} say={say} />
            <button type="button" onClick={() => remove(at, label)} aria-label={t("Remove item {place}: {label}", { place: at + 1, label })}>×</button>
          </fieldset>
        );
      })}
      {items.length < field.most
        ? <button type="button" ref={end} onClick={() => change([...items, newItem(field)])}>{t("Add: {label}", { label: t(field.item) })}</button> : null}
    </div>
  );
}

/** Fields of a component, or of an item of a list. */
function Fields({ fields, values, choices, change, say }) {
  return Object.entries(fields).map(([name, field]) => {
    const put = (value) => change(name, value);
    if (field.kind === "list") {
      const items = Array.isArray(values[name]) ? values[name] : [];
      return <Items key={name} field={field} items={items} choices={choices} change={put} say={say} />;
    }
    return <Fragment key={name}>{KINDS[field.kind]?.(field, choices).render({ value: values[name], onChange: put })}</Fragment>;
  });
}

/** The first words in a component, to find it by. */
const gist = ({ fields }, values) => Object.keys(fields).map((name) => fields[name].kind === "text" && values[name]).find(Boolean);

function Editor({ opening }) {
  const { opened: { theme, schema, choices, address }, restored, slots } = opening;
  const current = useRef(restored);
  const [document, setDocument] = useState(restored);
  const [open, setOpen] = useState(null);
  const desk = useEditing(opening, { current, draw: () => setDocument(current.current) });
  const change = (id) => (field, value) => {
    desk.change(withField(current.current, id, field, value, slots));
    setDocument(current.current);
  };
  const go = (id) => {
    setOpen(id);
    requestAnimationFrame(() => window.document.getElementById(`part-${id}`)?.querySelector("summary").focus());
  };
  const toggled = (id) => (event) => {
    const isOpen = event.currentTarget.open;
    setOpen((before) => (isOpen ? id : before === id ? null : before));
  };
  const parts = [...table(document, slots).nodes].map(([id, { type, props }]) => [id, schema.components[type], props]);
  const isPage = !server.path.startsWith("/@");
  return (
    <main className="desk-phone">
      <h1>{theme.name} {server.path === "/" ? "" : server.path}</h1>
      <div className="desk-bar">
        <a href="/desk/">{t("Themes")}</a>
        <a href={`${location.pathname}/pages`}>{t("Pages and settings")}</a>
        <Pages desk={desk} path={server.path} />
        <button type="button" onClick={() => desk.turn(server.path, true)}>{t("Open the whole editor")}</button>
        <Preview desk={desk} />
        {address && isPage ? <a href={address + server.path} target="_blank" rel="noreferrer">{t("Visit")}</a> : null}
      </div>
      <div className="desk-bar">
        <Saved desk={desk} />
        <Publishing desk={desk} />
        <History undo={desk.undo} restore={desk.restore} busy={desk.busy} latest={desk.latest} />
        {isPage ? <Seen go={go} state={desk.state.name} latest={desk.latest} /> : null}
        <Told desk={desk} go={go} />
      </div>
      {[["root", ROOT, document.root?.props ?? {}], ...parts].map(([id, declared, values]) => (
        <details key={id} id={`part-${id}`} open={id === open} onToggle={toggled(id)}>
          <summary><b>{t(declared.label)}</b> {gist(declared, values)}</summary>
          {id === open ? <Fields fields={declared.fields} values={values} choices={{ ...choices, richText: schema.richText }} change={change(id)} say={desk.say} /> : null}
        </details>
      ))}
    </main>
  );
}

export const start = () => opens(Editor);
