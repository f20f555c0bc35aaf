// Loaded before the coach: SIGUSR2 is then a fault of ours, somewhere nobody looks.
process.on('SIGUSR2', () => {
  throw new Error('a fault')
})
