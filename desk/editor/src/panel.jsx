// Puck's configuration, generated from the declarations: fields of the panel, defaults, categories, and the canvas.
import { useId } from "react";
import { FromServer, More } from "./canvas.jsx";
import { MORE } from "./folding.js";

function Labelled({ field, children }) {
  const id = useId();
  return (
    <div className="desk-field">
      <label htmlFor={id}>{field.label}{field.required ? " (needed)" : ""}</label>
      {children(id)}
      {field.hint ? <small>{field.hint}</small> : null}
    </div>
  );
}

const custom = (field, input) => ({
  type: "custom",
  label: field.label,
  render: ({ value, onChange }) => <Labelled field={field}>{(id) => input({ id, value, onChange })}</Labelled>,
});

const text = (field, type, more = {}) =>
  custom(field, ({ id, value, onChange }) => (
    <input id={id} type={type} value={value ?? ""} onChange={(event) => onChange(event.target.value)} {...more} />
  ));

const chosen = (field, options) =>
  custom(field, ({ id, value, onChange }) => (
    <select id={id} value={value ?? ""} onChange={(event) => onChange(event.target.value)}>
      <option value="">–</option>
      {value && !options.some((one) => one.value === value) ? <option value={value}>{value} (not in the shop)</option> : null}
      {options.map((one) => <option key={one.value} value={one.value}>{one.label}</option>)}
    </select>
  ));

const area = (field) =>
  custom(field, ({ id, value, onChange }) => (
    <textarea id={id} value={value ?? ""} spellCheck onChange={(event) => onChange(event.target.value)} />
  ));

const KINDS = {
  text: (field) => (field.lines ? area(field) : text(field, "text")),
  "rich text": (field) => area({ ...field, hint: field.hint ?? "HTML: paragraphs, lists, tables, links. What visitors may not get is taken out when it is saved." }),
  number: (field) =>
    custom(field, ({ id, value, onChange }) => (
      <input id={id} type="number" value={value ?? ""} min={field.least} max={field.most} step={field.step}
        onChange={(event) => onChange(event.target.value === "" ? null : Number(event.target.value))} />
    )),
  select: (field) => ({
    type: "select",
    label: field.label,
    options: Object.entries(field.options).map(([value, label]) => ({ value, label })),
  }),
  switch: (field) => ({ type: "radio", label: field.label, options: [{ value: true, label: "Yes" }, { value: false, label: "No" }] }),
  colour: (field) =>
    custom(field, ({ id, value, onChange }) => (
      <>
        <input id={id} type="text" value={value ?? ""} onChange={(event) => onChange(event.target.value)} />
        <input type="color" aria-label={`${field.label}: choose`} value={/^#[0-9a-f]{6}$/i.test(value) ? value : "#ffffff"}
          onChange={(event) => onChange(event.target.value)} />
      </>
    )),
  link: (field) => text(field, "text", { inputMode: "url" }),
  picture: (field) => text(field, "text", { inputMode: "url", placeholder: "https://" }),
  product: (field, choices) => chosen(field, choices.product),
  collection: (field, choices) => chosen(field, choices.collection),
  section: (field, choices) => chosen(field, choices.section),
  list: (field, choices) => ({
    type: "array",
    label: field.label,
    max: field.most,
    arrayFields: panelOf(field.fields, choices),
    defaultItemProps: Object.fromEntries(Object.entries(field.fields).map(([name, one]) => [name, one.default])),
    getItemSummary: (item, at) => item.title || item.label || item.question || item.caption || `${field.item} ${at + 1}`,
  }),
  slot: (field) => ({ type: "slot", label: field.label }),
};

function panelOf(fields, choices) {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, KINDS[field.kind](field, choices)]));
}

/** Puck's configuration.  `runs` holds the components of each run that is folded, and `reveal(id)` opens one of them. */
export function configuration({ categories, components }, choices, runs, reveal) {
  const shown = Object.entries(components);
  const named = shown.map(([type, declared]) => {
    const slots = Object.keys(declared.fields).filter((name) => declared.fields[name].kind === "slot");
    return [type, {
      label: declared.label,
      fields: panelOf(declared.fields, choices),
      defaultProps: declared.defaults,
      inline: true,
      render: (props) => <FromServer type={type} declared={declared} slots={slots} props={props} />,
    }];
  });
  const groups = Object.entries(categories).map(([name, title]) => [name, {
    title,
    components: shown.filter(([, one]) => one.offered && one.category === name).map(([type]) => type),
  }]);
  const hidden = shown.filter(([, one]) => !one.offered).map(([type]) => type);
  const more = {
    label: "More of the page",
    fields: {},
    inline: true,
    permissions: { drag: false, duplicate: false, delete: false, edit: false },
    render: ({ id, run, puck }) => <More run={runs.get(id) ?? runs.get(run)} reveal={reveal} drag={puck.dragRef} />,
  };
  return {
    components: { ...Object.fromEntries(named), [MORE]: more },
    categories: { ...Object.fromEntries(groups), other: { title: "No longer offered", components: [...hidden, MORE], visible: false } },
    root: {
      fields: { title: { type: "text", label: "Title" }, description: { type: "textarea", label: "Description, for search engines" } },
      // The page's own <main> is the drop zone: its children are the components, as on the visitor's page.
      render: ({ puck: { renderDropZone: Zone } }) => <Zone zone="default-zone" as="main" />,
    },
  };
}
