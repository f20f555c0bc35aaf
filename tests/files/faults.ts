import { DISK, type Disk } from '../../src/files/disk.js'

/** A disk on which the `at`-th operation fails in this way; counts them all. */
export function failing(
  at: number,
  how: 'ENOSPC' | 'EIO' | 'EACCES' | 'EROFS' | 'EMFILE' | 'one byte' | 'half' | 'crash',
): { readonly disk: Disk; readonly calls: () => number } {
  let calls = 0
  let crashed = false
  const wrap =
    (name: keyof Disk) =>
    (...args: unknown[]) => {
      const real = DISK[name] as (...given: unknown[]) => unknown
      // After a crash nothing more reaches the disk.
      if (crashed) throw Object.assign(new Error('the process is gone'), { code: 'CRASH' })
      calls += 1
      if (calls !== at) return real(...args)
      if (how === 'one byte') return name === 'writeSync' ? real(args[0], args[1], args[2], 1) : real(...args)
      if (how === 'half') return name === 'writeSync' ? real(args[0], args[1], args[2], Math.ceil(Number(args[3]) / 2)) : real(...args)
      if (how === 'crash') {
        if (name === 'writeSync') real(args[0], args[1], args[2], 1)
        crashed = true
      }
      throw Object.assign(new Error(how), { code: how })
    }
  const disk = Object.fromEntries(Object.keys(DISK).flatMap((name) => (name.endsWith('Sync') ? [[name, wrap(name as keyof Disk)]] : [])))
  return { disk: disk as unknown as Disk, calls: () => calls }
}
