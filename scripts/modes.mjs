// Gives every file that is packed the same mode whatever the umask it was checked out or built under: the packed file is then the same, byte for byte.
import { chmodSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')

function set(path, mode) {
  if (!statSync(path).isDirectory()) return chmodSync(path, mode)
  for (const name of readdirSync(path)) set(join(path, name), mode)
}

for (const name of ['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md', 'dist']) set(join(root, name), 0o644)
set(join(root, 'bin'), 0o755)
