// Keys for what Puck leaves to the mouse: choose a component on the canvas, add one, open the outline; and for shortcuts.
import { useEffect, useRef } from "react";

const COMPONENT = "data-puck-component";
const FIELDS = "input, textarea, select, button, [role=textbox]";
const heard = new Set(); // what is called for each key
const hear = (event) => { for (const one of heard) one(event); };
document.addEventListener("keydown", hear);

/** Hear the keys of the canvas too; returns how to hear them no more. */
export function hearKeysOf(frame) {
  frame.addEventListener("keydown", hear);
  return () => frame.removeEventListener("keydown", hear);
}

/** Call `pressed(event)` for each key on the page and on the canvas. */
function useKeys(pressed) {
  const latest = useRef(pressed);
  latest.current = pressed;
  useEffect(() => {
    const call = (event) => latest.current(event);
    heard.add(call);
    return () => heard.delete(call);
  }, []);
}

/** Alt+Shift and a key: `actions` by the code of the key. */
export const useShortcuts = (actions) => useKeys((event) => {
  const act = event.altKey && event.shiftKey && actions[event.code];
  if (!act) return;
  event.preventDefault();
  act();
});

/**
 * Enter or the space bar on a component of the canvas is `choose(id, opens)`, where Enter `opens` the fields; on a component
 * of the list `add(type)`; on an item of a list of fields, or on a tab, a click.  Escape in the fields is `back()`.
 */
export const useChoice = ({ choose, add, back }) => useKeys((event) => {
  const { key, target, altKey, ctrlKey, metaKey } = event;
  if (altKey || ctrlKey || metaKey || event.defaultPrevented) return;
  const acts = {
    [`[${COMPONENT}]`]: () => choose(target.getAttribute(COMPONENT), key === "Enter"),
    "[data-puck-drawer-item]": () => add(target.querySelector("[data-type]").dataset.type),
    "li > [class*=_NavItem-link]": () => target.click(),
    "[class*=_ArrayFieldItem-summary]": () => target.click(),
  };
  const act = key === "Escape" ? target.closest(".desk-fields") && back
    : key === "Enter" || key === " " ? acts[Object.keys(acts).find((one) => target.matches(one))] : null;
  if (!act) return;
  event.preventDefault();
  act();
});

/** Put the focus on the component `id` of the canvas. */
export const focusComponent = (id) => document.querySelector("iframe#preview-frame")?.contentDocument.querySelector(`[${COMPONENT}="${CSS.escape(id)}"]`)?.focus();

const firstField = () => [...document.querySelectorAll(".desk-fields")].find((one) => one.offsetWidth)?.querySelector(FIELDS);

/** Run `select`, and put the focus on the first field of the component that it selects, as soon as the panel shows the field. */
export function focusFieldsAfter(select, isSelected) {
  const former = isSelected ? null : firstField();
  select();
  let frames = 60;
  const look = () => {
    const found = firstField();
    if (found && found !== former) found.focus();
    else if (frames--) requestAnimationFrame(look);
  };
  look();
}
