// 200 random runs of the editor's autosave against a server like ours: slow answers, lost answers, lost requests, refusals.
import { Saver } from "../../desk/editor/src/saving.js";

let seed = 1;
const random = () => ((seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648);
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

globalThis.realSetTimeout = globalThis.setTimeout;
globalThis.setTimeout = (call, wait, ...rest) => realSetTimeout(call, Math.min(wait, 3) * random(), ...rest);

class Server {
  number = 0;
  document = "";
  flying = 0;
  most = 0;
  async save(document, expected) {
    this.most = Math.max(this.most, ++this.flying);
    try {
      await pause(3);
      const luck = random();
      if (luck < 0.15) throw Object.assign(new Error("no connection"), { status: 0 });
      if (luck < 0.25) throw Object.assign(new Error("signed out"), { status: 401 });
      const given = JSON.stringify(document);
      if (given !== this.document && expected !== this.number) return { success: false, overtaken: true, number: this.number, message: "" };
      if (given !== this.document) [this.document, this.number] = [given, this.number + 1];
      const number = this.number;
      await pause(3);
      if (random() < 0.2) throw Object.assign(new Error("the answer was lost"), { status: random() < 0.5 ? 0 : 502 });
      return { success: true, number, message: "" };
    } finally {
      this.flying--;
    }
  }
}

const result = { runs: 0, lost: 0, overtakenByItself: 0, mostInFlight: 0 };
for (; result.runs < 200; result.runs++) {
  const server = new Server();
  let kept = null;
  const saver = new Saver({
    document: {},
    number: 0,
    send: (document, number) => server.save(document, number),
    told: (state) => { if (state === "overtaken") result.overtakenByItself++; },
    keep: { put: (document) => { kept = document; }, drop: () => { kept = null; } },
    pause: 2,
  });
  const changes = 1 + Math.floor(random() * 12);
  for (let at = 1; at <= changes; at++) {
    saver.change({ at });
    if (random() < 0.5) await pause(3);
    // At every moment the newest change is in this browser or acknowledged.
    if (JSON.stringify(kept) !== JSON.stringify({ at }) && saver.acknowledged !== JSON.stringify({ at })) result.lost++;
  }
  for (let tries = 0; saver.dirty && tries < 200; tries++) await saver.flush();
  if (server.document !== JSON.stringify({ at: changes }) || kept !== null) result.lost++;
  result.mostInFlight = Math.max(result.mostInFlight, server.most);
}
console.log(JSON.stringify(result));
process.exit(0);
