import { isMap, parseDocument } from 'yaml'

/** A small YAML map with one key set, or taken out when `value` is undefined; comments and order stay. The text must be one that `readYaml` takes. */
export function editYaml(source: string, key: string, value: string | number | boolean | undefined): string {
  const document = parseDocument(source.replace(/^\uFEFF/, ''), { schema: 'core' })
  if (value === undefined) document.delete(key)
  else document.set(key, value)
  // An empty map would be written as braces, and a person begins with lines.
  if (isMap(document.contents) && document.contents.items.length === 0) {
    const comments = [document.commentBefore, document.contents.commentBefore, document.contents.comment, document.comment]
    return comments.map((comment) => (comment ? `${comment.replace(/^/gm, '#')}\n` : '')).join('')
  }
  return document.toString({ lineWidth: 0 })
}
