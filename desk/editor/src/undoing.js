// Puck's undo list: bounded, and rewritten after a merge, so that no step brings back words that another editor replaced.
import { same } from "./merging.js";

export const MOST_STATES = 60;
const SPARE = 10; // more states before the list is shortened: not at each edit
const SURE = 10; // how many states are kept after a merge, however long that takes
const BUDGET = 150; // milliseconds for further states

/** The newest MOST_STATES states, of which the last is `present`; null while the list is short enough. */
export function shortened(states, present) {
  if (states.length <= MOST_STATES + SPARE) return null;
  return [...states.slice(-MOST_STATES, -1), { ...states.at(-1), state: present }];
}

/**
 * States before a merge with the other editor's changes in each, the oldest left out where a large page takes too long.
 * `wholeOf(data)` is the page that a state shows, `rebase(page)` the page with the changes, `dataOf(page)` Puck's data
 * for it, and `merged` the page that is shown next: a state equal to the next would be a step without effect.
 */
export function rebased(states, { rebase, wholeOf, dataOf, merged, now = () => performance.now() }) {
  const end = now() + BUDGET;
  const found = [];
  let next = merged;
  for (const { id, state } of states.slice(-MOST_STATES).reverse()) {
    if (found.length >= SURE && now() > end) break;
    const page = rebase(wholeOf(state.data));
    if (same(page.content, next.content) && same(page.root, next.root)) continue;
    next = page;
    // Without `indexes` Puck reads the data anew; a place in the former page is none in this one.
    found.unshift({ id, state: { data: dataOf(page), ui: { ...state.ui, itemSelector: null } } });
  }
  return found;
}
