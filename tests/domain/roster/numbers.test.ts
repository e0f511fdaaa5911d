import { holdsNumber, withoutNumbers } from '#domain/roster/numbers'

describe('手机号、身份证号 — numbers that no text may hold', () => {
  it.each([
    ['钳工13800000001', '钳工…'],
    ['138 0000 0001 钳工', '… 钳工'],
    ['138-0000-0001', '…'],
    ['110101199003070011', '…'],
    ['证号11010119900307001X。', '证号…。'],
    ['13800000001、13800000002', '…、…'],
  ])('%s holds one', (text, without) => {
    expect([holdsNumber(text), withoutNumbers(text)]).toEqual([true, without])
  })

  it.each([
    '〔2026〕1号',
    '第0001号',
    '20260325120000',
    '1380000000',
    '138000000012',
    '12800000001',
    '1101011990030700',
    '1101011990030700111',
    '2024年3月至2026年3月',
    '0571-88888888',
  ])('%s holds none', (text) => {
    expect([holdsNumber(text), withoutNumbers(text)]).toEqual([false, text])
  })
})
