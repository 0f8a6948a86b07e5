// A large page for Puck, whose cost grows with each component: the components around one of them are open, and each run
// of the others stands as a single component, MORE.  What a run stands for never changes, so that a state of Puck, from
// its undo list as well, is always the whole page.

export const MORE = "desk-more";
export const MOST_OPEN = 100; // a page of at most so many components is not folded
export const OPEN = 40; // how many are open where a page is folded, the ancestors of the chosen one not counted

/** How many components stand in a list, with all that is in them. */
export function count(items, slots) {
  let found = 0;
  const waiting = [...items];
  while (waiting.length) {
    const { type, props } = waiting.pop();
    found += 1;
    for (const name of slots[type] ?? []) if (Array.isArray(props[name])) waiting.push(...props[name]);
  }
  return found;
}

/** Where the component stands, as `{ zone, index }`; null where there is none of this id. */
export function placeOf(items, id, slots, zone = "root:default-zone") {
  for (const [index, { type, props }] of items.entries()) {
    if (props.id === id) return { zone, index };
    for (const name of slots[type] ?? []) {
      const found = Array.isArray(props[name]) ? placeOf(props[name], id, slots, `${props.id}:${name}`) : null;
      if (found) return found;
    }
  }
  return null;
}

const insides = ({ type, props }, slots) => (slots[type] ?? []).map((name) => props[name]).filter(Array.isArray);

/** The components to open: what the chosen one stands in, what is in it, then what is around it, nearest first. */
function chosen(content, id, slots) {
  const parents = new Map(); // component -> [the list, the component around the list]
  let start = null;
  const walk = (list, around) => {
    for (const one of list) {
      parents.set(one, [list, around]);
      if (one.props.id === id) start ??= one;
      for (const inside of insides(one, slots)) walk(inside, one);
    }
  };
  walk(content, null);
  start ??= content[0];
  const open = new Set();
  const path = [];
  for (let one = start; one; one = parents.get(one)[1]) path.push(one);
  path.forEach((one) => open.add(one));
  const most = OPEN + open.size;
  const add = (one) => open.size < most && open.add(one);
  const below = [start];
  for (const one of below) for (const inner of insides(one, slots).flat()) if (add(inner)) below.push(inner);
  for (const one of path) {
    const [list] = parents.get(one);
    const at = list.indexOf(one);
    for (let by = 1; by < list.length && open.size < most; by++)
      for (const other of [list[at + by], list[at - by]]) if (other) add(other);
  }
  for (const one of open) for (const inner of insides(one, slots).flat()) add(inner);
  return open;
}

export class Folding {
  constructor(slots, fresh = () => crypto.randomUUID()) {
    Object.assign(this, { slots, fresh });
    this.runs = new Map(); // id of a MORE -> the components that it stands for
    this.first = new WeakMap(); // the first of a run -> the ids of the runs that begin so
  }

  /** The content with what is far from the component `id` folded; as it is where it is small. */
  fold(content, id = null) {
    if (count(content, this.slots) <= MOST_OPEN) return content;
    const open = chosen(content, id, this.slots);
    const build = (items) => {
      const found = [];
      let run = [];
      const close = () => {
        if (run.length) found.push({ type: MORE, props: { id: this.named(run), run: this.named(run) } });
        run = [];
      };
      for (const one of items) {
        if (!open.has(one)) { run.push(one); continue; }
        close();
        const inner = (this.slots[one.type] ?? []).filter((name) => Array.isArray(one.props[name]));
        found.push(inner.length ? { ...one, props: { ...one.props, ...Object.fromEntries(inner.map((name) => [name, build(one.props[name])])) } } : one);
      }
      close();
      return found;
    };
    return build(content);
  }

  /** The whole content again.  A copy of a run, as Puck makes with the component around it, gets ids of its own. */
  unfold(content) {
    return content.flatMap((one) => {
      if (one.type === MORE) return this.runs.get(one.props.id) ?? this.copied(one.props);
      const inner = (this.slots[one.type] ?? []).filter((name) => Array.isArray(one.props[name]));
      return inner.length ? [{ ...one, props: { ...one.props, ...Object.fromEntries(inner.map((name) => [name, this.unfold(one.props[name])])) } }] : [one];
    });
  }

  named(run) {
    const known = this.first.get(run[0]) ?? [];
    const found = known.find((id) => this.runs.get(id).length === run.length && this.runs.get(id).every((one, at) => one === run[at]));
    if (found) return found;
    const id = `${MORE}-${this.fresh()}`;
    this.runs.set(id, run);
    this.first.set(run[0], [...known, id]);
    return id;
  }

  copied({ id, run }) {
    const renamed = ({ props, ...one }) => {
      const inner = (this.slots[one.type] ?? []).filter((name) => Array.isArray(props[name]));
      return { ...one, props: { ...props, ...Object.fromEntries(inner.map((name) => [name, props[name].map(renamed)])), id: `${one.type}-${this.fresh()}` } };
    };
    this.runs.set(id, this.runs.get(run).map(renamed));
    return this.runs.get(id);
  }
}
