// Takes out of a bundle the RegExps that are compiled: where one is made linear, its number stands instead, so that starting creates none of them.
import { createRequire } from 'node:module'
import vm from 'node:vm'
import { parse } from 'acorn'

const isLinear = ({ type, callee }, code) =>
  type === 'CallExpression' && /^(?:\(?0, ?\w+\.linear\)?|linear\d*)$/.test(code.slice(callee.start, callee.end))
const isTable = ({ type, callee }) => type === 'CallExpression' && callee.type === 'Identifier' && /^table\d*$/.test(callee.name)
const isRegExp = (node) =>
  (node.type === 'Literal' && node.regex !== undefined) || (node.type === 'NewExpression' && node.callee.name === 'RegExp')

/** The RegExps that are made linear at the top of a module, in order of the text. */
function sitesIn(code) {
  const sites = []
  const walk = (node, inTable, inFunction) => {
    if (!node || typeof node.type !== 'string') return
    const nested = inFunction || /Function/.test(node.type)
    if (isLinear(node, code) && isRegExp(node.arguments[0]) && !nested) sites.push({ node: node.arguments[0], table: false })
    if (inTable && node.type === 'Property' && node.key.name === 'pattern' && isRegExp(node.value) && !nested)
      sites.push({ node: node.value, table: true })
    for (const value of Object.values(node))
      for (const child of Array.isArray(value) ? value : [value]) walk(child, inTable || isTable(node), nested)
  }
  walk(parse(code, { ecmaVersion: 2023 }), false, false)
  return sites.sort((a, b) => a.node.start - b.node.start)
}

const rewrite = (code, sites, text) => {
  let made = ''
  let done = 0
  for (const [i, { node }] of sites.entries()) {
    made += code.slice(done, node.start) + text(i, code.slice(node.start, node.end))
    done = node.end
  }
  return made + code.slice(done)
}

/** Runs a bundle to see what each `new RegExp` comes to. */
function evaluate(code, sites, path, programsFile) {
  const seen = new Map()
  const site = (i, pattern) => {
    seen.set(i, pattern)
    return pattern
  }
  const noted = rewrite(code, sites, (i, text) => `__site(${i},${text})`)
  const real = createRequire(path)
  const load = (name) => (name.startsWith('./') ? {} : real(name))
  const module = { exports: {} }
  vm.runInThisContext(`(function(exports,require,module,__site,programsFile){${noted}\n})`)(
    module.exports,
    load,
    module,
    site,
    programsFile,
  )
  return seen
}

/** Whether a RegExp is asked for what only it can tell: its captures. */
const captures = ({ source }) => /(?:^|[^\\])\((?!\?)/.test(source.replace(/\[(?:[^\]\\]|\\.)*\]/g, ''))

/** The bundle without the RegExps that `numberOf` knows. */
export function dropRegExps(code, path, numberOf, programsFile) {
  const sites = sitesIn(code)
  if (sites.length === 0) return code
  const seen = evaluate(code, sites, path, programsFile)
  return rewrite(code, sites, (i, text) => {
    const pattern = seen.get(i)
    const number = pattern && numberOf(pattern)
    if (number === undefined) return text
    if (sites[i].table || !captures(pattern)) return `${number}`
    return `${number},void 0,()=>${text}`
  })
}
