// Buttons that move the items of a list, for users without a mouse: Puck moves them by dragging alone.
import { useId, useRef } from "react";
import { useGetPuck } from "@puckeditor/core";
import { marked, t } from "./words.js";

const MOVES = [
  { by: -1, sign: "↑", label: marked("Move item {place} up: {label}"), told: marked("{label} moved up to place {place} of {of}") },
  { by: 1, sign: "↓", label: marked("Move item {place} down: {label}"), told: marked("{label} moved down to place {place} of {of}") },
];

const moved = (items, from, to) => {
  const rest = items.filter((_, at) => at !== from);
  return [...rest.slice(0, to), items[from], ...rest.slice(to)];
};

/** Puck's field of a list, and below it the names of the items with their buttons.  `say` tells a screen reader. */
export function Arranged({ children, field, id, value, onChange, readOnly, say }) {
  const heading = useId();
  const list = useRef(null);
  const getPuck = useGetPuck();
  const items = value ?? [];
  const names = items.map((item, at) => field.getItemSummary(item, at));
  const move = (from, { by, told }) => {
    const to = from + by;
    onChange(moved(items, from, to));
    const { appState: { ui: { arrayState } }, dispatch } = getPuck();
    const shown = arrayState[id]; // which item is open: Puck knows by place
    if (shown?.items?.length === items.length) {
      const places = moved(shown.items, from, to).map((one, at) => ({ ...one, _currentIndex: at }));
      dispatch({ type: "setUi", ui: { arrayState: { ...arrayState, [id]: { ...shown, items: places } } } });
    }
    const buttons = [...list.current.children[to].querySelectorAll("button")];
    (buttons.find((one) => !one.disabled && one.dataset.by === String(by)) ?? buttons.find((one) => !one.disabled)).focus();
    say(t(told, { label: names[from], place: to + 1, of: items.length }));
  };
  return (
    <>
      {children}
      {items.length > 1 && !readOnly ? (
        <details className="desk-order">
          <summary id={heading}>{t("{label}: change the order", { label: field.label })}</summary>
          <ol ref={list} aria-labelledby={heading}>
            {names.map((label, at) => (
              <li key={at}>
                <span>{label}</span>
                {MOVES.map((one) => (
                  <button key={one.by} type="button" data-by={one.by} disabled={!(at + one.by in items)} aria-label={t(one.label, { place: at + 1, label })}
                    onClick={() => move(at, one)}>{one.sign}</button>
                ))}
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </>
  );
}
