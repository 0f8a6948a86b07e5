// A document as a table of its components, and back; and what a keyboard does with one: into, out, paste.  Pure.
// `slots` holds the names of each component type's slots.

const TOP = "root:default-zone";

/** { nodes: Map(id -> {type, rest, props, zone}), lists: Map(zone -> [id, ...]) }; a zone is `<parent's id>:<slot>`. */
export function table(document, slots) {
  const nodes = new Map();
  const lists = new Map();
  const walk = (items, zone) => {
    lists.set(zone, []);
    for (const { props: { ...props }, type, ...rest } of items ?? []) {
      lists.get(zone).push(props.id);
      const inner = (slots[type] ?? []).map((name) => [name, props[name]]);
      for (const [name] of inner) delete props[name];
      nodes.set(props.id, { type, rest, props, zone });
      for (const [name, below] of inner) walk(below, `${props.id}:${name}`);
    }
  };
  walk(document.content, TOP);
  return { nodes, lists };
}

/** The list of components that a table holds below `zone`. */
export function components({ nodes, lists }, slots, zone = TOP) {
  return (lists.get(zone) ?? []).map((id) => {
    const { type, rest, props } = nodes.get(id);
    const inner = (slots[type] ?? []).map((name) => [name, components({ nodes, lists }, slots, `${id}:${name}`)]);
    return { ...rest, type, props: { ...props, ...Object.fromEntries(inner) } };
  });
}

const parentOf = (zone) => zone.slice(0, zone.lastIndexOf(":"));
const done = (document, { nodes, lists }, slots, id) => {
  const list = lists.get(nodes.get(id).zone);
  return { document: { ...document, content: components({ nodes, lists }, slots) }, id, place: list.indexOf(id) + 1, of: list.length };
};

function put(found, id, zone, index) {
  const node = found.nodes.get(id);
  found.lists.set(node.zone, found.lists.get(node.zone).filter((one) => one !== id));
  found.lists.get(zone).splice(index, 0, id);
  node.zone = zone;
}

/** The document with the component `by` places further in its list, which is now `place` of `of`; null at an end. */
export function moveBy(document, id, by, slots) {
  const found = table(document, slots);
  const list = found.lists.get(found.nodes.get(id).zone);
  const index = list.indexOf(id) + by;
  if (index < 0 || index >= list.length) return null;
  put(found, id, found.nodes.get(id).zone, index);
  return done(document, found, slots, id);
}

/** The document with the component at the end of the first slot of the component before it; null where there is none. */
export function moveInto(document, id, slots) {
  const found = table(document, slots);
  const list = found.lists.get(found.nodes.get(id)?.zone) ?? [];
  const before = list[list.indexOf(id) - 1];
  const slot = before && (slots[found.nodes.get(before).type] ?? [])[0];
  if (!slot) return null;
  put(found, id, `${before}:${slot}`, found.lists.get(`${before}:${slot}`).length);
  return done(document, found, slots, id);
}

/** The document with the component in its parent's next slot, or after its parent; null at the top. */
export function moveOut(document, id, slots) {
  const found = table(document, slots);
  const zone = found.nodes.get(id)?.zone;
  if (!zone || zone === TOP) return null;
  const parent = parentOf(zone);
  const names = slots[found.nodes.get(parent).type];
  const next = names[names.indexOf(zone.slice(parent.length + 1)) + 1];
  if (next) put(found, id, `${parent}:${next}`, 0);
  else {
    const { zone: outer } = found.nodes.get(parent);
    put(found, id, outer, found.lists.get(outer).indexOf(parent) + 1);
  }
  return done(document, found, slots, id);
}

/** A component with all that is in it, as it is pasted from; null where there is none of this id. */
export function copyOf(document, id, slots) {
  const found = table(document, slots);
  const zone = found.nodes.get(id)?.zone;
  return zone ? components(found, slots, zone).find((one) => one.props.id === id) : null;
}

/** The document with a copy of `component` after the component `id`, or at the end; each copy has an id of its own. */
export function paste(document, component, id, slots, fresh = () => crypto.randomUUID()) {
  const renamed = ({ props, ...one }) => {
    const inner = (slots[one.type] ?? []).map((name) => [name, (props[name] ?? []).map(renamed)]);
    return { ...one, props: { ...props, ...Object.fromEntries(inner), id: `${one.type}-${fresh()}` } };
  };
  const added = renamed(component);
  const found = table(document, slots);
  const zone = found.nodes.get(id)?.zone ?? TOP;
  const list = found.lists.get(zone);
  const index = list.includes(id) ? list.indexOf(id) + 1 : list.length;
  const more = table({ content: [added] }, slots);
  for (const [key, node] of more.nodes) found.nodes.set(key, node);
  for (const [key, ids] of more.lists) if (key !== TOP) found.lists.set(key, ids);
  more.nodes.get(added.props.id).zone = zone;
  list.splice(index, 0, added.props.id);
  return done(document, found, slots, added.props.id);
}

/** The document with one field of one component, or of the root for the id `root`, as given. */
export function withField(document, id, field, value, slots) {
  if (id === "root") return { ...document, root: { ...document.root, props: { ...document.root?.props, [field]: value } } };
  const found = table(document, slots);
  const node = found.nodes.get(id);
  if (!node) return document;
  node.props = { ...node.props, [field]: value };
  return { ...document, content: components(found, slots) };
}
