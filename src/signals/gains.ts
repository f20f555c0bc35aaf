import { type Cue, table } from './cue.js'

/** What somebody served has afterwards that they had not before. */
export const gainCues: readonly Cue[] = table([
  {
    name: 'gain-able',
    pattern:
      /\b(?:can|could|able to|managed to|is able|are able|was able|were able|no longer (?:has|have|had|needs?|needed|waits?|calls?|\w+s?)|any ?more|without (?:\w+ing|a|an|any|her|his|their|the)|by (?:himself|herself|themselves|itself)|on (?:her|his|their) own|alone|free(?:ly)?)\b/i,
  },
  {
    name: 'gain-time',
    pattern:
      /\b(?:on time|in time|early|earlier|sooner|faster|the same (?:day|night|evening|afternoon|week)|back (?:in|on|at|by|home)|(?:hours?|days?|mornings?|evenings?|weekends?|tuesdays|minutes?|weeks?) (?:back|a (?:day|week|month))|before (?:dark|christmas|noon|the|her|his|their)|by (?:mon|tues|wednes|thurs|fri|satur|sun)day|that (?:night|day|evening|afternoon|week)|straight away|at once|sleeps? (?:through|in)|slept)\b/i,
  },
  {
    name: 'gain-money',
    pattern:
      /[£$€] ?\d|\b(?:saved|got (?:her|his|their|the) (?:money|refund|deposit|loan|visa|card|licen[cs]e|permit|place|account|job)|paid (?:less|nothing|for)|refund(?:ed)?|didn't (?:have to )?pay|did not pay|cheaper|free of charge|sold (?:\w+ ){0,3}(?:more|all|out)|earns?|earned)\b/i,
  },
  {
    name: 'gain-stay',
    pattern:
      /\b(?:stayed|stays|renewed|renews|came back|comes back|come back|returned|re-?ordered|orders? again|signed (?:up|again|on|for|the)|re-?joined|extended|referred|recommend(?:ed|s)|brought (?:her|his|their|a friend|two|three|another)|kept (?:her|his|their|the|coming|using|buying|ordering)|still (?:comes|buys|orders|uses|calls|writes|rings|with us|a customer)|book(?:ed|s) (?:again|another|the|for)|upgraded|with us|never left|did not leave|didn't leave|withdrew (?:her|his|their|the))\b/i,
  },
  {
    name: 'gain-got',
    pattern:
      /\b(?:got|gets|has|have|had|kept|keeps|found|received|receives|opened|opens|moved (?:in|back|out)|went (?:home|back|out|to|on|from)|goes|came (?:home|in|out|off|through|alone)|passed|finished|finish|graduated|started|starts|made (?:it|the|her|his|their)|won|caught|flew|married|played|plays|sang|ate|eats|drank|walked|walks|slept|sleeps|reads?|wears?|cooks?|drives?|works?|uses?|used|learned|speaks?|answers?|closed?s?|left with|takes?|took|sits?|sat|lives?|lived|survived|recovered|healed|fires|burns?|runs?|ran|buys?|bought|sells?|pays?|paid)\b/i,
  },
  {
    name: 'gain-safe',
    pattern:
      /\b(?:safe(?:ly|r)?|alive|survived|recovered|healed|healthy|no (?:more )?(?:pain|falls?|tablets? missed|accidents?|injur\w+|alarm|complaints?|fear|waiting|calls?|surprises?)|not (?:missed|fallen|lost|been)|nobody (?:was|got|had|fell|missed|lost|is)|missed no|lost no|none (?:of them )?(?:was|were|fell|missed|lost|left|has|had))\b/i,
  },
  {
    name: 'gain-measure',
    pattern:
      /\b(?:waits?|waiting|wait time|queue|errors?|complaints?|calls?|tickets?|delays?|no-shows?|returns?|accidents?|falls|pain|downtime|misses|time to)\b[^.;]{0,40}\b(?:fell|dropped|went|down|halved|shrank|cut|reduced|shorter|gone|stopped|from)\b/i,
  },
])

/** Business and career, not the customer. */
export const businessCues: readonly Cue[] = table([
  {
    name: 'gain-business',
    pattern:
      /\b(?:revenue|profit|margin|sales|turnover|market share|our (?:numbers|targets?|kpis?|sla|costs?|budget|rating|score|team|backlog|revenue)|cost savings?|headcount|efficiency|productivity|throughput|promot(?:ed|ion)|bonus|award|my (?:manager|boss|career|director)|the (?:business|company|organisation|organization|initiative|project|team|board))\b/i,
  },
])

/** What the customer or the business has of it. */
export const cues: readonly Cue[] = [...gainCues, ...businessCues]
