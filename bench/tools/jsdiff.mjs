// jsdiff with word segmentation: {old, new, lang, rounds} as JSON in, {version, seconds, script} out.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const modules = createRequire(join(process.argv[2], 'package.json'))
const { diffWordsWithSpace } = modules('diff')
const given = JSON.parse(readFileSync(0, 'utf8'))
const intlSegmenter = new Intl.Segmenter(given.lang, { granularity: 'word' })

let parts
let seconds = Infinity
for (let round = 0; round < given.rounds; round++) {
  const before = process.cpuUsage()
  parts = diffWordsWithSpace(given.old, given.new, { intlSegmenter })
  const used = process.cpuUsage(before)
  seconds = Math.min(seconds, (used.user + used.system) / 1e6)
}
const script = parts.map(p => [p.added ? '+' : p.removed ? '-' : '=', p.value])
const version = JSON.parse(
  readFileSync(join(process.argv[2], 'node_modules', 'diff', 'package.json'), 'utf8')).version
console.log(JSON.stringify({ version, seconds, script }))
