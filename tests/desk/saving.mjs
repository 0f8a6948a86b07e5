// 200 random runs of two editors' autosave against a server like ours: slow answers, lost answers, lost requests, refusals,
// tabs that are killed and opened again.  At the end the page has the last value that each editor typed into each field.
import { Saver, reopened } from "../../desk/editor/src/saving.js";
import { merge, same } from "../../desk/editor/src/merging.js";

let seed = Number(process.argv[2] ?? 1);
const random = () => ((seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648);
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
const SLOTS = { Box: ["inside"] };

globalThis.realSetTimeout = globalThis.setTimeout;
globalThis.setTimeout = (call, wait, ...rest) => realSetTimeout(call, Math.min(wait, 3) * random(), ...rest);

const START = { root: { props: {} }, content: [1, 2, 3].map((at) => ({ type: "Text", props: { id: `c${at}` } })) };

class Server {
  number = 0;
  document = START;
  saved(given, expected) {
    if (!same(given, this.document) && expected !== this.number) return { success: false, overtaken: true, number: this.number, message: "" };
    if (!same(given, this.document)) [this.document, this.number] = [structuredClone(given), this.number + 1];
    return { success: true, number: this.number, message: "" };
  }
  async save(document, expected) {
    await pause(3);
    const luck = random();
    if (luck < 0.15) throw Object.assign(new Error("no connection"), { status: 0 });
    if (luck < 0.25) throw Object.assign(new Error("signed out"), { status: 401 });
    const answer = this.saved(document, expected);
    await pause(3);
    if (random() < 0.2) throw Object.assign(new Error("the answer was lost"), { status: random() < 0.5 ? 0 : 502 });
    return answer;
  }
  async latest() {
    await pause(3);
    if (random() < 0.2) throw Object.assign(new Error("no connection"), { status: 0 });
    return structuredClone({ document: this.document, number: this.number });
  }
}

const result = { runs: 0, killed: 0, merged: 0, overheard: 0, lost: 0, conflicts: 0, mostInFlight: 0 };

/** An editor: one tab after the other, what it keeps in its browser, and what was typed into its own field and components. */
class Editor {
  typed = new Map();
  kept = new Map();
  tabs = 0;
  constructor(server, field) {
    Object.assign(this, { server, field });
    this.open();
  }
  open() {
    const tab = ++this.tabs;
    const alive = () => tab === this.tabs;
    const never = new Promise(() => {});
    const unless = (promise) => promise.then((found) => (alive() ? found : never), (why) => { if (alive()) throw why; return never; });
    const opened = structuredClone({ document: this.server.document, number: this.server.number });
    const records = [...this.kept.values()];
    const { document, conflicts } = reopened(opened, records, SLOTS);
    result.conflicts += conflicts.length;
    this.document = document ?? opened.document;
    let flying = 0;
    this.saver = new Saver({
      ...opened,
      slots: SLOTS,
      send: async (given, number) => {
        result.mostInFlight = Math.max(result.mostInFlight, ++flying);
        try { return await unless(this.server.save(given, number)); } finally { flying--; }
      },
      latest: () => unless(this.server.latest()),
      told: () => {},
      show: (given, more) => {
        if (!alive()) return;
        this.document = given;
        result.merged++;
        result.conflicts += more.length;
      },
      keep: {
        put: (given, number, base) => alive() && this.kept.set(tab, structuredClone({ document: given, number, base })),
        drop: () => alive() && this.kept.delete(tab),
      },
      pause: 2,
    });
    if (document) this.saver.change(document);
    for (const old of [...this.kept.keys()]) if (old !== tab) this.kept.delete(old);
  }
  type() {
    const next = structuredClone(this.document);
    const value = random();
    const box = random() < 0.3;
    const one = next.content[Math.floor(random() * next.content.length)];
    const id = box ? `${this.field}${this.typed.size}` : one.props.id;
    if (box) next.content.splice(Math.floor(random() * 4), 0, { type: "Box", props: { id, [this.field]: value, inside: [] } });
    else one.props[this.field] = value;
    this.typed.set(id, value);
    this.document = next;
    this.saver.change(next);
  }
  listen() {
    if (this.saver.number === this.server.number || this.saver.dirty) return;
    this.saver.overheard().then((taken) => { if (taken) result.overheard++; }, () => {});
  }
  kill() {
    result.killed++;
    this.open();
  }
}

const valuesOf = (document, field) => new Map(document.content.map(({ props }) => [props.id, props[field]]));

for (; result.runs < 200; result.runs++) {
  const server = new Server();
  const editors = [new Editor(server, "a"), new Editor(server, "b")];
  const steps = 2 + Math.floor(random() * 14);
  for (let at = 0; at < steps; at++) {
    const editor = editors[random() < 0.5 ? 0 : 1];
    editor.type();
    if (random() < 0.5) await pause(3);
    if (random() < 0.15) editor.kill();
    if (random() < 0.2) {
      await new Promise((done) => realSetTimeout(done, 10)); // long enough for most saves
      for (const one of editors) one.listen();
    }
  }
  for (let tries = 0; editors.some((one) => one.saver.dirty) && tries < 400; tries++)
    for (const one of editors) await one.saver.flush();
  for (const { document, field, typed, kept, saver } of editors) {
    const there = valuesOf(server.document, field);
    const here = valuesOf(document, field);
    for (const [id, value] of typed) if (there.get(id) !== value || here.get(id) !== value) result.lost++;
    if (kept.size || saver.dirty) result.lost++;
  }
}

// The page that somebody else saved is asked for, and comes after a save of one's own: it is not shown any more.
const shown = [];
let arrive;
const late = new Saver({
  document: START, number: 1, slots: SLOTS, pause: 1, told: () => {}, keep: { put: () => {}, drop: () => {} },
  send: async () => ({ success: true, number: 3 }),
  latest: () => new Promise((done) => { arrive = () => done({ document: { ...START, content: [] }, number: 2 }); }),
  show: (document) => shown.push(document),
});
const taking = late.overheard();
late.change({ ...START, content: START.content.slice(1) });
await late.flush();
arrive();
result.late = [await taking, late.number, shown.length];

// The same field shows both values; what one deleted and the other changed stays; an order that one changed is kept.
const text = (id, words, more = {}) => ({ type: "Text", props: { id, words, ...more } });
const page = (...content) => ({ root: { props: { title: "T" } }, content });
const box = (id, ...inside) => ({ type: "Box", props: { id, inside } });
const told = (base, mine, theirs, sent) => {
  const { document, conflicts } = merge(base, mine, theirs, SLOTS, sent);
  const shown = (items) => items.map(({ props, type }) => (type === "Box" ? [props.id, shown(props.inside)] : `${props.id}=${props.words}`));
  return { page: shown(document.content), conflicts: conflicts.map(({ id, field, mine: my, theirs: their }) => [id, field, my, their]) };
};
const base = page(text("a", 1), text("b", 1), box("x", text("c", 1)));
result.cases = {
  both: told(base, page(text("a", 2), text("b", 1), box("x", text("c", 1))), page(text("a", 3), text("b", 4), box("x", text("c", 1)))),
  ownBefore: told(base, page(text("a", 3), text("b", 1), box("x", text("c", 1))), page(text("a", 2), text("b", 1), box("x", text("c", 1))), page(text("a", 2))),
  deleted: told(base, page(text("b", 1), box("x", text("c", 1))), page(text("a", 1), text("b", 2))),
  deletedAndChanged: told(base, page(text("a", 1), text("b", 1), box("x", text("c", 2))), page(text("a", 1), text("b", 1))),
  moved: told(base, page(text("b", 1), text("a", 1), box("x", text("c", 1))), page(text("a", 1), text("b", 1), text("n", 1), box("x", text("c", 5)))),
  movedInto: told(base, page(text("b", 1), box("x", text("c", 1), text("a", 1))), page(text("a", 9), text("b", 1), box("x", text("d", 1), text("c", 1)))),
  round: told(page(box("x"), box("y")), page(box("y", box("x"))), page(box("x", box("y")))),
  keys: told({ ...base, content: [{ type: "Text", props: { id: "a", list: [{ p: 1, q: 2 }] } }] },
    { ...base, content: [{ type: "Text", props: { id: "a", list: [{ q: 2, p: 1 }] } }] }, { ...base, content: [{ type: "Text", props: { list: [{ p: 1, q: 3 }], id: "a" } }] }),
};
console.log(JSON.stringify(result));
process.exit(0);
