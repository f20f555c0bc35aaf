// Loaded before the coach: for it, it is always half past nine on the same morning. What counts time down has another clock.
const NOW = Date.UTC(2026, 10, 22, 9, 30)
globalThis.Date = class extends Date {
  constructor(...given) {
    if (given.length === 0) super(NOW)
    else super(...given)
  }
  static now() {
    return NOW
  }
}
