/** The names that this machine goes by, without ports. */
export type LocalNames = {
  /** Whether a request was meant for this machine: another name was made to lead here by somebody else. */
  isHost: (host: string) => boolean
  /** Whether a page of this origin was served by this very machine. */
  isOrigin: (origin: string) => boolean
}

const LOCAL = ['127.0.0.1', 'localhost', '[::1]']

/** The usual ones, and those that are allowed on top of them. */
export function createLocalNames(allowed: readonly string[]): LocalNames {
  const names = new Set([...LOCAL, ...allowed].map((name) => name.toLowerCase()))
  const isHost = (host: string): boolean => names.has(host.replace(/:\d+$/, '').toLowerCase())
  return {
    isHost,
    isOrigin: (origin) => /^https?:\/\//.test(origin) && isHost(origin.replace(/^https?:\/\//, '')),
  }
}
