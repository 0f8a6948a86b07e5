// Fields of a component as both editors show them: each with its label, its hint and its fault, by kind.
import { Suspense, lazy, useId } from "react";
import { faultOf } from "./checking.js";
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

/** By kind: from a field, and what there is to choose from, to a custom field of Puck. */
export const KINDS = {
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
};
