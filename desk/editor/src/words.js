// The words of the desk in the language of the page, which the server puts beside the script; English is the key.
const held = document.getElementById("words");
const words = held ? JSON.parse(held.textContent) : {};

/** The words in the language of the page, with `{name}` replaced by what is given for the name. */
export const t = (english, given = {}) => (words[english] ?? english).replace(/\{(\w+)\}/g, (all, name) => given[name] ?? all);

/** Marks words that are put into the language of the page where they are shown. */
export const marked = (english) => english;

const SENTENCES = [ // of the server, about fields
  /^(.+) (is missing)\.$/,
  /^(.+) (is no colour)\.$/,
  /^(.+) (must be a number) from (\S+) to (\S+)\.$/,
  /^(.+) (must be a path such as \/products, or start with https:\/\/, mailto: or tel:)\.$/,
  /^(.+) (must start with https:\/\/, or be a path such as \/media\/a\.webp)\.$/,
  /^(.+) (may have at most) (\S+) entries\.$/,
];

/** A fault that the server names in English. */
export function fault(english) {
  const found = SENTENCES.map((one) => english.match(one)).find(Boolean);
  if (!found) return t(english);
  const [, label, kind, from, to] = found;
  return {
    "is missing": () => t("{label} is missing.", { label: t(label) }),
    "is no colour": () => t("{label} is no colour.", { label: t(label) }),
    "must be a number": () => t("{label} must be a number from {from} to {to}.", { label: t(label), from, to }),
    "may have at most": () => t("{label} may have at most {most} entries.", { label: t(label), most: from }),
    "must start with https://, or be a path such as /media/a.webp": () => t("{label} must start with https://, or be a path such as /media/a.webp.", { label: t(label) }),
  }[kind]?.() ?? t("{label} must be a path such as /products, or start with https://, mailto: or tel:.", { label: t(label) });
}
