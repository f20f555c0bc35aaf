import { dimension, format, json, MOST_SEEDS, own, type Verb, wpm } from './flags.js'

export type { Flag, Value, Verb } from './flags.js'

const practice: Verb = {
  name: 'practice',
  says: 'answer a prompt in four sections and have it reviewed',
  examples: ['practice', 'practice --question difficult-customer', 'practice --theme said-no --seed 7'],
  flags: [
    dimension,
    { flags: '--theme <name>', says: 'only prompts about this, e.g. said-no' },
    { flags: '--question <id>', says: 'this prompt' },
    { flags: '--seed <n>', says: 'choose the same prompt again', value: { from: 0, to: MOST_SEEDS } },
    wpm,
    { flags: '--guess [band:part]', says: 'guess the review first, e.g. solid:result' },
    { flags: '--aloud [time]', says: 'then say it aloud, with a stopwatch' },
    { flags: '--out <file>', says: 'save the answer here' },
    { flags: '--think <time>', says: 'think first, e.g. 60s, with a place for notes' },
    { flags: '--time <time>', says: 'e.g. 2m, or S=20s,T=15s,A=75s,R=20s' },
    { flags: '--resume [id]', says: 'continue the answer you left' },
    { flags: '--new', says: 'begin another one, whatever is unfinished', rare: true },
    { flags: '--answers <file...>', says: "answers from files; '-' reads a pipe" },
    { flags: '--probe-answers <file>', says: 'with --answers: answers to follow-ups', rare: true },
    { flags: '--no-save', says: 'with --answers: review it, keep nothing', rare: true },
    { flags: '--all', says: 'every check in the review', rare: true },
    { flags: '--plain', says: 'no drawing: text from top to bottom', rare: true },
    { flags: '--no-input', says: 'never ask: fail where a question would come', rare: true },
    ...own,
  ],
  run: async (world, _, options) => (await import('./desk.js')).practiceCommand(world, options),
}

const drill: Verb = {
  name: 'drill',
  says: 'several prompts in a row, timed, with a score to reach',
  examples: ['drill warm-up', 'drill my-drill.yaml --format ndjson', 'drill --count 3 --dimension use-data --time 2m --bar 70'],
  takes: ['[drill]', 'a ready one by its name, or a YAML file'],
  flags: [
    { flags: '--list', says: 'the ready drills, and those you left' },
    { flags: '--count <n>', says: 'so many prompts (3)', value: { from: 1, to: 20 } },
    dimension,
    { flags: '--seed <n>', says: 'draw the same prompts again', value: { from: 0, to: MOST_SEEDS } },
    { flags: '--time <time>', says: 'for each answer, as in practice' },
    { flags: '--bar <n>', says: 'exit 1 when the mean is below n', value: { from: 0, to: 100 } },
    { flags: '--resume [id]', says: 'continue the drill you left' },
    { flags: '--answers <dir>', says: 'answers from its files ID.md: nobody is asked' },
    format('text', 'json', 'ndjson'),
    { flags: '--think <time>', says: 'to think before each answer', rare: true },
    { flags: '--theme <name>', says: 'only prompts about this', rare: true },
    { flags: '--level <name>', says: 'only prompts for: everyone or senior', value: { words: ['everyone', 'senior'] }, rare: true },
    { flags: '--probes', says: 'follow-up questions after each answer', rare: true },
    { flags: '--new', says: 'begin anew, whatever is unfinished', rare: true },
    { flags: '--allow-outside', says: "let the drill's answers stand outside its folder", rare: true },
    { ...json, rare: true },
    { flags: '--plain', says: 'no drawing: text from top to bottom', rare: true },
    { flags: '--no-input', says: 'never ask: fail where a question would come', rare: true },
    ...own,
  ],
  run: async (world, name, options) => (await import('./desk.js')).drillCommand(world, name, options),
}

const review: Verb = {
  name: 'review',
  says: 'judge answers written elsewhere',
  examples: ['review answer.md', 'review answers/ --fail-under 60', 'review --compare old.md new.md'],
  takes: ['[file...]', "answers, folders of them, or '-' for a pipe"],
  flags: [
    { flags: '--question <id>', says: 'the prompt they answer' },
    format('text', 'json', 'ndjson', 'line', 'markdown', 'github', 'sarif', 'junit'),
    { flags: '--all', says: 'every check, not only the next steps' },
    { flags: '--explain', says: 'every check, why, and how the score is made' },
    { flags: '--watch', says: 'again after every save, with what it moved' },
    { flags: '--compare', says: 'what moved from the first file to the second' },
    { flags: '--fail-under <n>', says: 'exit 1 when a score is below n', value: { from: 0, to: 100 } },
    { flags: '--fail-on <checks>', says: 'exit 1 when one of these checks is absent' },
    { flags: '--strict', says: 'exit 1 on any absent check, full deduction or cap' },
    { flags: '--quiet', says: 'no review, only errors and the exit code', rare: true },
    { ...json, rare: true },
    { ...wpm, rare: true },
    { flags: '--plain', says: 'no drawing: text from top to bottom', rare: true },
    { flags: '--with-headings', says: 'print the answer with headings as it was read', rare: true },
    { flags: '--allow-waive', says: 'let gates honour what the file waives', rare: true },
    { flags: '--stdin-filename <name>', says: "what to call '-' in the review", rare: true },
    { flags: '--stdin-format <name>', says: 'ndjson: one {"id","text"} a line', value: { words: ['ndjson'] }, rare: true },
    ...own,
  ],
  run: async (world, files, options) => (await import('./review.js')).reviewCommand(world, files, options),
}

const rubric: Verb = {
  name: 'rubric',
  says: 'what is judged, and why',
  examples: ['rubric', 'rubric outcome-quantified'],
  takes: ['[check]', 'one check, e.g. customer-named'],
  flags: [format('text', 'json', 'markdown'), json],
  run: async (world, id, options) => (await import('./rubric.js')).rubricCommand(world, id, options),
}

const questions: Verb = {
  name: 'questions',
  says: 'the prompts to practise with',
  examples: ['questions list --dimension go-beyond', 'questions show difficult-customer'],
  verbs: [
    {
      name: 'list',
      says: 'every prompt, or those of a dimension or theme',
      examples: ['questions list', 'questions list --theme bad-news --json'],
      flags: [
        dimension,
        { flags: '--theme <name>', says: 'only prompts about this' },
        { flags: '--level <name>', says: 'everyone or senior', value: { words: ['everyone', 'senior'] } },
        { flags: '--json', says: 'as JSON' },
        ...own,
      ],
      run: async (world, _, options) => (await import('./questions.js')).listQuestions(world, options),
    },
    {
      name: 'show',
      says: 'one prompt: what it looks for and what would be asked next',
      examples: ['questions show said-no-kindly'],
      takes: ['<id>', 'as in `questions list`'],
      flags: [{ flags: '--json', says: 'as JSON' }, ...own],
      run: async (world, id, options) => (await import('./questions.js')).showQuestion(world, id, options),
    },
    {
      name: 'validate',
      says: 'check files of your own questions',
      examples: ['questions validate mine.yaml', 'questions validate team/ --json'],
      takes: ['<file...>', 'YAML or JSON, or folders of them'],
      flags: [{ flags: '--json', says: 'as JSON' }],
      after: 'Its form, for editors: dist/schemas/questions-file.schema.json in the package.',
      run: async (world, files, options) => (await import('./questions.js')).validateQuestions(world, files, options),
    },
    {
      name: 'path',
      says: 'where your own questions go, and which there are',
      examples: ['questions path', 'questions path --json'],
      flags: [{ flags: '--json', says: 'as JSON' }],
      run: async (world, _, options) => (await import('./questions.js')).questionsPath(world, options),
    },
  ],
}

const drafts: Verb = {
  name: 'drafts',
  says: 'answers you have not finished',
  examples: ['drafts', 'drafts resume 3f9a1c', 'drafts delete 3f9a1c'],
  verbs: [
    {
      name: 'list',
      says: 'every unfinished answer, the one last worked on first',
      examples: ['drafts', 'drafts list --json'],
      flags: [{ flags: '--json', says: 'as JSON' }],
      run: async (world, _, options) => (await import('./drafts.js')).listDrafts(world, options),
    },
    {
      name: 'show',
      says: 'what is written so far',
      examples: ['drafts show 3f9a1c'],
      takes: ['<id>', 'as in `drafts list`; a part of it will do'],
      flags: [{ flags: '--json', says: 'as JSON' }],
      run: async (world, id, options) => (await import('./drafts.js')).showDraft(world, id, options),
    },
    {
      name: 'resume',
      says: 'go on with it, as practice --resume does',
      examples: ['drafts resume 3f9a1c'],
      takes: ['<id>', 'as in `drafts list`; a part of it will do'],
      flags: [{ flags: '--plain', says: 'no drawing: text from top to bottom', rare: true }],
      run: async (world, id, options: object) => (await import('./practice.js')).practiceCommand(world, { ...options, resume: id }),
    },
    {
      name: 'delete',
      says: 'move it to the trash',
      examples: ['drafts delete 3f9a1c'],
      takes: ['<id>', 'as in `drafts list`; a part of it will do'],
      run: async (world, id) => (await import('./drafts.js')).deleteDraft(world, id),
    },
  ],
}

const config: Verb = {
  name: 'config',
  says: 'your settings, each with where it is set',
  examples: ['config', 'config set wpm 130', 'config unset wpm'],
  verbs: [
    {
      name: 'show',
      says: 'every setting, its value, and where it is set',
      examples: ['config', 'config show --json'],
      flags: [{ flags: '--json', says: 'as JSON' }],
      run: async (world, _, options) => (await import('./config.js')).showConfig(world, options),
    },
    {
      name: 'set',
      says: 'change one; comments in the file stay',
      examples: ['config set wpm 130', 'config set editor "code --wait"', 'config set color=never'],
      takes: ['<setting...>', 'its name and its value'],
      run: async (world, words) => (await import('./config.js')).setConfig(world, words),
    },
    {
      name: 'unset',
      says: 'leave one to its default',
      examples: ['config unset wpm'],
      takes: ['<name>', 'as in `config`'],
      run: async (world, name) => (await import('./config.js')).unsetConfig(world, name),
    },
    {
      name: 'path',
      says: 'where the file is',
      examples: ['config path'],
      run: async (world) => (await import('./config.js')).configPath(world),
    },
  ],
}

const doctor: Verb = {
  name: 'doctor',
  says: 'where things are, and whether all is well',
  examples: ['doctor', 'doctor --json'],
  flags: [{ flags: '--json', says: 'as JSON' }],
  run: async (world, _, options) => (await import('./doctor.js')).doctorCommand(world, options),
}

const completion: Verb = {
  name: 'completion',
  says: 'a script with which your shell completes words',
  examples: ['completion bash', 'completion zsh', 'completion fish'],
  takes: ['<shell>', 'bash, zsh or fish'],
  after: `Once, in your shell's start-up file:
~/.bashrc
  source <(star-coach completion bash)
~/.zshrc
  source <(star-coach completion zsh)
~/.config/fish/config.fish
  star-coach completion fish | source`,
  run: async (world, shell, _, command) => (await import('./completion.js')).completionCommand(world, shell, command),
}

/** Every verb, in the order of the help. */
export const VERBS: readonly Verb[] = [practice, drill, drafts, review, rubric, questions, config, doctor, completion]
