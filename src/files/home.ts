import { homedir } from 'node:os'

/** Where nothing can be kept: the coach then reviews all the same, and says why it saves nothing. */
const NO_HOME = '/nonexistent'

/** The home of this account. In a container the coach may run as somebody whom the system does not know: such a one has none. */
export function homeOfAccount(): string {
  try {
    return homedir() || NO_HOME
  } catch {
    return NO_HOME
  }
}
