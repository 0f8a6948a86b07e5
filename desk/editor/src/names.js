// Names for what Puck draws without one, so that screen readers can tell it.
const NAMES = [
  ["iframe", { title: "The page" }],
  ["[class*=_ViewportControls-zoomSelect]", { "aria-label": "Zoom" }],
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
