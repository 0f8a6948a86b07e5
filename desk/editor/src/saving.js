// Autosave: one save in flight, and of the changes behind it only the newest waits.  No document is given up before the
// server has acknowledged it, and until then a copy stays in this browser.  Where somebody else was first, both are merged.
import { merge } from "./merging.js";

const PAUSE = 1_200; // milliseconds without a change before a save
const AGAIN = [1_000, 2_000, 5_000, 10_000, 30_000]; // milliseconds before each further try
const TOO_LARGE = 413;

export class Saver {
  /**
   * `send(document, number)` resolves to an outcome, `latest()` to the `{ document, number }` that the server has;
   * `told(state, more)` hears saved, with what cleaning dropped, waiting, saving, or failed; `show(document, conflicts, message, rebase)` gets what was
   * merged or taken (then without a message), and a function that puts the other's changes into an earlier state of the page, over any words there.
   */
  constructor({ document, number, send, latest, told, show, keep, slots, pause = PAUSE }) {
    Object.assign(this, { number, send, latest, told, show, keep, slots, pause });
    this.acknowledged = JSON.stringify(document);
    this.newest = null;
    this.doubt = null;
    this.flight = null;
    this.tries = 0;
    this.held = false;
  }

  get dirty() {
    return this.newest !== null || this.doubt !== null || this.flight !== null;
  }

  change(document) {
    if (this.newest === null && this.flight === null && JSON.stringify(document) === this.acknowledged) return;
    this.newest = document;
    this.keep.put(document, this.number, this.acknowledged);
    if (!this.flight && !this.tries) this.told("waiting");
    this.later(this.tries ? AGAIN[Math.min(this.tries, AGAIN.length) - 1] : this.pause);
  }

  /** Save all that is waiting; resolves to whether everything is acknowledged. */
  async flush() {
    clearTimeout(this.timer);
    while (this.dirty) if (!(await (this.flight ?? this.once()))) return false;
    return !this.dirty;
  }

  later(milliseconds) {
    clearTimeout(this.timer);
    if (!this.held) this.timer = setTimeout(() => this.flight ?? this.once(), milliseconds);
  }

  /** Save nothing more: the page is deleted. */
  end() {
    this.hold();
    this.newest = this.doubt = null;
  }

  /** Start no save until `release`: a publish gives the working copy another number. */
  hold() {
    this.held = true;
    clearTimeout(this.timer);
  }

  release() {
    this.held = false;
    if (this.newest !== null) this.later(this.pause);
  }

  once() {
    // What may have been saved although no answer came is sent again as it was: the server knows it by its content.
    const again = this.doubt !== null;
    const document = again ? this.doubt : this.newest;
    if (!again) this.newest = null;
    this.doubt = null;
    this.told("saving");
    this.flight = this.send(document, this.number)
      .then((outcome) => this.answered(document, outcome, again), (why) => this.failed(document, why, again))
      .finally(() => (this.flight = null))
      .then((done) => {
        if (done && this.newest !== null) this.later(0);
        return done;
      });
    return this.flight;
  }

  answered(document, outcome, again) {
    if (outcome.later) return this.failed(document, { message: outcome.message, status: 429 }, again);
    this.tries = 0;
    if (outcome.overtaken) return this.merged(document, outcome);
    if (!outcome.success) {
      this.newest ??= document;
      this.told("failed", outcome);
      return false;
    }
    this.number = outcome.number;
    this.acknowledged = JSON.stringify(document);
    if (this.newest === null) {
      this.keep.drop();
      this.told("saved", { dropped: outcome.dropped });
    } else this.keep.put(this.newest, this.number, this.acknowledged);
    return true;
  }

  /** Merge with what somebody else has saved meanwhile, or published; the result is saved next. */
  async merged(document, outcome) {
    this.newest ??= document;
    let theirs;
    try {
      theirs = await this.latest();
    } catch (why) {
      return this.failed(document, why, false);
    }
    const base = JSON.parse(this.acknowledged);
    const found = merge(base, this.newest, theirs.document, this.slots, document);
    const rebase = (earlier) => merge(base, theirs.document, earlier, this.slots).document;
    this.number = theirs.number;
    this.acknowledged = JSON.stringify(theirs.document);
    this.newest = found.document;
    this.keep.put(this.newest, this.number, this.acknowledged);
    this.show(found.document, found.conflicts, outcome.message, rebase);
    return true;
  }

  /**
   * Take the page as another user has saved it; resolves to whether it was taken.  Not where a change waits here: its save
   * merges both.  Not where the answer is no newer than the page here: a replica of the database may be late.
   */
  async overheard() {
    const theirs = await this.latest();
    if (this.dirty || this.held || theirs.number <= this.number) return false;
    const before = this.acknowledged;
    this.number = theirs.number;
    this.acknowledged = JSON.stringify(theirs.document);
    if (this.acknowledged === before) return true; // published as it is
    this.show(theirs.document, [], null, (earlier) => merge(JSON.parse(before), theirs.document, earlier, this.slots).document);
    return true;
  }

  failed(document, why, again) {
    if (again || why.status === 0 || why.status >= 500) this.doubt = document;
    else this.newest ??= document; // the newer one includes the change that failed
    this.told("failed", { message: why.message, status: why.status });
    if (why.status === TOO_LARGE) this.tries = 0; // the same page is refused again: the next change is sent, and soon
    else this.later(AGAIN[Math.min(this.tries++, AGAIN.length - 1)]);
    return false;
  }
}

/** What to go on with: what the server has, with what tabs that are gone had not saved; null where there is nothing of theirs. */
export function reopened(opened, records, slots) {
  let document = null;
  const conflicts = [];
  for (const one of records) {
    const found = merge(JSON.parse(one.base), one.document, document ?? opened.document, slots, one.document);
    document = found.document;
    conflicts.push(...found.conflicts);
  }
  return { document, conflicts };
}
