// The words of the desk in the language of the page, which the server puts beside the script; English is the key.
const held = document.getElementById("words");
const words = held ? JSON.parse(held.textContent) : {};
const PLACE = /\{(\w+)\}/g;
const literal = (english) => english.replace(PLACE, "");
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
/** The sentences with places, the one with the most words of its own first; `desk/words.py` has the same. */
const SENTENCES = Object.keys(words).filter((english) => literal(english) !== english)
  .sort((one, other) => literal(other).length - literal(one).length)
  .map((english) => [new RegExp(`^${english.split(PLACE).map((part, at) => (at % 2 ? `(?<${part}>.+?)` : escaped(part))).join("")}$`, "s"), words[english]]);
const DEEPEST = 4; // a refusal names a fault, which names a field

const fill = (text, given) => text.replace(PLACE, (all, name) => given[name] ?? all);

/** A sentence of the server, with its parts filled in already. */
function said(english, deepest) {
  if (english in words || !deepest) return words[english] ?? english;
  for (const [pattern, theirs] of SENTENCES) {
    const found = pattern.exec(english);
    if (found) return fill(theirs, Object.fromEntries(Object.entries(found.groups).map(([name, part]) => [name, said(part, deepest - 1)])));
  }
  return english;
}

/** The words in the language of the page, with `{name}` replaced by what is given for the name. */
export const t = (english, given = {}) => fill(english in words || typeof english !== "string" ? words[english] ?? english : said(english, DEEPEST), given);

/** Marks words that are put into the language of the page where they are shown. */
export const marked = (english) => english;
