// 100 random pages: opened, folded around one component after the other, edited there, undone.  The page stays whole.
import { Folding, MORE, MOST_OPEN, OPEN, count, placeOf } from "../../desk/editor/src/folding.js";
import { same as equal } from "../../desk/editor/src/merging.js";
import { table } from "../../desk/editor/src/tree.js";

let seed = Number(process.argv[2] ?? 1);
const random = () => ((seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648);
const pick = (items) => items[Math.floor(random() * items.length)];
const SLOTS = { Box: ["inside"], Two: ["left", "right"] };
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
const result = { pages: 0, folded: 0, differing: 0, undone: 0, widest: 0, missing: 0, twice: 0, copies: 0 };

let ids = 0;
function grown(left, depth = 0) {
  const items = [];
  while (left.nodes > 0 && (depth === 0 || random() < 0.93)) {
    left.nodes--;
    const type = depth < 8 ? pick(["Text", "Text", "Text", "Box", "Two"]) : "Text";
    const props = { words: random() };
    for (const name of SLOTS[type] ?? []) if (random() < 0.9) props[name] = grown(left, depth + 1);
    items.push({ type, props: { ...props, id: `c${ids++}` }, readOnly: random() < 0.1 ? { words: true } : undefined });
  }
  return items;
}

/** As Puck gives a state back: no object is the one that went in. */
const puck = (content) => structuredClone(content);
const edited = (content, id, value) =>
  JSON.parse(JSON.stringify(content, (_, one) => (one?.props?.id === id ? { ...one, props: { ...one.props, words: value } } : one)));
const real = (content) => [...table({ content }, SLOTS).nodes].filter(([, one]) => one.type !== MORE).map(([id]) => id);
const runs = (content) => [...table({ content }, SLOTS).nodes.values()].filter((one) => one.type === MORE).length;

for (; result.pages < 100; result.pages++) {
  let content = grown({ nodes: 20 + Math.floor(random() * 600) });
  const folding = new Folding(SLOTS, () => `new${ids++}`);
  const states = [];
  for (let step = 0; step < 8; step++) {
    const id = pick([...table({ content }, SLOTS).nodes.keys(), "gone"]);
    let folded = puck(folding.fold(content, id));
    const open = real(folded);
    if (runs(folded)) result.folded++;
    else if (count(content, SLOTS) > MOST_OPEN) result.missing++;
    if (id !== "gone" && !placeOf(folded, id, SLOTS)) result.missing++;
    result.widest = Math.max(result.widest, open.length);
    if (!same(folding.unfold(folded), content)) result.differing++;
    const [chosen, value] = [pick(open), random()];
    folded = puck(edited(folded, chosen, value));
    content = edited(content, chosen, value);
    if (!same(folding.unfold(folded), content)) result.differing++;
    states.push([folded, content]);
    content = folding.unfold(folded);
  }
  // Undo: an earlier state of Puck is the whole page as it was, whatever was opened and edited since.
  for (const [folded, whole] of states.reverse()) {
    result.undone++;
    if (!same(folding.unfold(folded), whole)) result.differing++;
  }
  // A copy of a component with runs in it: the same but for the ids, of which none is there twice.
  const folded = folding.fold(content, "gone");
  const original = folded.find((one) => runs([one]));
  if (original && original.type !== MORE) {
    result.copies++;
    const copy = JSON.parse(JSON.stringify(original, (key, one) => (key === "id" ? `copy-${one}` : one)));
    const [first, second] = [folding.unfold([...folded, copy]), folding.unfold([...folded, copy])];
    const without = (items) => JSON.parse(JSON.stringify(items, (key, one) => (key === "id" ? undefined : one)));
    if (!same(first, second) || !equal(without([first.at(-1)]), without(folding.unfold([original])))) result.differing++;
    const all = JSON.stringify(first).match(/"id":"[^"]*"/g);
    if (new Set(all).size !== all.length) result.twice++;
  }
}
console.log(JSON.stringify({ ...result, widest: result.widest <= Math.max(MOST_OPEN, OPEN + 9) }));
