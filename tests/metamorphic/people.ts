/** People, places and trades that may stand in for those of the answers; nothing a reviewer should weigh. */

/** Given name and family name, from many languages, ASCII or not; some are English words as well. */
export const PEOPLE: readonly (readonly [string, string])[] = [
  ['Nelisa', 'Mkhize'],
  ['Gert', 'van der Merwe'],
  ['Xiuying', 'Wang'],
  ['Oluwaseun', 'Adebayo'],
  ['Qirat', 'Kaur'],
  ['Hoa', 'Nguyễn'],
  ['Þóra', 'Jónsdóttir'],
  ['Łukasz', 'Wójcik'],
  ['Šárka', 'Dvořáková'],
  ['Ömer', 'Yılmaz'],
  ['Žiga', 'Črnčec'],
  ['Đorđe', 'Živković'],
  ['Eleni', 'Papadopoulou'],
  ['Siobhán', "O'Neill"],
  ['Rhys', 'ap Gwilym'],
  ['Aarav', 'Sharma'],
  ['Lakshmi', 'Venkataraman'],
  ['Haruto', 'Sato'],
  ['Ji-woo', 'Park'],
  ['Fatuma', 'Hassan'],
  ['Kwame', 'Boateng'],
  ['Zainab', 'Al-Masri'],
  ['Yusuf', 'bin Rashid'],
  ['Mateus', 'da Silva'],
  ['Iñaki', 'Etxeberria'],
  ['Núria', 'Puig'],
  ['Jean-Luc', 'Lefèvre'],
  ['Anaïs', "d'Arcy"],
  ['Björn', 'Åkesson'],
  ['Tiina', 'Virtanen'],
  ['Õnne', 'Põld'],
  ['Jānis', 'Bērziņš'],
  ['Oleksandr', 'Shevchenko'],
  ['Ștefan', 'Țepeș'],
  ['Dilnoza', 'Karimova'],
  ['Leilani', 'Kealoha'],
  ['Tāne', 'Ngata'],
  ['Ngozi', 'Okafor'],
  ['Catalina', 'de la Cruz'],
  ['Ágnes', 'Szabó'],
  ['Grace', 'Young'],
  ['Mark', 'Baker'],
  ['Rose', 'Hill'],
  ['Al', 'Ng'],
]

/** Where the person stands in an answer, as a given name, a full name or a family name after a title. */
export const NAMED: Readonly<Record<string, (text: string, given: string, family: string) => string>> = {
  barista: (text, given) => text.replaceAll('Fergus', given),
  librarian: (text, given) => text.replaceAll('Amal', given),
  'court-interpreter': (text, given) => text.replaceAll('Davit', given),
  'bus-driver': (text, given) => text.replaceAll('Bethan', given),
  'permit-clerk': (text, given, family) => text.replaceAll('Solveig Dahl', `${given} ${family}`).replaceAll('Solveig', given),
  'primary-teacher': (text, given) => text.replaceAll('Haroon', given),
  'ward-nurse': (text, _, family) => text.replaceAll('Adeyemi', family),
  'food-bank': (text, _, family) => text.replaceAll('Considine', family),
  'hotel-receptionist': (text, given) => text.replaceAll('Agnieszka', given),
  'data-analyst': (text, given) => text.replaceAll('Griet', given),
}

const GENDERED: readonly (readonly [string, string])[] = [
  ['he', 'she'],
  ['himself', 'herself'],
  ['man', 'woman'],
  ['mother', 'father'],
  ['mothers', 'fathers'],
  ['daughter', 'son'],
  ['sister', 'brother'],
  ['boy', 'girl'],
  ['Mr', 'Mrs'],
  ['widow', 'widower'],
]

const SWAPS: ReadonlyMap<string, string> = new Map(
  GENDERED.flatMap(([one, other]) => [
    [one, other],
    [other, one],
  ]),
)

/** He for she and she for he, their relatives too. "Her" is his before a noun and him elsewhere. */
export function swapGender(text: string): string {
  return text.replace(/\p{L}+/gu, (word, at: number, all: string) => {
    const lower = word.toLowerCase()
    const possessive =
      /^ \p{L}/u.test(all.slice(at + word.length)) &&
      !/^ (?:to|that|by|the|a|and|come|what|why|for|with|if|up)\b/.test(all.slice(at + word.length))
    const other =
      lower === 'her' ? (possessive ? 'his' : 'him') : lower === 'his' || lower === 'him' ? 'her' : (SWAPS.get(word) ?? SWAPS.get(lower))
    if (other === undefined) return word
    return word === lower ? other : `${other.charAt(0).toUpperCase()}${other.slice(1)}`
  })
}

/** Other towns and countries. */
export const PLACES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'ward-nurse': [['Hull', 'Recife']],
  barista: [['Leith', 'Chennai']],
  'primary-teacher': [
    ['Bradford', 'Leipzig'],
    ['Urdu', 'Arabic'],
  ],
  'warehouse-lead': [
    ['Zaragoza', 'Mombasa'],
    ['Soria', 'Malindi'],
  ],
  'permit-clerk': [['southern Norway', 'northern Ghana']],
  'hotel-receptionist': [
    ['Poland', 'Brazil'],
    ['Rimini', 'Đà Nẵng'],
  ],
  librarian: [
    ['Gothenburg', 'Montréal'],
    ['Aleppo', 'Kinshasa'],
    ['Swedish', 'French'],
    ['Arabic', 'Lingala'],
  ],
  'food-bank': [['Limerick', 'Osaka']],
  'bus-driver': [['Swansea', 'Ljubljana']],
  'data-analyst': [
    ['Flanders', 'Punjab'],
    ['Aalst', 'Moga'],
  ],
  'court-interpreter': [
    ['Liège', 'Tartu'],
    ['Belgium', 'Estonia'],
    ['Georgian and Russian', 'Somali and Swahili'],
  ],
  plumber: [['Aberdeen', 'Wrocław']],
}

/** Another trade for the teller or the customer, the deeds unchanged. */
export const TRADES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'ward-nurse': [['a retired tailor', 'a retired beekeeper']],
  barista: [
    ['the morning barista at a kiosk in Leith station', 'the morning baker at a stall in Leith station'],
    ['a flat white', 'a roll'],
    ['coffee', 'roll'],
  ],
  'warehouse-lead': [
    ['a garage with two ramps', 'a dairy with two tanks'],
    ['a garage can', 'a dairy can'],
    ['a car on his ramp', 'a tank at his door'],
    ['brake kit', 'valve kit'],
    ['tyre orders', 'hose orders'],
  ],
  'permit-clerk': [
    ['bakery', 'pottery'],
    ['oven', 'kiln'],
    ['baker ', 'potter '],
  ],
  'site-reliability-engineer': [['Brannigan Joinery, a family workshop', 'Brannigan Nursery, a family kindergarten']],
  'food-bank': [['a dietitian at the clinic', 'a nurse at the clinic']],
  librarian: [["the children's librarian in a suburb", "the children's curator at a museum in a suburb"]],
  plumber: [
    ['a care home in', 'a boarding school in'],
    ['residents', 'pupils'],
    ['the night carer', 'the night warden'],
  ],
  'data-analyst': [
    ['garden centres', 'bookshops'],
    ['plants', 'magazines'],
    ['greenhouse', 'stockroom'],
  ],
}

/** Small slips a listener would not notice. */
export const SLIPS: readonly (readonly [string, string, string])[] = [
  ['ward-nurse', 'I then asked six other patients how they chose', 'I then asked to six other patient how they choosed'],
  ['ward-nurse', 'By Saturday Mr Adeyemi was choosing all three meals', 'Until Saturday Mr Adeyemi was choosing all the three meals'],
  ['barista', 'I watched the queue for three mornings', 'I watched queue since three mornings'],
  ['librarian', 'I walked with her to the desk', 'I walked with her to desk'],
  ['permit-clerk', 'Solveig opened on 12 June.', 'Solveig has opened at 12 June.'],
  [
    'permit-clerk',
    'I pulled the last fifty rejected applications out of the archive',
    'I pulled the fifty last rejected application out from the archive',
  ],
  [
    'data-analyst',
    'Finance objected, since two of the deleted charts were theirs',
    'Finance objected, since two of the deleted charts was theirs',
  ],
  ['primary-teacher', 'and 13 of 30 said that half past four was impossible', 'and 13 from 30 said that half past four is impossible'],
  ['warehouse-lead', 'Ibarra has not had a bent shield since', "Ibarra didn't had a bent shield since"],
  ['plumber', 'I fitted a new valve for £140', 'I have fitted new valve for £140'],
  ['food-bank', 'I asked what she had cooked last month', 'I asked what did she cook last month'],
  ['site-reliability-engineer', "I corrected Brannigan's file by hand first", 'I corrected the file of Brannigan by hands first'],
]
