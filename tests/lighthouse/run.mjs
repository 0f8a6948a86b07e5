// Rate pages with Lighthouse: `node run.mjs <packages> <chromium> <pages>` reads a JSON list of pages from a file, each
// with `name`, `url`, `form` (phone or desktop) and `cookies`, and writes a JSON line of points for each.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [directory, executablePath, pages] = process.argv.slice(2);
const from = createRequire(join(directory, "package.json"));
const load = (name) => import(pathToFileURL(from.resolve(name)));
const { default: lighthouse, desktopConfig } = await load("lighthouse");
const { default: puppeteer } = await load("puppeteer-core");

const MAJORITY = 3; // of five runs: so many at the goal, or below it, decide about the median
const GOAL = 95; // of the performance

/** Rate a page in a browser of its own, as a first visit, in every category or in `onlyCategories`. */
async function rated({ url, form, cookies }, onlyCategories, more = 2) {
  const browser = await puppeteer.launch({ executablePath, headless: true, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
  try {
    const page = await browser.newPage();
    if (cookies.length) await page.setCookie(...cookies);
    const { lhr } = await lighthouse(url, { logLevel: "error", onlyCategories }, form === "desktop" ? desktopConfig : undefined, page);
    if (lhr.runtimeError && more) return await rated({ url, form, cookies }, onlyCategories, more - 1);
    if (lhr.runtimeError || lhr.finalDisplayedUrl !== url) throw new Error(`${url} showed ${lhr.finalDisplayedUrl}: ${lhr.runtimeError?.message}`);
    for (const { id, score, displayValue } of Object.values(lhr.audits))
      if (process.env.VERBOSE && score !== null && score < 0.9) console.error("  ", id, score, displayValue ?? "");
    return Object.fromEntries(Object.entries(lhr.categories).map(([name, { score }]) => [name, Math.round(score * 100)]));
  } finally {
    await browser.close();
  }
}

for (const page of JSON.parse(readFileSync(pages, "utf8"))) {
  const points = await rated(page);
  const runs = [points.performance];
  const many = (good) => runs.filter((one) => (one >= GOAL) === good).length >= MAJORITY;
  while (!many(true) && !many(false)) runs.push((await rated(page, ["performance"])).performance);
  const sorted = [...runs].sort((a, b) => a - b);
  console.log(JSON.stringify({ name: page.name, points: { ...points, performance: sorted[Math.floor(sorted.length / 2)] }, runs: runs.length }));
}
