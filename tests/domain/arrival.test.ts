import { arrivalAt } from '#domain/attendance/arrival'

const meeting = {
  opensAt: '2026-03-25T01:00:00.000Z',
  lateAfter: '2026-03-25T01:40:00.000Z',
  endsAt: '2026-03-25T03:00:00.000Z',
}

describe('签到窗口 — what coming at a moment means', () => {
  it.each([
    ['00:59:59.999', 'early'],
    ['01:00:00.000', 'present'],
    ['01:40:00.000', 'present'],
    ['01:40:00.001', 'late'],
    ['03:00:00.000', 'late'],
    ['03:00:00.001', 'over'],
  ])('at %s one is %s', (time, arrival) => {
    expect(arrivalAt(meeting, `2026-03-25T${time}Z`)).toBe(arrival)
  })
})
