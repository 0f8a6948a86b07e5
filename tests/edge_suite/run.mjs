// Runs the public suite of HTTP caches against one cache: node run.mjs <suite directory> <base URL>
// Prints {id: {name, suite, kind, result, said}}; `result` is judged by the suite's own rules, each test for itself.

import { createRequire } from 'node:module'
import path from 'node:path'

const [place, base] = process.argv.slice(2)
const part = name => import(path.join(place, name))
const { runTests, getResults } = await part('client/runner.mjs')
const { determineTestResult } = await part('lib/display.mjs')
const suites = (await part('tests/index.mjs')).default
suites.push((await part('tests/surrogate-control.mjs')).default)
const fetch = createRequire(path.join(place, 'package.json'))('node-fetch')

const SYMBOLS = { '✅': 'pass', '⛔️': 'fail', '⚠️': 'optional fail', 'Y': 'yes', 'N': 'no', '🔹': 'setup fail', '⁉️': 'harness fail', '⚪️': 'dependency fail', '↻': 'retry', '-': 'untested' }

await runTests(suites, fetch, false, base, 50)
const results = getResults()
const told = {}
for (const suite of suites) {
  for (const test of suite.tests) {
    if (test.browser_only) continue
    const said = results[test.id]
    told[test.id] = {
      suite: suite.id,
      name: test.name,
      kind: test.kind || 'required',
      result: SYMBOLS[determineTestResult(suites, test.id, results, false)[2]],
      said: Array.isArray(said) ? said[1] : ''
    }
  }
}
process.stdout.write(JSON.stringify(told))
