// Start the whole editor, or on a telephone, unless the address asks for it, the one of fields alone, which is small.
import "./server.js";

const { style } = document.getElementById("root").dataset;

const styled = () =>
  new Promise((done) => {
    document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: style, onload: done, onerror: done }));
  });
const whole = new URLSearchParams(location.search).has("whole") || matchMedia("(width >= 638px)").matches; // as wide as Puck has sidebars
const [{ start }] = await Promise.all(whole ? [import("./whole.jsx"), styled()] : [import("./phone.jsx")]);
await start();
