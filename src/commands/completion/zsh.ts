import type { Expected, FlagHere, Place } from './places.js'

/** Inside single quotes, and where brackets and colons have a meaning. */
const quoted = (text: string): string => text.replaceAll("'", "'\\''")
const told = (text: string): string => quoted(text.replace(/[\\[\]:]/g, '\\$&'))
const nameOf = ({ path }: Place): string => ['_star_coach', ...path].join('_').replaceAll('-', '_')

function action({ words, files, commas }: Expected): string {
  if (commas) return `_values -s , word ${words.join(' ')}`
  const paths = files === 'folders' ? '_files -/' : '_files'
  if (words.length === 0) return files === 'none' ? ' ' : paths
  return files === 'none' ? `(${words.join(' ')})` : `{_alternative "words:word:(${words.join(' ')})" "files:file:${paths}"}`
}

function flagSpec({ names, says, value }: FlagHere): string {
  const several = names.length > 1 ? `'(${names.join(' ')})'{${names.join(',')}}` : ''
  const tail = `[${told(says)}]${value === null ? '' : `: :${quoted(action(value))}`}`
  if (several !== '') return `${several}'${tail}'`
  return `'${names[0]}${value !== null && names[0]?.startsWith('--') ? '=' : ''}${tail}'`
}

function placeFunction(place: Place): string {
  const flags = place.flags.map(flagSpec)
  if (place.verbs.length === 0) {
    const takes = place.takes === null ? [] : [`'*: :${quoted(action(place.takes))}'`]
    return `${nameOf(place)}() {
  _arguments -S ${[...flags, ...takes].join(' \\\n    ')}
}
`
  }
  const inner = place.verbs.map(({ name }) => `      ${name}) ${nameOf({ ...place, path: [...place.path, name] })} ;;`)
  return `${nameOf(place)}() {
  local curcontext=$curcontext state line
  typeset -A opt_args
  local -a verbs=(
${place.verbs.map(({ name, says }) => `    '${name}:${quoted(says.replaceAll(':', '\\:'))}'`).join('\n')}
  )
  _arguments -C -S ${[...flags, "'1: :->verb'", "'*:: :->rest'"].join(' \\\n    ')}
  case $state in
    verb) _describe -t verbs verb verbs ;;
    rest) case $words[1] in
${inner.join('\n')}
    esac ;;
  esac
}
`
}

/** A script for zsh: to be sourced, or kept as `_star-coach` in a folder of `fpath`. It starts no program: all words are in it. */
export const zshScript = (places: readonly Place[]): string => `#compdef star-coach
# Completion of star-coach in zsh, written by: star-coach completion zsh
${places.map(placeFunction).join('')}
if [[ \${funcstack[1]} == _star-coach ]]; then
  _star_coach "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
  compdef _star_coach star-coach
fi
`
