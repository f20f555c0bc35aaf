// The verbs in which somebody sits down to answer: bundled into one file, for they share nearly everything.
export { drillCommand } from './drill.js'
export { practiceCommand } from './practice.js'
