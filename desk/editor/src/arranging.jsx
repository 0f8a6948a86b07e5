// Buttons that move the items of a list, for users without a mouse: Puck moves them by dragging alone.
import { useId } from "react";
import { useGetPuck } from "@puckeditor/core";
import { Moves, moved } from "./ordering.jsx";
import { t } from "./words.js";

/** Puck's field of a list, and below it the names of the items with their buttons.  `say` tells a screen reader. */
export function Arranged({ children, field, id, value, onChange, readOnly, say }) {
  const heading = useId();
  const getPuck = useGetPuck();
  const items = value ?? [];
  const names = items.map((item, at) => field.getItemSummary(item, at));
  const move = (from) => (to) => {
    onChange(moved(items, from, to));
    const { appState: { ui: { arrayState } }, dispatch } = getPuck();
    const shown = arrayState[id]; // which item is open: Puck knows by place
    if (shown?.items?.length === items.length) {
      const places = moved(shown.items, from, to).map((one, at) => ({ ...one, _currentIndex: at }));
      dispatch({ type: "setUi", ui: { arrayState: { ...arrayState, [id]: { ...shown, items: places } } } });
    }
  };
  return (
    <>
      {children}
      {items.length > 1 && !readOnly ? (
        <details className="desk-order">
          <summary id={heading}>{t("{label}: change the order", { label: field.label })}</summary>
          <ol aria-labelledby={heading}>
            {names.map((label, at) => (
              <li key={at} data-item={at}>
                <span>{label}</span>
                <Moves at={at} of={items.length} label={label} move={move(at)} say={say} />
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </>
  );
}
