// Preloaded into the binary: on the way out it tells which files of the bundle were loaded, on file descriptor 2.
const { basename } = require('node:path')
process.on('exit', () => {
  const loaded = Object.keys(require.cache).filter((path) => path.endsWith('.cjs') && !path.endsWith('loaded.cjs'))
  require('node:fs').writeSync(
    2,
    `\nloaded: ${loaded
      .map((path) => basename(path))
      .sort()
      .join(' ')}\n`,
  )
})
