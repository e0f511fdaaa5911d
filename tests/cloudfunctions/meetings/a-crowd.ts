import type { Meeting } from '#types/meeting'
import { aMember } from '../../domain/a-member'
import { planned, type House } from '../house'

export const general = 'zonghe-04'
const path = ['xinghe', 'xinghe-jiguan', 'zhizao']

/** A joint lecture of two branches, called by the general branch above them. */
export const jointLecture = (house: House, more: Parameters<typeof planned>[1] = {}): Promise<string> =>
  planned(house, {
    ...{ by: general, branch: 'xinghe-jiguan', joint: ['zonghe', 'zhizao'], kind: 'partyLecture' },
    ...more,
  })

/** Puts more people on the roll of one of the two, until so many are due together. */
export async function grow(house: House, meeting: string, to: number): Promise<void> {
  const { due } = (await house.stored<Meeting>('meetings', meeting))!
  const more = Array.from({ length: to - due.length }, (_, n) => `crowd-${String(n).padStart(3, '0')}`)
  for (let start = 0; start < more.length; start += 100)
    await house
      .database()
      .collection('members')
      .add(
        more.slice(start, start + 100).map((_id) => aMember({ _id, name: '示例', branch: 'zhizao', path })),
      )
}
