// Bundle the editor into desk/static/desk.  The same source and lock file give the same bytes.
import { build } from "esbuild";
import { readFile, readdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2] ?? join(here, "../static/desk");
for (const name of await readdir(out).catch(() => []))
  if (/^(editor|part-).*\.(js|css)$/.test(name)) await rm(join(out, name));
// Puck's stylesheets stand in its scripts, with comments that name directories of the machine they were built on.
const withoutPaths = {
  name: "without paths of machines",
  setup: ({ onLoad }) =>
    onLoad({ filter: /@puckeditor[\\/]core[\\/]dist[\\/].*\.m?js$/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replace(/\/\* css-module:[^*]*\*\/\n?/g, ""),
      loader: "js",
    })),
};
await build({
  entryPoints: { editor: join(here, "src/main.jsx") },
  absWorkingDir: here,
  outdir: out,
  bundle: true,
  splitting: true,
  format: "esm",
  minify: true,
  target: "es2022",
  chunkNames: "part-[hash]",
  jsx: "automatic",
  define: { "process.env.NODE_ENV": '"production"' },
  legalComments: "none",
  plugins: [withoutPaths],
  logLevel: "warning",
});
