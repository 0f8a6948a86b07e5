// Puck's configuration, generated from the declarations: fields of the panel, defaults, categories, and the canvas.
import { FromServer, More } from "./canvas.jsx";
import { KINDS } from "./fields.jsx";
import { MORE } from "./folding.js";
import { nameOf, newItem } from "./ordering.jsx";
import { t } from "./words.js";

const PANEL = {
  ...KINDS,
  select: (field) => ({
    type: "select",
    label: t(field.label),
    options: Object.entries(field.options).map(([value, label]) => ({ value, label: t(label) })),
  }),
  switch: (field) => ({ type: "radio", label: t(field.label), options: [{ value: true, label: t("Yes") }, { value: false, label: t("No") }] }),
  list: (field, choices) => ({
    type: "array",
    label: t(field.label),
    max: field.most,
    arrayFields: panelOf(field.fields, choices),
    defaultItemProps: newItem(field),
    getItemSummary: (item, at) => nameOf(field, item, at),
  }),
  slot: (field) => ({ type: "slot", label: t(field.label) }),
};

function panelOf(fields, choices) {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, PANEL[field.kind](field, choices)]));
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
