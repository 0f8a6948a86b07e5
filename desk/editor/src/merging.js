// Two people's versions of one page into one, component by component.  Pure.
import { components, table } from "./tree.js";

/** Whether two JSON values are equal, in whatever order their keys stand: a database keeps none. */
export function same(one, other) {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || !one || !other || Array.isArray(one) !== Array.isArray(other)) return false;
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => name in other && same(one[name], other[name]));
}

/**
 * `mine` and `theirs` began as `base`.  Different components merge, and different fields of one do; where both changed
 * a field to different values, mine stays and both are in `conflicts`.  What one deleted and the other changed stays.
 * `sent` is a version of mine that the server may have taken: what theirs has of it is mine.
 */
export function merge(base, mine, theirs, slots, sent = null) {
  const conflicts = [];
  const [b, m, t, s] = [base, mine, theirs, sent ?? {}].map((one) => table(one, slots));
  const fields = (id, label, before = {}, own = {}, other = {}, known = {}) => {
    const found = {};
    for (const name of new Set([...Object.keys(other), ...Object.keys(own)])) {
      const [was, my, their] = [before[name], own[name], other[name]];
      const value = same(my, was) ? their : my;
      if (value !== undefined) found[name] = value;
      if (!same(my, was) && !same(their, was) && !same(my, their) && !same(their, known[name]))
        conflicts.push({ id, label, field: name, mine: my, theirs: their });
    }
    return found;
  };
  const nodes = new Map();
  for (const id of new Set([...t.nodes.keys(), ...m.nodes.keys()])) {
    const [was, my, their] = [b, m, t].map((one) => one.nodes.get(id));
    if (my && their) {
      const moved = was && my.zone !== was.zone;
      nodes.set(id, { ...their, props: fields(id, my.type, was?.props, my.props, their.props, s.nodes.get(id)?.props), zone: moved ? my.zone : their.zone });
    } else {
      const left = my ?? their;
      if (!was) nodes.set(id, { ...left });
      else if (!same(left.props, was.props)) {
        nodes.set(id, { ...left });
        conflicts.push({ id, label: left.type, field: null, mine: my ? "changed" : "deleted", theirs: my ? "deleted" : "changed" });
      }
    }
  }
  keepParents(nodes, m, t);
  if (isRound(nodes)) for (const [id, node] of nodes) node.zone = (t.nodes.get(id) ?? m.nodes.get(id)).zone;
  const lists = new Map();
  const places = new Set([...nodes.values()].map((node) => node.zone));
  for (const zone of places) lists.set(zone, ordered(zone, nodes, b, m, t));
  const rest = fields("document", "Document", ...[base, mine, theirs].map(({ root, content, ...others }) => others));
  const [rb, rm, rt] = [base, mine, theirs].map((one) => one.root?.props);
  const root = { ...theirs.root, props: fields("root", "Page", rb, rm, rt, sent?.root?.props) };
  return { document: { ...rest, root, content: components({ nodes, lists }, slots) }, conflicts };
}

const parentOf = (zone) => zone.slice(0, zone.lastIndexOf(":"));

/** What stays keeps what it stands in. */
function keepParents(nodes, m, t) {
  const waiting = [...nodes.values()];
  while (waiting.length) {
    const id = parentOf(waiting.pop().zone);
    if (id === "root" || nodes.has(id)) continue;
    const node = { ...(m.nodes.get(id) ?? t.nodes.get(id)) };
    nodes.set(id, node);
    waiting.push(node);
  }
}

/** Whether some component stands in itself: mine moved into theirs, and theirs into mine. */
function isRound(nodes) {
  return [...nodes.keys()].some((id) => {
    let at = id;
    for (let step = 0; step <= nodes.size; step++) {
      at = parentOf(nodes.get(at).zone);
      if (at === "root") return false;
    }
    return true;
  });
}

/** The order of a zone: that of whoever changed it, theirs if both did, and the other's additions after what they followed. */
function ordered(zone, nodes, b, m, t) {
  const here = (list) => (list ?? []).filter((id) => nodes.get(id)?.zone === zone);
  const [was, my, their] = [b, m, t].map((one) => here(one.lists.get(zone)));
  const [inMine, inTheirs, inBase] = [my, their, was].map((list) => new Set(list));
  const common = (list) => list.filter((id) => inMine.has(id) && inTheirs.has(id) && inBase.has(id));
  const mineFirst = !same(common(my), common(was)) && same(common(their), common(was));
  const [basis, more] = mineFirst ? [my, their] : [their, my];
  const found = [...basis];
  const placed = new Set(basis);
  more.forEach((id, at) => {
    if (placed.has(id)) return;
    const before = more.slice(0, at).reverse().find((one) => placed.has(one));
    found.splice(before ? found.indexOf(before) + 1 : 0, 0, id);
    placed.add(id);
  });
  for (const [id, node] of nodes) if (node.zone === zone && !placed.has(id)) found.push(id);
  return found;
}
