// A component on the canvas: the server's own HTML, asked for in batches, with Puck's drop zones in place of its slots.
import { Fragment, useEffect, useMemo, useRef, useState } from "react";
import parse, { Element, attributesToProps, domToReact } from "html-react-parser";
import { render, renderWhole } from "./server.js";
import { t } from "./words.js";

const GATHER = 25; // milliseconds
const KEPT = 5_000;
const AGAIN = 3_000; // milliseconds before a component that could not be drawn is asked for again
const HOPELESS = [400, 413];

/** A function that asks the server for the HTML of a component, with the requests of a moment as one. */
function asker(send, most, bytes) {
  const known = new Map();
  let waiting = [];
  const next = () => {
    let size = 0;
    let end = 0;
    while (end < waiting.length && end < most && (!end || size + waiting[end].key.length < bytes)) size += waiting[end++].key.length;
    const batch = waiting.splice(0, end);
    if (waiting.length) setTimeout(next, 0);
    send(batch.map(({ component }) => component)).then(
      (html) => batch.forEach(({ key, done }, at) => {
        known.set(key, html[at]);
        done(html[at]);
        if (known.size > KEPT) known.delete(known.keys().next().value);
      }),
      (why) => batch.forEach(({ failed }) => failed(why)),
    );
  };
  const ask = (key, component) => {
    if (known.has(key)) return Promise.resolve(known.get(key));
    return new Promise((done, failed) => {
      if (!waiting.length) setTimeout(next, GATHER);
      waiting.push({ key, component, done, failed });
    });
  };
  return { ask, known };
}

const { ask, known } = asker(render, 100, 500_000); // as many as the server takes at once, and half of its bytes
const whole = asker(renderWhole, 5_000, 500_000);

export function FromServer({ type, declared, slots, props }) {
  const plain = Object.fromEntries(Object.entries(props).filter(([name]) => name in declared.fields && !slots.includes(name)));
  const key = JSON.stringify([type, plain]);
  const [html, setHtml] = useState(() => known.get(key) ?? null);
  const latest = useRef(key);
  latest.current = key;
  useEffect(() => {
    let timer;
    const draw = () => ask(key, { type, props: plain }).then(
      (found) => latest.current === key && setHtml(found),
      (why) => {
        if (latest.current !== key) return;
        setHtml((before) => before ?? "");
        if (!HOPELESS.includes(why.status)) timer = setTimeout(draw, AGAIN); // signed out, or without connection
      },
    );
    draw();
    return () => clearTimeout(timer);
  }, [key]);
  const drag = props.puck.dragRef;
  if (!html) return <div ref={drag} className="desk-empty">{html === null ? `${t(declared.label)} …` : t("{label}: nothing to see yet", { label: t(declared.label) })}</div>;
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

/** A run of components that Puck does not hold: the server's HTML, in which a click opens the component. */
export function More({ run, reveal, drag }) {
  const [html, setHtml] = useState(null);
  useEffect(() => {
    let wanted = true;
    Promise.all(run.map((one) => whole.ask(JSON.stringify(one), one))).then(
      (found) => wanted && setHtml(found),
      () => wanted && setHtml([]),
    );
    return () => { wanted = false; };
  }, [run]);
  const shown = useMemo(() => html && still(run, html, reveal, drag), [run, html]);
  return shown ?? <div ref={drag} className="desk-empty">{t("{count} more components", { count: run.length })}{html ? "" : " …"}</div>;
}

function still(run, html, reveal, drag) {
  let first = true;
  const clicked = (id) => (event) => {
    event.stopPropagation(); // Puck would select the component around
    event.preventDefault();
    reveal(id);
  };
  const made = run.map((one, at) => {
    const replace = (node) => {
      if (!(node instanceof Element)) return undefined;
      if (node.name === "a") node.attribs.href = "#";
      if (node.parent) return undefined;
      const Tag = node.name;
      const more = { ...attributesToProps(node.attribs), onClickCapture: clicked(one.props.id), title: t("Click to edit") };
      if (first) more.ref = drag;
      first = false;
      return node.children.length ? <Tag {...more}>{domToReact(node.children, { replace })}</Tag> : <Tag {...more} />;
    };
    return html[at] ? <Fragment key={one.props.id}>{parse(html[at], { replace })}</Fragment> : null;
  });
  return first ? null : made;
}
