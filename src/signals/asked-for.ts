import { type Cue, table } from './cue.js'

/** Something went wrong: a mistake, a loss, an apology, a customer who left. */
export const failures: readonly Cue[] = table([
  {
    name: 'asked-wrong',
    pattern:
      /\b(?:mistakes?|my fault|our fault|errors?|fail(?:ed|ure|ing)?|wrong|wrongly|missed|forgot(?:ten)?|forgetting|mixed up|mishandled|misjudged|misread|misunderstood|overlooked|ignored|neglected|underestimated|too late|too early|too little|dropped the ball|let (?:him|her|them|us|you|people|the \w+) down|broke (?:my|our|a|the|his|her|their) (?:promise|word|trust)|should have|shouldn't have|regret(?:ted)?|I was (?:not|wrong|careless|slow)|hadn't|had not|did not|didn't)\b/i,
  },
  {
    name: 'asked-loss',
    pattern:
      /\b(?:lost|losing|left us|left anyway|walked (?:away|out)|cancel(?:l?ed|ling)|complain(?:ed|t|ts|ing)?|sorry|apolog(?:y|ised|ized|ise|ize)|refund(?:ed)?|angry|furious|disappoint(?:ed|ment)|never came back|did not come back|didn't come back|in vain|gave up|unhappy|upset)\b/i,
  },
])

/** Somebody outside said what they thought of it. */
export const feedbackGiven: readonly Cue[] = table([
  {
    name: 'asked-feedback',
    pattern:
      /\b(?:feedback|comments?|reviews?|surveys?|ratings?|complain(?:ed|t|ts|ing)?|suggest(?:ed|ion|ions)|criticis(?:ed|m)|criticiz(?:ed)|told (?:me|us)|said|says|wrote|writes|asked (?:me|us|why|whether|if|for)|letter|e-?mail(?:ed)?|rang|called|phoned|mentioned|pointed out|interview(?:s|ed)?|tickets?|voicemails?|remarks?|notes?|grumbl(?:ed|ing))\b/i,
  },
])

/** Somebody was told no, or not this, or not yet. */
export const refusals: readonly Cue[] = table([
  {
    name: 'asked-refusal',
    pattern:
      /\b(?:say(?:ing)? no|said no|told (?:him|her|them|the \w+) (?:no|that (?:we|I) (?:could|would|can)(?:not|n't))|refus(?:ed|al|e)|declin(?:ed|e|ing)|turn(?:ed|ing)? (?:it|him|her|them|the \w+) down|(?:could|can|would|will)(?:n't| not)|cannot|won't|not possible|impossible|not allowed|against the rules?|instead of|push(?:ed)? back|no longer|unable to|rejected|not what (?:he|she|they))\b/i,
  },
])

/** Something pulled the other way: money, time, a rule, other people. */
export const tradeOffs: readonly Cue[] = table([
  {
    name: 'asked-trade-off',
    pattern:
      /\b(?:costs?|budget|margin|price|deadline|target|quota|revenue|profit|expens(?:e|ive)|overtime|delay(?:ed)?|rules?|polic(?:y|ies)|legal|finance|manager|boss|director|instead of|rather than|on the other hand|gave up|trade-?off|compromise|could not afford|hours|staff|capacity|priorit(?:y|ies)|at the expense)\b/i,
  },
])
