import { readFileSync } from 'node:fs'
import { assess } from '#domain/assess'
import { attendanceRates } from '#domain/attendance/rates'
import { fromText, ratio, show, toText } from '#domain/exact/ratio'
import { allClauses } from '#domain/standards/library'
import { sc01 } from '../sc01'

const { branch, records, year } = sc01
const asOf = '2026-01-31'
const verdicts = assess(allClauses, branch, records, { year, asOf })
const on = (id: string) => verdicts.find(({ clause }) => clause === id)!
const exactly = (text: string) => toText(fromText(text))
const general = records.acts.filter(({ activities }) => activities.includes('generalMeeting'))

describe('SC01 — a unit branch of 23 members in 2025', () => {
  it.each([
    ['ORGAN.6.1a', '支委会', '10/12', '0.8333'],
    ['ORGAN.6.1b', '党小组会', '33/36', '0.9166'],
    ['ORGAN.6.1c', '党员大会', '4/4', '1.0000'],
    ['ORGAN.6.1d', '党课（半年）', '1/2', '0.5000'],
    ['ORGAN.5.2b', '党课（半年）', '1/2', '0.5000'],
    ['TARGET.12d', '党课（季）', '1/4', '0.2500'],
    ['ORGAN.5.2a', '学习（季）', '4/4', '1.0000'],
    ['TARGET.11', '学习（月）', '9/12', '0.7500'],
    ['REF.5.2', '主题党日', '11/12', '0.9166'],
    ['ORGAN.5.2e', '24 学时', '14/18', '0.7777'],
    ['N-EDU-1', '32 学时', '9/18', '0.5000'],
    ['ORGAN.5.2f', '40 学时', '4/5', '0.8000'],
    ['N-EDU-2', '56 学时', '0/5', '0.0000'],
    ['ORGAN.5.2c', '补学', '11/16', '0.6875'],
    ['ORGAN.5.2d', '签到', '70/72', '0.9722'],
    ['ORGAN.5.4c', '签到与记录', '66/72', '0.9166'],
    ['ORGAN.5.3a', '党费按时', '250/262', '0.9541'],
    ['ORGAN.5.3b', '月上缴', '11/12', '0.9166'],
    ['ORGAN.5.3c', '月公布', '10/12', '0.8333'],
    ['REF.6.1', '组织生活会', '1/1', '1.0000'],
    ['TARGET.14a', '组织生活会（半年）', '1/2', '0.5000'],
    ['ORGAN.2.4a', '谈心', '21/23', '0.9130'],
    ['ORGPROJ.3c', '双重组织生活', '18/20', '0.9000'],
    ['ORGAN.3.1', '制度', '9/10', '0.9000'],
    ['ORGAN.3.5b', '材料', '6/7', '0.8571'],
    ['REF.7.1', '民主评议材料', '3/3', '1.0000'],
    ['REF.19.2', '群团专题', '3/4', '0.7500'],
    ['STAR2.C9', '评议参加率', '22/23', '0.9565'],
    ['STAR2.C9a', '评议合格率', '20/21', '0.9523'],
  ])('%s %s is %s, shown as %s', (id, _, share, shown) => {
    expect(on(id).secured).toBe(exactly(share))
    expect(on(id).possible).toBe(exactly(share))
    expect(show(fromText(on(id).secured), 4)).toBe(shown)
  })

  it('五必访五必谈: nine incidents, six answered in time, two late, one never', () => {
    const counts = { onTime: 0, late: 0, missing: 0 }
    for (const id of ['V1', 'V2', 'V3', 'V4', 'V5', 'T1', 'T2', 'T3', 'T4', 'T5'])
      for (const reason of on(`ORGAN.5.5${id}`).periods.flatMap(({ because }) => because))
        if (reason.code === 'answered') {
          counts.onTime += reason.onTime
          counts.late += reason.late
          counts.missing += reason.missing
        }

    expect(counts).toEqual({ onTime: 6, late: 2, missing: 1 })
  })

  it('keeps apart who was there and who had it in the end: 78 and 84 of 86', () => {
    const rates = attendanceRates(general, records.happenings, asOf)

    expect(rates).toEqual({ onSite: { done: 78, of: 86 }, covered: { done: 84, of: 86 } })
    expect(show(ratio(78, 86), 4)).toBe('0.9069')
    expect(show(ratio(84, 86), 4)).toBe('0.9767')
  })

  it('党费: 259 of 262 were paid at last, 9 of them late', () => {
    expect(on('ORGAN.5.3a').periods[0]!.because).toEqual([{ code: 'paid', onTime: 250, late: 9, of: 262 }])
  })

  it('says why February and August have no committee meeting that counts', () => {
    const { periods } = on('ORGAN.6.1a')

    expect(periods[1]!.because).toEqual([
      { code: 'held', activity: 'committeeMeeting', done: 0, needed: 1, of: 1 },
    ])
    expect(periods[7]!.because).toContainEqual({
      code: 'notQuorate',
      activity: 'committeeMeeting',
      on: '2025-08-08',
      present: 2,
      voters: 5,
    })
  })

  it('is the example file, record for record', () => {
    expect(JSON.parse(readFileSync('examples/sc01-organ-branch.json', 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(sc01)),
    )
  })
})
