import type { Expected, Place } from './places.js'

const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`
const at = ({ path }: Place): string => `-n '__star_coach_at ${['star-coach', ...path].join('/')}'`

/** How a value is offered: `-x` keeps files out. */
function offered({ words, files, commas }: Expected): string {
  const made = commas ? `'(__star_coach_commas ${words.join(' ')})'` : quoted(words.join(' '))
  const some = words.length > 0 ? ` -a ${made}` : ''
  if (files === 'folders') return `-x -a '(__fish_complete_directories)'`
  return files === 'any' ? `-r -F${some}` : `-x${some}`
}

function linesFor(place: Place): readonly string[] {
  const flags = place.flags.map(({ names, says, value }) => {
    const named = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`)).join(' ')
    return `complete -c star-coach ${at(place)} ${named} -d ${quoted(says)}${value === null ? '' : ` ${offered(value)}`}`
  })
  const verbs = place.verbs.map(({ name, says }) => `complete -c star-coach ${at(place)} -a ${name} -d ${quoted(says)}`)
  const takes = place.takes === null || (place.takes.words.length === 0 && place.takes.files === 'none') ? null : place.takes
  const words =
    takes === null || takes.words.length === 0 ? [] : [`complete -c star-coach ${at(place)} -a ${quoted(takes.words.join(' '))}`]
  return [...verbs, ...words, ...(takes === null || takes.files === 'none' ? [] : [`complete -c star-coach ${at(place)} -F`]), ...flags]
}

/** A script for fish, 3.0 or newer. It starts no program: all words are in it. */
export function fishScript(places: readonly Place[]): string {
  const name = ({ path }: Place) => ['star-coach', ...path].join('/')
  const valued = places.flatMap((place) =>
    place.flags.flatMap(({ names, value }) => (value === null ? [] : names.map((flag) => `${name(place)}:${flag}`))),
  )
  return `# Completion of star-coach in fish, written by: star-coach completion fish
function __star_coach_at
    set -l place star-coach
    set -l skip 0
    for word in (commandline -opc)[2..-1]
        if test $skip = 1
            set skip 0
        else if string match -q -- '-*' $word
            contains -- "$place:$word" ${valued.join(' ')}
            and set skip 1
        else if contains -- "$place/$word" ${places.map(name).join(' ')}
            set place "$place/$word"
        end
    end
    test "$place" = $argv[1]
end
function __star_coach_commas
    set -l before (string match -r '^.*,' -- (string replace -r '^--[^=]*=' '' -- (commandline -ct)))
    printf '%s\\n' "$before"$argv
end
complete -c star-coach -f
${places.flatMap(linesFor).join('\n')}
`
}
