/** Words by which somebody who receives the work may be meant, pronouns among them: a source to build patterns from. */
export const SERVED =
  "(?:he|she|they|him|her|hers|them|his|their|theirs|he's|she's|they're|he'd|she'd|they'd|who|whoever|whose|people|person|somebody|someone|nobody|no one|everyone|anyone" +
  '|man|men|woman|women|boys?|girls?|lady|ladies|child|children|kids?|baby|babies|famil(?:y|ies)|mothers?|fathers?|mum|mums|dads?|parents?|grandmothers?|grandfathers?|widows?|widowers?|couples?|brides?|grooms?' +
  '|(?:customers?|clients?|users?)(?!-| (?:feedback|satisfaction|experience|service|support|data|care|success|obsession|focus|impact|retention|base|journey|needs|insights?|loyalty|trust|value))|buyers?|shoppers?|sellers?|guests?|visitors?|patients?|residents?|tenants?|pupils?|students?|learners?|teachers?|nurses?|doctors?|carers?|passengers?|riders?|travellers?|travelers?' +
  '|drivers?|members?|readers?|applicants?|claimants?|citizens?|callers?|farmers?|growers?|players?|viewers?|listeners?|owners?|shopkeepers?|merchants?|traders?|bakers?|cleaners?|volunteers?|donors?|subscribers?' +
  '|developers?|engineers|analysts|clinics?|practices?|pharmac(?:y|ies)|schools?|hospitals?|wards?|households?|holders?|policyholders?|cardholders?|borrowers?|savers?|pensioners?|neighbours?|neighbors?|elders?|elderly)'

/** Words of power over the teller: a source to build patterns from. */
export const POWER =
  '(?:boss|manager|managers|management|supervisor|director|directors|head office|headquarters|head of [a-z]+|ceo|cto|cfo|coo|cio|vp|vice[- ]president|president|chief|chair|chairman|chairwoman|board|committee|council' +
  '|leadership|executives?|owner|owners|partner|partners|principal|headteacher|headmaster|headmistress|matron|consultant|lead|leads|dispatcher|controller|foreman|team leader|gm|mayor|commissioner|minister|ministry' +
  '|planning|steering group|steering committee|regulator|quarterly|stand-up|town hall)'
