/** Why a text is no well-formed XML, as far as reports use it: elements, attributes, text and the five entities; null when it is. */
export function whatIsNoXml(text: string): string | null {
  const open: string[] = []
  const body = text.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '')
  if (body === text) return 'no declaration'
  const bad = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.exec(body)
  if (bad) return `the character ${JSON.stringify(bad[0])}`
  let roots = 0
  let at = 0
  for (const { 0: tag, index } of body.matchAll(/<[^<>]*>/g)) {
    const fault = wrongText(body.slice(at, index), open.length === 0)
    if (fault) return fault
    at = index + tag.length
    const [, close, name = '', attributes = '', empty] = /^<(\/?)([A-Za-z][\w.-]*)((?: [\w:.-]+="[^"<]*")*)(\/?)>$/.exec(tag) ?? []
    if (name === '') return `the tag ${tag.slice(0, 80)}`
    const names = [...attributes.matchAll(/ ([\w:.-]+)="([^"]*)"/g)]
    if (new Set(names.map(([, one]) => one)).size !== names.length) return `an attribute twice in ${tag.slice(0, 80)}`
    const value = names.map(([, , one = '']) => wrongText(one, false)).find(Boolean)
    if (value) return value
    if (close && open.pop() !== name) return `</${name}> closes what is not open`
    if (!close && open.length === 0) roots++
    if (!close && !empty) open.push(name)
  }
  const rest = wrongText(body.slice(at), true)
  if (rest) return rest
  return open.length > 0 ? `${open.at(-1)} stays open` : roots === 1 ? null : `${roots} roots`
}

function wrongText(text: string, outside: boolean): string | null {
  if (outside && text.trim() !== '') return `text outside: ${text.slice(0, 40)}`
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});)/.test(text)) return `an entity in ${text.slice(0, 60)}`
  return text.includes('<') || text.includes(']]>') ? `a mark in ${text.slice(0, 60)}` : null
}
