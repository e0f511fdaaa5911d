import type { ImportState } from '#types/exchange'
import type { Member } from '#types/member'
import type { RosterLine } from '#types/roster-sheet'
import { writeRoster } from '../../../cloudfunctions/exchange/roster/write'
import { good, type House } from '../house'

/** A line of a sheet, plainly fictitious. */
export const line = (name: string, more: Partial<RosterLine> = {}): RosterLine => ({
  ...{ row: 0, identity: '', name, membership: 'full' },
  ...more,
})

const stems = [...'甲乙丙丁戊己庚辛壬癸']
const terms = [...'寅卯辰巳午未申酉戌亥子丑']

/** Names nobody bears, each another. */
export const nameOf = (n: number): string =>
  `测${stems[n % 10]!}${terms[Math.floor(n / 10) % 12]!}${stems[Math.floor(n / 120) % 10]!}`

export async function sheetOf(...lines: RosterLine[]): Promise<Buffer> {
  return writeRoster(lines)
}

/** Puts bytes into somebody's inbox, as a phone does. */
export async function upload(
  house: House,
  who: string,
  bytes: Buffer,
  name = 'roster.xlsx',
): Promise<string> {
  const path = good(await house.as(who)('exchange', 'inbox', {})).path
  const answer = await fetch(`${house.url()}/upload/${path}${name}`, {
    method: 'PUT',
    headers: { 'x-wx-openid': `demo-${who}` },
    body: new Uint8Array(bytes),
  })
  const { fileID, message } = (await answer.json()) as { fileID?: string; message?: string }
  if (!fileID) throw new Error(`The upload was refused: ${message ?? answer.status}`)
  return fileID
}

type Wished = { who?: string; branch?: string; from?: `${number}-${number}-${number}` }

/** Uploads a sheet and has it read and checked. */
export async function read(
  house: House,
  bytes: Buffer,
  { who = 'xinxing-01', branch = 'xinxing', from }: Wished = {},
) {
  const file = await upload(house, who, bytes)
  return house.as(who)('exchange', 'readRoster', { branch, file, name: '名册.xlsx', ...(from && { from }) })
}

/** Asks until it is done, as the screen does. */
export async function applied(
  house: House,
  { import: id }: ImportState,
  who = 'xinxing-01',
): Promise<ImportState> {
  for (;;) {
    const state = good(await house.as(who)('exchange', 'apply', { import: id }))
    if (state.state === 'done') return state
  }
}

/** Whoever bears this name on any roll, past every door. */
export const called = async (house: House, name: string): Promise<Member[]> =>
  (await house.database().collection('members').where({ name }).get()).data as Member[]
