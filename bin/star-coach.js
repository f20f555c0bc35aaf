#!/usr/bin/env node
if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`star-coach needs Node 20.20 or newer; this is ${process.version}. Newer versions: https://nodejs.org`)
  process.exitCode = 2
} else {
  require('../dist/main.cjs').run()
}
