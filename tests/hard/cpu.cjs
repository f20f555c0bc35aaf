// Writes how much time the process took of the processor, whatever else was running: milliseconds, into the file that CPU_FILE names.
const { writeFileSync } = require('node:fs')

process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  writeFileSync(process.env.CPU_FILE, String((user + system) / 1000))
})
