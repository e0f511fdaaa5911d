import { SCHEMA } from '../../../cloudfunctions/shared/schema'
import { good, type House } from '../house'
import { everybody, officers } from './roles'
import type { Row, Table } from './row'
import { newId, one } from './subjects'

/** The rows of wishes to have one's own page put right. */
export function correctionRows(
  house: House,
  everywhere: Row<{ at: string }>[],
): Pick<Table<'roster'>, 'askCorrection' | 'corrections' | 'settleCorrection'> {
  const aWish = async () => {
    const { member } = await one(house, { boundTo: newId('demo-wisher') })
    const { boundTo } = (await house.stored<{ boundTo: string }>('members', member))!
    const binding = {
      schema: SCHEMA,
      member,
      name: '示例',
      branch: 'zhizao',
      path: ['xinghe', 'xinghe-jiguan', 'zhizao'],
    }
    await house
      .database()
      .collection('bindings')
      .doc(boundTo)
      .set({ ...binding, grants: [], boundAt: '2026-01-01T00:00:00.000Z' })
    const asked = { action: 'askCorrection', input: { field: 'work', value: newId('岗位') } }
    const reply = (await house.ask(boundTo, 'roster', asked)) as {
      ok: true
      data: { id: string }
      now: string
    }
    return { correction: good(reply).id, accept: true }
  }
  return {
    askCorrection: [{ may: everybody, input: () => ({ field: 'work', value: newId('岗位') }) }],
    corrections: everywhere,
    settleCorrection: [{ may: officers, input: aWish }],
  }
}
