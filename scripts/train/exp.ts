/** e^x for x ≤ 0 by multiplication alone, so that training gives the same bytes on every engine. */
export function exp(x: number): number {
  if (x < -40) return 0
  let halvings = 0
  let small = x
  while (small < -0.02) {
    small /= 2
    halvings++
  }
  let value = 1 + small * (1 + (small / 2) * (1 + (small / 3) * (1 + (small / 4) * (1 + small / 5))))
  for (let i = 0; i < halvings; i++) value *= value
  return value
}

/** The likelihood that a logarithm of odds stands for. */
export const sigmoid = (z: number): number => (z >= 0 ? 1 / (1 + exp(-z)) : exp(z) / (1 + exp(z)))
