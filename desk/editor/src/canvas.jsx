// A component on the canvas: the server's own HTML, asked for in batches, with Puck's drop zones in place of its slots.
import { useEffect, useRef, useState } from "react";
import parse, { Element, attributesToProps, domToReact } from "html-react-parser";
import { render } from "./server.js";

const MOST = 100; // as many as the server takes at once
const GATHER = 25; // milliseconds
const KEPT = 2_000;
const known = new Map();
let waiting = [];

async function send() {
  const batch = waiting.splice(0, MOST);
  if (waiting.length) setTimeout(send, 0);
  try {
    const html = await render(batch.map(({ type, props }) => ({ type, props })));
    batch.forEach(({ key, done }, at) => {
      known.set(key, html[at]);
      done(html[at]);
    });
    while (known.size > KEPT) known.delete(known.keys().next().value);
  } catch (why) {
    batch.forEach(({ failed }) => failed(why));
  }
}

function ask(key, type, props) {
  if (known.has(key)) return Promise.resolve(known.get(key));
  return new Promise((done, failed) => {
    if (!waiting.length) setTimeout(send, GATHER);
    waiting.push({ key, type, props, done, failed });
  });
}

export function FromServer({ type, declared, slots, props }) {
  const plain = Object.fromEntries(Object.entries(props).filter(([name]) => name in declared.fields && !slots.includes(name)));
  const key = JSON.stringify([type, plain]);
  const [html, setHtml] = useState(() => known.get(key) ?? null);
  const latest = useRef(key);
  latest.current = key;
  useEffect(() => {
    ask(key, type, plain).then(
      (found) => latest.current === key && setHtml(found),
      () => latest.current === key && setHtml((before) => before ?? ""),
    );
  }, [key]);
  const drag = props.puck.dragRef;
  if (!html) return <div ref={drag} className="desk-empty">{declared.label}{html === null ? " …" : ": nothing to see yet"}</div>;
  let first = true;
  const replace = (node) => {
    if (!(node instanceof Element)) return undefined;
    if (node.name === "puck-slot") {
      const Slot = props[node.attribs.name];
      return Slot ? <Slot as={node.attribs.tag} className={node.attribs.css || undefined} /> : <></>;
    }
    if (node.name === "a") node.attribs.href = "#"; // nobody leaves the editor by a click on the page
    if (!first || node.parent) return undefined;
    first = false;
    const Tag = node.name;
    const attributes = attributesToProps(node.attribs);
    return node.children.length
      ? <Tag {...attributes} ref={drag}>{domToReact(node.children, { replace })}</Tag>
      : <Tag {...attributes} ref={drag} />;
  };
  return <>{parse(html, { replace })}</>;
}
