import type { Expected, Place } from './places.js'

const key = ({ path }: Place): string => path.map((verb) => ` ${verb}`).join('')
const listed = (words: readonly string[]): string => `'${words.join(' ')}'`

const says = ({ words, files, commas }: Expected): string =>
  [
    ...(words.length > 0 ? [`words=${listed(words)}`] : []),
    ...(files === 'none' ? [] : [`files=${files}`]),
    ...(commas ? ['commas=1'] : []),
  ].join(' ') || ':'

const placeCase = (place: Place): string => {
  const all = place.flags.flatMap(({ names }) => names)
  const valued = place.flags.flatMap(({ names, value }) => (value === null ? [] : names))
  return `    '${key(place)}') verbs=${listed(place.verbs.map(({ name }) => name))} flags=${listed(all)} valued=' ${valued.join(' ')} ' ;;`
}

const valueCases = (place: Place): readonly string[] => [
  ...place.flags.flatMap(({ names, value }) =>
    value === null || says(value) === ':' ? [] : names.map((name) => `    '${key(place)} ${name}') ${says(value)} ;;`),
  ),
  ...(place.takes === null || says(place.takes) === ':' ? [] : [`    '${key(place)} ') ${says(place.takes)} ;;`]),
]

/** A script for bash, 3.2 or newer. It starts no program: all words are in it. */
export const bashScript = (places: readonly Place[]): string => `# Completion of star-coach in bash, written by: star-coach completion bash
_star_coach_place() {
  case $1 in
${places.map(placeCase).join('\n')}
  esac
}
_star_coach_value() {
  case $1 in
${places.flatMap(valueCases).join('\n')}
  esac
}
_star_coach() {
  local cur=\${COMP_WORDS[COMP_CWORD]} path= flag= before= verbs flags valued words= files= commas= word i IFS=$' \\t\\n'
  COMPREPLY=()
  _star_coach_place ''
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    flag=
    case $word in
      -*)
        # bash cuts --flag=value into three words.
        if [[ \${COMP_WORDS[i + 1]} == = ]]; then
          flag=$word
          if ((i + 2 >= COMP_CWORD)); then
            i=$COMP_CWORD
            [[ $cur == = ]] && cur=
          else
            ((i += 2))
            flag=
          fi
        elif [[ $valued == *" $word "* ]]; then
          flag=$word
          ((i++))
          ((i < COMP_CWORD)) && flag=
        fi
        ;;
      *) if [[ " $verbs " == *" $word "* ]]; then path="$path $word" && _star_coach_place "$path"; fi ;;
    esac
  done
  if [[ -z $flag && $cur == --*=* ]]; then
    flag=\${cur%%=*} before=\${cur%%=*}= cur=\${cur#*=}
  fi
  _star_coach_value "$path $flag"
  if [[ -n $flag ]]; then :
  elif [[ $cur == -* ]]; then words=$flags files=
  else words="$verbs $words"
  fi
  if [[ -n $commas && $cur == *,* ]]; then before=$before\${cur%,*}, cur=\${cur##*,}; fi
  [[ -n $files ]] && compopt -o filenames 2> /dev/null
  while IFS= read -r word; do COMPREPLY+=("$word"); done < <(
    compgen -P "$before" -W "$words" -- "$cur"
    [[ $files == any ]] && compgen -P "$before" -f -- "$cur"
    [[ $files == folders ]] && compgen -P "$before" -d -- "$cur"
  )
}
complete -F _star_coach star-coach
`
