// The order of a list's items, changed by buttons: for users without a mouse, and on a telephone.
import { marked, t } from "./words.js";

const MOVES = [
  { by: -1, sign: "↑", label: marked("Move item {place} up: {label}"), told: marked("{label} moved up to place {place} of {of}") },
  { by: 1, sign: "↓", label: marked("Move item {place} down: {label}"), told: marked("{label} moved down to place {place} of {of}") },
];

/** The items with one of them at another place. */
export const moved = (items, from, to) => {
  const rest = items.filter((_, at) => at !== from);
  return [...rest.slice(0, to), items[from], ...rest.slice(to)];
};

/** An item as a list begins it. */
export const newItem = (field) => Object.fromEntries(Object.entries(field.fields).map(([name, one]) => [name, one.default]));

/** What people know an item by: its first words, else its number. */
export const nameOf = (field, item, at) => item.title || item.label || item.question || item.caption || `${t(field.item)} ${at + 1}`;

/** Two buttons that move the item `at` of `of`, known by `label`; `move(to)` moves it, `say` tells a screen reader. */
export function Moves({ at, of, label, move, say }) {
  const go = ({ by, told }) => (event) => {
    const to = at + by;
    const row = event.currentTarget.closest("[data-item]");
    move(to);
    const buttons = [...row.parentElement.querySelectorAll(`:scope > [data-item="${to}"] [data-by]`)].filter((one) => !one.disabled);
    (buttons.find((one) => one.dataset.by === String(by)) ?? buttons[0]).focus();
    say(t(told, { label, place: to + 1, of }));
  };
  return MOVES.map((one) => (
    <button key={one.by} type="button" data-by={one.by} disabled={at + one.by < 0 || at + one.by >= of}
      aria-label={t(one.label, { place: at + 1, label })} onClick={go(one)}>{one.sign}</button>
  ));
}
