// Names for what Puck draws without one, so that screen readers can tell it.
import { t } from "./words.js";

const NAMES = [
  ["iframe", { title: t("The page") }],
  ["[class*=_ViewportControls-zoomSelect]", { "aria-label": t("Zoom") }],
  ["span[class*=_Loader_]", { role: "img" }],
];

/** Name what is there, and what will be. */
export function nameAll(root) {
  const name = () => {
    for (const [found, attributes] of NAMES)
      for (const one of root.querySelectorAll(found))
        for (const [key, value] of Object.entries(attributes)) if (one.getAttribute(key) !== value) one.setAttribute(key, value);
  };
  new MutationObserver(name).observe(root, { childList: true, subtree: true });
  name();
}
