import { expect, it } from 'vitest'
import { whatIsNoXml } from './xml.js'

const xml = (body: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`

it.each(['<a/>', '<a b="1" c="&quot;x&#10;"><d>text &amp; &lt;more&gt;</d></a>', '<a>\n  <b/>\n</a>'])('takes %s', (body) => {
  expect(whatIsNoXml(xml(body))).toBeNull()
})

it.each([
  '',
  '<a>',
  '<a></b>',
  '<a/><b/>',
  'x<a/>',
  '<a b="1" b="2"/>',
  '<a b=1/>',
  '<a>&x;</a>',
  '<a>a & b</a>',
  '<a>\u0007</a>',
  '<a b="<"/>',
  '<a>]]></a>',
  '<a>\ud83d</a>',
])('refuses %j', (body) => {
  expect(whatIsNoXml(xml(body))).not.toBeNull()
})
