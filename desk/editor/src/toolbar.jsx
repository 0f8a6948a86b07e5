// Buttons and shortcuts for what Puck does by the mouse alone; each says what it did to a screen reader.
import { createUsePuck } from "@puckeditor/core";
import { focusComponent, focusFieldsAfter, useChoice, useShortcuts } from "./keys.js";
import { copyOf, moveBy, moveInto, moveOut, paste } from "./tree.js";
import { marked, t } from "./words.js";

const usePuck = createUsePuck();
const CLIPBOARD = "desk:copied"; // so that a copy can be pasted on another page

const copied = () => {
  try { return JSON.parse(localStorage.getItem(CLIPBOARD)); } catch { return null; }
};

/** `change(document, id)` shows a document and selects the component `id`; `go(id)` selects one. */
export function Toolbar({ say, slots, current, change, go }) {
  const item = usePuck((puck) => puck.selectedItem);
  const at = usePuck((puck) => puck.appState.ui.itemSelector);
  const dispatch = usePuck((puck) => puck.dispatch);
  const selector = usePuck((puck) => puck.getSelectorForId);
  const find = usePuck((puck) => puck.getItemById);
  const config = usePuck((puck) => puck.config);
  const here = item ? selector(item.props.id) ?? at : null;
  const named = (type) => config.components[type]?.label ?? type;
  const label = item ? named(item.type) : "";
  const move = (by, words, end) => () => {
    const found = moveBy(current.current, item.props.id, by, slots);
    if (!found) return say(t(end, { label }));
    change(found.document, found.id);
    return say(t(words, { label, place: found.place, of: found.of }));
  };
  const turned = (act, words, none) => () => {
    const found = act(current.current, item.props.id, slots);
    if (!found) return say(t(none));
    change(found.document, found.id);
    return say(t(words, { label }));
  };
  const copy = () => {
    try {
      localStorage.setItem(CLIPBOARD, JSON.stringify(copyOf(current.current, item.props.id, slots)));
      say(t("{label} copied", { label }));
    } catch { say(t("{label} is too large to be copied", { label })); }
  };
  const insert = () => {
    const one = copied();
    if (!one || !config.components[one.type]) return say(t("Nothing is copied yet"));
    const found = paste(current.current, one, item?.props.id, slots);
    change(found.document, found.id);
    return say(t("{label} pasted", { label: named(one.type) }));
  };
  const drop = () => {
    dispatch({ type: "remove", index: here.index, zone: here.zone });
    say(t("{label} deleted", { label }));
  };
  const choose = (id, opens) => {
    if (opens) focusFieldsAfter(() => go(id), item?.props.id === id);
    else go(id);
    say(t("Selected: {label}", { label: named(find(id)?.type) }));
  };
  const add = (type) => {
    const found = paste(current.current, { type, props: config.components[type].defaultProps }, item?.props.id, slots);
    change(found.document, found.id);
    say(t("{label} added at place {place} of {of}", { label: named(type), place: found.place, of: found.of }));
  };
  useChoice({ choose, add, back: () => item && focusComponent(item.props.id) });
  const actions = [
    [marked("Move up"), "ArrowUp", here && move(-1, marked("{label} moved up to place {place} of {of}"), marked("{label} is the first"))],
    [marked("Move down"), "ArrowDown", here && move(1, marked("{label} moved down to place {place} of {of}"), marked("{label} is the last"))],
    [marked("Move into"), "ArrowRight", here && turned(moveInto, marked("{label} moved into what was before"), marked("Nothing before it takes components"))],
    [marked("Move out"), "ArrowLeft", here && turned(moveOut, marked("{label} moved out"), marked("It stands in nothing"))],
    [marked("Copy"), "KeyC", here && copy],
    [marked("Paste"), "KeyV", insert],
    [marked("Delete"), "Backspace", here && drop],
  ];
  useShortcuts(Object.fromEntries(actions.map(([, key, act]) => [key, act])));
  return (
    <div className="desk-bar" role="toolbar" aria-label={item ? t("Selected: {label}", { label }) : t("Nothing selected")}>
      {actions.map(([name, key, act]) => (
        <button key={name} type="button" disabled={!act} onClick={act || undefined} title={`Alt+Shift+${key.replace(/^Key/, "")}`}
          aria-keyshortcuts={`Alt+Shift+${key.replace(/^Key/, "")}`}>{t(name)}</button>
      ))}
    </div>
  );
}
