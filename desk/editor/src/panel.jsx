// Puck's configuration, generated from the declarations: fields of the panel, defaults, categories, and the canvas.
import { Suspense, lazy, useId } from "react";
import { FromServer, More } from "./canvas.jsx";
import { faultOf } from "./checking.js";
import { MORE } from "./folding.js";
import { t } from "./words.js";

/** Loaded with the first rich text that is opened; where it cannot be, the field is one of HTML. */
const RichText = lazy(() => import("./rich_text.jsx").catch(() => ({ default: ({ html }) => html })));

/** A field with its label, its hint, and what keeps the page from being published, said while its user types. */
function Labelled({ field, value, children }) {
  const id = useId();
  const trouble = faultOf(field, value);
  const described = trouble ? { "aria-invalid": true, "aria-describedby": `${id}-fault` } : {};
  return (
    <div className="desk-field">
      <label id={`${id}-label`} htmlFor={id}>{field.required ? t("{label} (needed)", { label: t(field.label) }) : t(field.label)}</label>
      {children({ id, ...described })}
      <span id={`${id}-fault`} role="status" className="desk-fault">{trouble ? t(trouble) : ""}</span>
      {field.hint ? <small>{t(field.hint)}</small> : null}
    </div>
  );
}

const custom = (field, input) => ({
  type: "custom",
  label: t(field.label),
  render: ({ value, onChange }) => <Labelled field={field} value={value}>{(named) => input({ named, value, onChange })}</Labelled>,
});

const text = (field, type, more = {}) =>
  custom(field, ({ named, value, onChange }) => (
    <input {...named} type={type} value={value ?? ""} onChange={(event) => onChange(event.target.value)} {...more} />
  ));

const chosen = (field, options) =>
  custom(field, ({ named, value, onChange }) => (
    <select {...named} value={value ?? ""} onChange={(event) => onChange(event.target.value)}>
      <option value="">–</option>
      {value && !options.some((one) => one.value === value) ? <option value={value}>{t("{value} (not in the shop)", { value })}</option> : null}
      {options.map((one) => <option key={one.value} value={one.value}>{one.label}</option>)}
    </select>
  ));

const lines = ({ named, value, onChange }) => (
  <textarea {...named} value={value ?? ""} spellCheck onChange={(event) => onChange(event.target.value)} />
);

const asHtml = (given) => (
  <>
    {lines(given)}
    <small>{t("HTML: paragraphs, lists, tables, links. What visitors may not get is taken out when it is saved.")}</small>
  </>
);

const KINDS = {
  text: (field) => (field.lines ? custom(field, lines) : text(field, "text")),
  "rich text": (field, { richText }) =>
    custom(field, (given) => (
      <Suspense fallback={<p role="status">{t("Opening the text …")}</p>}><RichText {...given} table={richText} html={asHtml(given)} /></Suspense>
    )),
  number: (field) =>
    custom(field, ({ named, value, onChange }) => (
      <input {...named} type="number" value={value ?? ""} min={field.least} max={field.most} step={field.step}
        onChange={(event) => onChange(event.target.value === "" ? null : Number(event.target.value))} />
    )),
  select: (field) => ({
    type: "select",
    label: t(field.label),
    options: Object.entries(field.options).map(([value, label]) => ({ value, label: t(label) })),
  }),
  switch: (field) => ({ type: "radio", label: t(field.label), options: [{ value: true, label: t("Yes") }, { value: false, label: t("No") }] }),
  colour: (field) =>
    custom(field, ({ named, value, onChange }) => (
      <>
        <input {...named} type="text" value={value ?? ""} onChange={(event) => onChange(event.target.value)} />
        <input type="color" aria-label={t("{label}: choose", { label: t(field.label) })} value={/^#[0-9a-f]{6}$/i.test(value) ? value : "#ffffff"}
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
    label: t(field.label),
    max: field.most,
    arrayFields: panelOf(field.fields, choices),
    defaultItemProps: Object.fromEntries(Object.entries(field.fields).map(([name, one]) => [name, one.default])),
    getItemSummary: (item, at) => item.title || item.label || item.question || item.caption || `${t(field.item)} ${at + 1}`,
  }),
  slot: (field) => ({ type: "slot", label: t(field.label) }),
};

function panelOf(fields, choices) {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, KINDS[field.kind](field, choices)]));
}

/** Puck's configuration.  `runs` holds the components of each run that is folded, and `reveal(id)` opens one of them. */
export function configuration({ categories, components, richText }, choices, runs, reveal) {
  const shown = Object.entries(components);
  const named = shown.map(([type, declared]) => {
    const slots = Object.keys(declared.fields).filter((name) => declared.fields[name].kind === "slot");
    return [type, {
      label: t(declared.label),
      fields: panelOf(declared.fields, { ...choices, richText }),
      defaultProps: declared.defaults,
      inline: true,
      render: (props) => <FromServer type={type} declared={declared} slots={slots} props={props} />,
    }];
  });
  const groups = Object.entries(categories).map(([name, title]) => [name, {
    title: t(title),
    components: shown.filter(([, one]) => one.offered && one.category === name).map(([type]) => type),
  }]);
  const hidden = shown.filter(([, one]) => !one.offered).map(([type]) => type);
  const more = {
    label: t("More of the page"),
    fields: {},
    inline: true,
    permissions: { drag: false, duplicate: false, delete: false, edit: false },
    render: ({ id, run, puck }) => <More run={runs.get(id) ?? runs.get(run)} reveal={reveal} drag={puck.dragRef} />,
  };
  return {
    components: { ...Object.fromEntries(named), [MORE]: more },
    categories: { ...Object.fromEntries(groups), other: { title: t("No longer offered"), components: [...hidden, MORE], visible: false } },
    root: {
      fields: { title: { type: "text", label: t("Title") }, description: { type: "textarea", label: t("Description, for search engines") } },
      // The page's own <main> is the drop zone: its children are the components, as on the visitor's page.
      render: ({ puck: { renderDropZone: Zone } }) => <Zone zone="default-zone" as="main" />,
    },
  };
}
