// Bundle the editor into desk/static/desk.  The same source and lock file give the same bytes.
import { build } from "esbuild";
import { rm, readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2] ?? join(here, "../static/desk");
for (const name of await readdir(out).catch(() => []))
  if (/^(editor|part-).*\.(js|css)$/.test(name)) await rm(join(out, name));
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
  logLevel: "warning",
});
