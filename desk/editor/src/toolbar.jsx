// Buttons and shortcuts for what Puck does by the mouse alone; each says what it did to a screen reader.
import { useEffect, useRef } from "react";
import { createUsePuck } from "@puckeditor/core";
import { copyOf, moveBy, moveInto, moveOut, paste } from "./tree.js";

const usePuck = createUsePuck();
const CLIPBOARD = "desk:copied"; // so that a copy can be pasted on another page

const copied = () => {
  try { return JSON.parse(localStorage.getItem(CLIPBOARD)); } catch { return null; }
};

/** `change(document, id)` shows a document and selects the component `id`. */
export function Toolbar({ say, slots, current, change }) {
  const item = usePuck((puck) => puck.selectedItem);
  const at = usePuck((puck) => puck.appState.ui.itemSelector);
  const dispatch = usePuck((puck) => puck.dispatch);
  const selector = usePuck((puck) => puck.getSelectorForId);
  const config = usePuck((puck) => puck.config);
  const here = item ? selector(item.props.id) ?? at : null;
  const named = (type) => config.components[type]?.label ?? type;
  const label = item ? named(item.type) : "";
  const move = (by, words, end) => () => {
    const found = moveBy(current.current, item.props.id, by, slots);
    if (!found) return say(`${label} ${end}`);
    change(found.document, found.id);
    return say(`${label} ${words} to place ${found.place} of ${found.of}`);
  };
  const turned = (act, words, none) => () => {
    const found = act(current.current, item.props.id, slots);
    if (!found) return say(none);
    change(found.document, found.id);
    return say(`${label} ${words}`);
  };
  const copy = () => {
    try {
      localStorage.setItem(CLIPBOARD, JSON.stringify(copyOf(current.current, item.props.id, slots)));
      say(`${label} copied`);
    } catch { say(`${label} is too large to be copied`); }
  };
  const insert = () => {
    const one = copied();
    if (!one || !config.components[one.type]) return say("Nothing is copied yet");
    const found = paste(current.current, one, item?.props.id, slots);
    change(found.document, found.id);
    return say(`${named(one.type)} pasted`);
  };
  const drop = () => {
    dispatch({ type: "remove", index: here.index, zone: here.zone });
    say(`${label} deleted`);
  };
  const actions = [
    ["Move up", "ArrowUp", here && move(-1, "moved up", "is the first")],
    ["Move down", "ArrowDown", here && move(1, "moved down", "is the last")],
    ["Move into", "ArrowRight", here && turned(moveInto, "moved into what was before", "Nothing before it takes components")],
    ["Move out", "ArrowLeft", here && turned(moveOut, "moved out", "It stands in nothing")],
    ["Copy", "KeyC", here && copy],
    ["Paste", "KeyV", insert],
    ["Delete", "Backspace", here && drop],
  ];
  useShortcuts(Object.fromEntries(actions.map(([, key, act]) => [key, act])));
  return (
    <div className="desk-bar" role="toolbar" aria-label={item ? `Selected: ${label}` : "Nothing selected"}>
      {actions.map(([name, key, act]) => (
        <button key={name} type="button" disabled={!act} onClick={act || undefined} title={`Alt+Shift+${key.replace(/^Key/, "")}`}
          aria-keyshortcuts={`Alt+Shift+${key.replace(/^Key/, "")}`}>{name}</button>
      ))}
    </div>
  );
}

/** Alt+Shift and a key, on the page and on the canvas. */
function useShortcuts(actions) {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const pressed = (event) => {
      const act = event.altKey && event.shiftKey && latest.current[event.code];
      if (!act) return;
      event.preventDefault();
      act();
    };
    const heard = new Set();
    const listen = () => {
      for (const one of [document, document.querySelector("iframe")?.contentDocument])
        if (one && !heard.has(one)) {
          heard.add(one);
          one.addEventListener("keydown", pressed);
        }
    };
    listen();
    const timer = setInterval(listen, 1_000); // the canvas is loaded later, and perhaps anew
    return () => {
      clearInterval(timer);
      for (const one of heard) one.removeEventListener("keydown", pressed);
    };
  }, []);
}
