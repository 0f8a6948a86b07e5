// Bundle the editor into desk/static/desk.  The same source and lock file give the same bytes.
import { build } from "esbuild";
import { readFile, readdir, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2] ?? join(here, "../static/desk");
for (const name of await readdir(out).catch(() => []))
  if (/^(editor|part-).*\.(js|css|json|txt)$/.test(name)) await rm(join(out, name));
// Puck's stylesheets stand in its scripts, with comments that name directories of the machine they were built on.
const withoutPaths = {
  name: "without paths of machines",
  setup: ({ onLoad }) =>
    onLoad({ filter: /@puckeditor[\\/]core[\\/]dist[\\/].*\.m?js$/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replace(/\/\* css-module:[^*]*\*\/\n?/g, ""),
      loader: "js",
    })),
};
const { metafile } = await build({
  entryPoints: [
    { in: join(here, "src/main.js"), out: "editor" },
    { in: "@puckeditor/core/no-external.css", out: "editor" },
  ],
  absWorkingDir: here,
  outdir: out,
  bundle: true,
  splitting: true,
  format: "esm",
  minify: true,
  target: "es2022",
  chunkNames: "part-[name]-[hash]",
  jsx: "automatic",
  define: { "process.env.NODE_ENV": '"production"' },
  legalComments: "none",
  plugins: [withoutPaths],
  metafile: true,
  logLevel: "warning",
});
// The scripts that each editor needs before it shows anything, for the page to preload them.
const outputs = Object.entries(metafile.outputs).map(([path, one]) => [basename(path), one]);
const byName = Object.fromEntries(outputs);
const needed = (name, found = new Set()) => {
  found.add(name);
  for (const { path, kind } of byName[name].imports) if (kind === "import-statement" && !found.has(basename(path))) needed(basename(path), found);
  return [...found].sort();
};
const entry = (source) => outputs.find(([, { entryPoint }]) => entryPoint === source)[0];
const first = (source) => needed(entry(source)).map((name) => `desk/${name}`);
await writeFile(join(out, "editor.json"), `${JSON.stringify({ phone: first("src/phone.jsx"), whole: first("src/whole.jsx") }, null, 1)}\n`);
// The bundled packages' licences ask for their text beside every copy of the code.  A copy inside another package is
// named by the innermost directory with a package.json.
const described = (directory) => readFile(join(here, directory, "package.json"), "utf8").then(JSON.parse, () => ({}));
const bundled = new Map();
for (const [, { inputs }] of outputs)
  for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
    const places = [...path.matchAll(/node_modules\/(?:@[^/]+\/)?[^/]+\//g)].map(({ 0: end, index }) => path.slice(0, index + end.length));
    while (bytesInOutput && places.length) {
      const place = places.pop();
      if (bundled.has(place)) break;
      const one = await described(place);
      if (one.name) {
        bundled.set(place, one);
        break;
      }
    }
  }
const notice = async ([place, { name, version, license, author }]) => {
  const file = (await readdir(join(here, place))).sort().find((each) => /^licen[cs]e/i.test(each));
  const text = file ? (await readFile(join(here, place, file), "utf8")).replace(/\r\n?/g, "\n").trim() : "";
  return `${name} ${version}: ${license}\n\n${text || `The package has no file with its licence.  Author: ${author?.name ?? author ?? "not named"}.`}\n`;
};
const notices = await Promise.all([...bundled].sort().map(notice));
await writeFile(join(out, "editor-licenses.txt"), notices.join(`\n${"-".repeat(80)}\n\n`));
