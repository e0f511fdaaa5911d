// Who one is today, in a local browser build only. Each window keeps its own answer, so two windows are two people.
import type { Player } from '#types/setup'

const key = 'player'
let waiting: ((player: Player) => void)[] = []

export function player(): Player | undefined {
  const kept = sessionStorage.getItem(key)
  return kept ? (JSON.parse(kept) as Player) : undefined
}

/** Every call waits here until somebody was chosen, and goes on as that person. */
export function whoPlays(): Promise<Player> {
  const now = player()
  return now ? Promise.resolve(now) : new Promise((resolve) => waiting.push(resolve))
}

export function play(chosen: Player) {
  sessionStorage.setItem(key, JSON.stringify(chosen))
  for (const goOn of waiting) goOn(chosen)
  waiting = []
}

/** Starts this page anew as nobody: what one person has seen must not stay for the next. */
export function playNobody() {
  sessionStorage.removeItem(key)
  location.reload()
}

export async function players(): Promise<Player[]> {
  const answer = await fetch('/people')
  return (await answer.json()) as Player[]
}

/** What WeChat's button would hand over on a phone with this number. */
export async function phoneCodeFor(phoneNumber: string): Promise<string> {
  const answer = await fetch('/wechat/phone-codes', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ phoneNumber }),
  })
  if (!answer.ok) throw new Error(`The emulator answered ${answer.status}.`)
  return ((await answer.json()) as { code: string }).code
}
