// Rich text as a document of ProseMirror: a schema from the sanitiser's table, and HTML read and written by the schema.
import { DOMParser as Reader, Schema } from "prosemirror-model";

const TEXTBLOCKS = ["p", "h1", "h2", "h3", "h4", "h5", "h6", "pre"];
const PARTS = { // containers, with what they may hold besides `bare`: text without an element around it
  blockquote: "block", div: "block", figure: "block|figcaption", li: "block", dt: "block", dd: "block",
  th: "block", td: "block", caption: "block", figcaption: "block",
};
const WHOLES = {
  ul: "li+", ol: "li+", dl: "(dt|dd)+", table: "caption? (thead|tbody|tfoot|tr)+", thead: "tr+", tbody: "tr+", tfoot: "tr+", tr: "(td|th)+",
};
const TOP = ["blockquote", "div", "figure", "ul", "ol", "dl", "table", "hr"];
const LEAVES = ["br", "img", "hr"];
const BLOCKS = new Set([...TEXTBLOCKS, ...Object.keys(PARTS), ...Object.keys(WHOLES), "hr"]);
const BARE = "desk-bare";
const SPACE = /[ \t\n\f\r]+/g;
const OUTER = ["a", "q", "ruby"]; // around all other phrases, in this order
const APART = /^<(q|ruby|rt|rp)\b/; // two of these beside each other are not a single one, nor is their order free

/** ProseMirror's schema of `table`, which is `richText` of the server's description of components. */
export function schemaOf({ tags, attributes }) {
  const known = new Set(tags);
  const kept = (tag) => [...(attributes["*"] ?? []), ...(attributes[tag] ?? [])];
  const spec = (tag, more) => ({
    attrs: Object.fromEntries(kept(tag).map((name) => [name, { default: null }])),
    parseDOM: [{ tag, getAttrs: (element) => Object.fromEntries(kept(tag).map((name) => [name, element.getAttribute(name)])) }],
    toDOM: ({ attrs }) => (LEAVES.includes(tag) ? [tag, attrs] : [tag, attrs, 0]),
    ...more,
  });
  const only = (content) => content.replace(/\b[a-z]+\d?\b/g, (name) => (known.has(name) || name === "block" || name === "bare" ? name : ""))
    .replace(/\|+(?=[|)])|(?<=\()\|+/g, "");
  const nodes = { doc: { content: "block+" }, text: { group: "inline" } };
  for (const tag of TEXTBLOCKS.filter((one) => known.has(one)))
    nodes[tag] = spec(tag, { content: "inline*", group: "block", defining: tag !== "p", ...(tag === "pre" ? { code: true, whitespace: "pre" } : {}) });
  nodes.bare = { content: "inline*", group: "block", parseDOM: [{ tag: BARE }], toDOM: () => ["div", { class: "desk-bare" }, 0] };
  const group = (tag) => (TOP.includes(tag) ? { group: "block" } : {});
  for (const [tag, more] of Object.entries(PARTS))
    if (known.has(tag)) nodes[tag] = spec(tag, { content: only(`(bare|${more})+`), defining: true, ...group(tag) });
  for (const [tag, content] of Object.entries(WHOLES))
    if (known.has(tag)) nodes[tag] = spec(tag, { content: only(content), ...group(tag) });
  if (known.has("hr")) nodes.hr = spec("hr", { group: "block" });
  for (const tag of ["br", "img"]) if (known.has(tag)) nodes[tag] = spec(tag, { group: "inline", inline: true });
  const phrases = [...OUTER.filter((tag) => known.has(tag)), ...tags.filter((tag) => !BLOCKS.has(tag) && !LEAVES.includes(tag) && !OUTER.includes(tag))];
  const marks = Object.fromEntries(phrases.map((tag) =>
    [tag, spec(tag, { excludes: "", ...(tag === "a" ? { inclusive: false } : {}) })]));
  return new Schema({ nodes, marks });
}

/** The document of an HTML text. */
export function read(html, schema) {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  wrapBare(body);
  return Reader.fromSchema(schema).parse(body);
}

const isBlock = (node) => node.nodeType === 1 && (BLOCKS.has(node.localName) || node.localName === BARE);
const isBlank = (node) => node.nodeType !== 1 && !node.textContent.replace(SPACE, "");

/** Give each run of text and phrases that stands in a container beside blocks, or instead of them, an element. */
function wrapBare(parent) {
  let run = null;
  for (const node of [...parent.childNodes]) {
    if (isBlock(node)) {
      run = null;
      if (!TEXTBLOCKS.includes(node.localName)) wrapBare(node);
    } else if (run || !isBlank(node)) {
      if (!run) parent.insertBefore(run = parent.ownerDocument.createElement(BARE), node);
      run.append(node);
    }
  }
}

const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\u00a0/g, "&nbsp;");
const open = (tag, attrs) => `<${tag}${Object.entries(attrs).filter(([, value]) => value !== null)
  .map(([name, value]) => ` ${name}="${escaped(String(value)).replace(/"/g, "&quot;")}"`).join("")}>`;

/** The HTML text of a document; empty for a document of one empty paragraph. */
export function written(doc) {
  const first = doc.firstChild;
  return doc.childCount === 1 && first.type.name in { p: 0, bare: 0 } && !first.childCount ? "" : inside(doc);
}

function inside(parent) {
  if (parent.isTextblock) return phrases(parent.content);
  return parent.children.map((node, at) => {
    const beside = [parent.maybeChild(at - 1), parent.maybeChild(at + 1)].some((other) => other?.type.name === "bare");
    const tag = node.type.name !== "bare" ? node.type.name : beside ? "p" : ""; // or the texts of two would be one
    if (!tag) return inside(node);
    return open(tag, node.attrs) + (LEAVES.includes(tag) ? "" : `${inside(node)}</${tag}>`);
  }).join("");
}

/** Phrases with their marks, the element of a mark around as many as have that mark. */
function phrases(content) {
  let html = "", marks = [];
  const close = (to) => { while (marks.length > to) html += `</${marks.pop().type.name}>`; };
  content.forEach((node) => {
    let same = 0;
    while (same < marks.length && same < node.marks.length && marks[same].eq(node.marks[same])) same++;
    close(same);
    for (const mark of node.marks.slice(same)) { html += open(mark.type.name, mark.attrs); marks.push(mark); }
    html += node.isText ? escaped(node.text) : open(node.type.name, node.attrs);
  });
  close(0);
  return html;
}

/** Whether a document holds all that its HTML text says: the order of phrases within phrases is no part of that. */
export const holds = (doc, html) => canonical(written(doc)) === canonical(html);

function canonical(html) {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  const text = described(body);
  return text === "<p></p>" ? "" : text;
}

const opened = (element) => `<${element.localName}${[...element.attributes].map(({ name, value }) => ` ${name}=${JSON.stringify(value)}`).sort().join("")}>`;

function described(block) {
  const pieces = []; // of blocks as they are, of phrases each with the sorted elements around it
  const isPre = block.localName === "pre";
  const walk = (node, around) => {
    if (node.nodeType === 3) pieces.push({ around, text: isPre ? node.data : node.data.replace(SPACE, " ") });
    else if (node.nodeType !== 1) pieces.push({ block: `<!--${node.textContent}-->` });
    else if (BLOCKS.has(node.localName)) pieces.push({ block: `${around}${opened(node)}${described(node)}</${node.localName}>` });
    else if (LEAVES.includes(node.localName)) pieces.push({ around, leaf: opened(node) });
    else {
      const inner = [...around, opened(node)];
      if (!inner.some((one) => APART.test(one))) inner.sort();
      const twin = node.previousSibling?.localName === node.localName && APART.test(opened(node));
      if (twin || !node.childNodes.length) pieces.push({ around: inner, leaf: twin ? "<twin>" : "<nothing>" });
      for (const child of node.childNodes) walk(child, inner);
    }
  };
  for (const child of block.childNodes) walk(child, []);
  return joined(pieces, isPre);
}

/** Pieces as a text, without the spaces that no browser shows. */
function joined(pieces, isPre) {
  let text = "", before = null, spaced = true;
  const shown = [];
  for (const piece of pieces) {
    if (piece.block || piece.leaf) { shown.push(piece); spaced = Boolean(piece.block) || piece.leaf.startsWith("<br"); continue; }
    const words = !isPre && spaced ? piece.text.replace(/^ /, "") : piece.text;
    if (words) { shown.push({ ...piece, text: words }); spaced = words.endsWith(" "); }
  }
  shown.forEach((piece, at) => {
    const last = !isPre && (!shown[at + 1] || shown[at + 1].block || shown[at + 1].leaf?.startsWith("<br"));
    const words = piece.text === undefined ? "" : last ? piece.text.replace(/ $/, "") : piece.text;
    if (piece.text !== undefined && !words) return;
    if (piece.block) { before = null; text += piece.block; return; }
    const around = piece.around.join("");
    text += (around === before ? "" : `{${around}}`) + (piece.leaf ?? escaped(words));
    before = around;
  });
  return text;
}
