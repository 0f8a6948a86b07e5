// Names for what Puck draws without one, so that screen readers can tell it, and a place in the order of Tab for its tabs.
import { t } from "./words.js";

const NAMES = [
  ["iframe", { title: t("The page") }],
  ["[class*=_ViewportControls-zoomSelect]", { "aria-label": t("Zoom") }],
  ["span[class*=_Loader_]", { role: "img" }],
  ["li:not([class*=_NavItem--active]) > [class*=_NavItem-link]", { role: "button", tabindex: "0", "aria-pressed": "false" }],
  ["li[class*=_NavItem--active] > [class*=_NavItem-link]", { role: "button", tabindex: "0", "aria-pressed": "true" }],
];
// A row of the outline is dragged by the mouse alone, and has a button of its own: a button in a button is none.
const DRAGGED = Object.fromEntries(["pressed", "grabbed", "disabled", "describedby", "roledescription"].map((name) => [`aria-${name}`, null]));
NAMES.push(["[class*=_Layer-inner]", { role: "presentation", tabindex: null, ...DRAGGED }]);
// An item of a list holds buttons of its own too.  It keeps its place in the order of Tab: Enter opens it.
NAMES.push(["[class*=_ArrayFieldItem-summary]", { role: "group", tabindex: "0", ...DRAGGED }]);
NAMES.push(["[class*=_ArrayField-addButton]", { "aria-label": t("Add an item") }]);
/** What dnd-kit tells of its own keys, of which Puck takes none: it describes the components to add. */
const DESCRIBED = "[id^=dnd-kit-description]";

/** Name what is there, and what will be. */
export function nameAll(root) {
  const name = () => {
    for (const [found, attributes] of NAMES)
      for (const one of root.querySelectorAll(found))
        for (const [key, value] of Object.entries(attributes)) {
          if (value === null) one.removeAttribute(key);
          else if (one.getAttribute(key) !== value) one.setAttribute(key, value);
        }
  };
  const describe = () => {
    const words = t("Enter adds it after what is selected.");
    for (const one of document.querySelectorAll(DESCRIBED)) if (one.textContent !== words) one.textContent = words;
  };
  new MutationObserver(name).observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ["class", "role", "aria-pressed"] });
  new MutationObserver(describe).observe(document.body, { childList: true });
  name();
  describe();
}
