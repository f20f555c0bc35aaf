import type { Sentence } from '../reading/answer.js'
import { linear } from '../text/pattern.js'
import type { Customer } from './customers.js'
import { once } from './once.js'
import { INSIDER, kindOf, RECEIVER } from './roles.js'

const TITLE =
  '(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Madam|Madame|Monsieur|Señora?|Frau|Herr|Auntie|Aunt|Uncle|Sister|Brother|Father|Old|Grandma|Mama|Nana|Don|Doña|Dona|Captain|Judge|Pastor|Rabbi|Imam|Sheikh|Khun|Pak|Ibu|Shri|Family)'
const NAME = linear(
  new RegExp(
    `(?<![\\p{L}\\d'-])(?:${TITLE}\\.? )?\\p{Lu}[\\p{Ll}'-]+\\p{L}*(?: (?:(?:de|van|der|den|da|dos|di|del|al|el|bin|ibn|la|le|von|ben|ter) ){0,2}\\p{Lu}\\p{L}*\\.?[\\p{L}'-]*){0,3}`,
    'u',
  ),
)
const TITLED = linear(new RegExp(`^${TITLE}\\.? \\p{Lu}`, 'u'))

/** Capitals that are nobody: function words at the start of a sentence, calendar, departments, tongues, slogans. */
const NOBODY = new Set(
  (
    "i i'm i'd i've i'll we we're we'd we've he he'd he's she she'd she's they they'd they're it it's its this that that's these those there there's here the a an my our his her their your you one some many most all any no not never nobody nothing none each every both several other another such who what when where which why how if because since so and but or as at in on by for from to of with without within after before during until while then now once also still even just only yes okay ok well oh um uh like look see first second third next finally later lastly last afterwards meanwhile however instead although though despite rather basically actually honestly anyway anyhow maybe perhaps later today yesterday tomorrow nowadays usually sometimes often always people customers customer clients client users patients everyone everybody someone somebody fair thanks thank please sorry hello hi dear " +
    'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday spring summer autumn fall winter christmas easter ramadan diwali ' +
    'finance legal support sales marketing engineering operations product procurement compliance security accounting accounts payroll hr it management leadership head office board quality design research development risk audit logistics dispatch ' +
    'english french german spanish italian portuguese chinese japanese korean arabic hindi russian ukrainian polish dutch turkish american british canadian european african asian indian mexican ' +
    'ownership bias customer obsession dive deep deliver results earn trust think big frugality backbone learn curious insist highest standards invent simplify hire best action situation task result reflection background context outcome amazon google microsoft excel slack jira salesforce zendesk whatsapp facebook instagram linkedin youtube trustpilot sharepoint outlook word powerpoint zoom teams android iphone ios windows linux python java sql api github covid internet wifi usb pdf'
  ).split(' '),
)
const INSIDE_LEFT = linear(new RegExp(`\\b(?:my|our|the|a|an|new|his|her) (?:[\\w-]{1,24} ){0,2}${INSIDER},? (?:named |called )?$`, 'i'))
const INSIDE_RIGHT = linear(
  new RegExp(
    `^(?:,| is| was|,? who(?: is| was|'s)|'s)? ?(?:,)? ?(?:my|our|the|a|an|one of (?:my|our|the)|from our|from (?:the )?(?:\\w+ )?(?:team|desk|office|department|crew))? ?(?:[\\w-]{1,24} ){0,2}${INSIDER}\\b(?! (?:of|at|for|in) (?:an?|the|\\p{Lu}))|^,? (?:and I|and me|from (?:finance|legal|sales|engineering|support|ops|operations|product|marketing|accounts|IT|HR)\\b)|^,? (?:on|from) (?:my|our) `,
    'iu',
  ),
)
const OURS_RIGHT = linear(new RegExp(`^, (?:my|our) (?!(?:[\\w-]{1,24} ){0,3}${RECEIVER}\\b)`, 'i'))
const OURS_LEFT = linear(new RegExp(`\\b(?:my|our) (?!(?:[\\w-]{1,24} ){0,3}${RECEIVER}\\b)(?:[\\w-]{1,24} ){1,3}$`, 'i'))
const SMALL = linear(/\p{Ll}/u)
const QUOTED = linear(/\b(?:as|like) $/i)
const PLACE_LEFT = linear(
  /\b(?:in|at|near|to|into|towards?|around|across|on|of|via|outside|off|through|between|visit(?:ed|ing)?|under|inside|over|like|since|until|by|the|this|that|an?|every|each|last|next|called [Tt]he|say[s']?) $/i,
)
const SENDER_LEFT = linear(/\b(?:from|for|by|with|of|to|like|the|named|called|is|was|be|him|her) $/i)
/** What tells who somebody is, wherever the name stands; then what does so only once it is sure to be a name. */
const ABOUT_RIGHT = linear(
  /^,? (?:who|whose)\b|^[,:] (?:an?|the|our|one of|about|in (?:his|her)|\d\d,)\b|^, (?!(?:and|but|so|which|then|as|when|because|or|if|we|i|it|he|she|they|you|not|that|like|though|who)\b)\p{Ll}[\p{Ll}-]*(?: [\p{Ll}\d-]+){0,3}(?:,|\.| at | for | of | in |$)|^ (?:is|was|'s) (?:an?|the|our|one) \p{Ll}|^,? (?:he|she)(?:'s|'d)? |^ \((?!and)/u,
)
/** The same for a single word at the start of a sentence, which may be any word. */
const SURELY_RIGHT = linear(
  /^,? who\b|^, (?:an?|the|our|one of) \p{Ll}|^ (?:at|from|of) \p{Lu}\p{L}+ (?:\p{Lu}\p{L}+ )?(?:rang|called|phoned|wrote|asked|wanted|needed|told|said|came)\b|^, (?:\p{Ll}[\p{Ll}-]* ){1,3}(?:\p{Lu}+ )?(?:at|for|of) (?:an?|the|our|\p{Lu})|^ (?:is|was) (?:an?|one) \p{Ll}/u,
)
/** Things and states, whatever stands beside them. */
const ABSTRACT = linear(/^\p{Lu}\p{Ll}+(?:ence|ance|tion|sion|ment|ness|ity|ship|ism|ure|age)s?$/u)
const DOES_RIGHT = linear(
  /^ (?:\p{Ll}{3,}(?:s|ing)) (?!of\b)\p{L}|^ (?:had|has) (?:an?|the|her|his|\d)|^ (?:tuned|ran|taught|owned|kept|drove|sold|lived|worked|managed|farmed|made|used|played) /u,
)
const HOUSE_RIGHT = linear(
  /^,? (?:at|from|of|over at|in) (?:the )?(?:\p{Lu}|\p{L}+ (?:office|branch|site|clinic|school|shop|store|ward|farm|unit))/u,
)
const ROLE_LEFT = linear(/(?<![\p{L}-])([\p{L}-]{2,30}),? (?:(?:was|is) )?(?:named |called |by the name of |- |\()?$/u)
const LOWER_NAMED = linear(
  /\b(?:an?|one|this|another|that) (?:[\p{L}'-]{1,24} ){1,3}(?:named|called) ["']?(\p{Ll}{3,14})\b|\bname (?:is|was) (\p{Ll}{3,14})\b/u,
)
const ACTS_RIGHT = linear(
  /^,? (?:had |then |also |just |once |first |again )?(?:rang|called|phoned|wrote|e-?mailed|texted|messaged|asked|wanted|needed|came|complained|ordered|bought|paid|said|told|reported|sent|booked|walked|stood|arrived|could|couldn't|was|is|has|had|got|lost|waited|missed|kept|lives|lived|gave|went|uses|used|felt|feared|did|didn't)\b/i,
)

/** Whether a name's neighbours say somebody with a role or a place, somebody one works with, or nothing. */
function standing(sentence: Sentence, start: number, end: number): 'context' | 'bare' | null {
  const left = sentence.text.slice(Math.max(0, start - 48), start)
  const right = sentence.text.slice(end, end + 70)
  const name = sentence.text.slice(start, end)
  const titled = TITLED.test(name)
  if (INSIDE_LEFT.test(left) || INSIDE_RIGHT.test(right) || OURS_LEFT.test(left) || OURS_RIGHT.test(right)) return null
  if (ABSTRACT.test(name)) return null
  if (QUOTED.test(left) && /^ (?:said|says|puts?|once)\b/.test(right)) return null
  const role = kindOf(ROLE_LEFT.exec(left)?.[1] ?? '') !== null
  const about = ABOUT_RIGHT.test(right)
  if (role) return 'context'
  const placed = PLACE_LEFT.test(left) || (/\bfrom (?:the )?$/i.test(left) && !/^,? (?:who|at|from)\b/.test(right))
  if (placed && !titled && !(SENDER_LEFT.test(left) && /^,? who(?:se)? |^ (?:at|from) \p{Lu}/u.test(right))) return null
  const alone = start === 0 && !titled && !name.includes(' ')
  if (alone && !SURELY_RIGHT.test(right))
    return ACTS_RIGHT.test(right) && !/^ (?:was|is|has|had|could|did|went|got|lost|kept|came|used|uses)/.test(right) ? 'bare' : null
  if (about || DOES_RIGHT.test(right) || HOUSE_RIGHT.test(right)) return 'context'
  return titled || ACTS_RIGHT.test(right) || SENDER_LEFT.test(left) || name.includes(' ') ? 'bare' : null
}

/** Those a sentence calls by name and who are not said to be colleagues. No list of names: only how a name is written and what stands beside it. */
export const named = once(namesIn)

function namesIn(sentence: Sentence): readonly Customer[] {
  const found: Customer[] = []
  for (const hit of NAME.all(sentence.text)) {
    const written = sentence.text.slice(hit.start, hit.end)
    let name = written.endsWith("'s") ? written.slice(0, -2) : written
    let start = hit.start
    while (name && NOBODY.has((name.split(' ')[0] ?? '').toLowerCase())) {
      const cut = name.indexOf(' ') + 1 || name.length
      name = name.slice(cut)
      start += cut
    }
    if (name.length < 2 || !SMALL.test(name) || kindOf(name) !== null) continue
    const how = standing(sentence, start, start + name.length)
    if (how)
      found.push({
        tier: how === 'context' ? 'named' : 'role',
        words: name,
        specifics: how === 'context' ? 3 : 1,
        start,
        end: start + name.length,
      })
  }
  const lower = found.length === 0 ? LOWER_NAMED.exec(sentence.text) : null
  const called = lower?.[1] ?? lower?.[2]
  if (lower && called && !NOBODY.has(called)) {
    const start = lower.index + lower[0].length - called.length
    found.push({ tier: 'named', words: called, specifics: 2, start, end: start + called.length })
  }
  return found
}
