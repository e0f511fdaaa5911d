import { pasted } from '../../../src/pages/minutes/pasted'

it('what is typed stays as it is, blanks at the end and all', () =>
  expect(pasted('一', '一 \n')).toBe('一 \n'))
it('what is pasted from a word processor becomes plain text', () =>
  expect(pasted('', '<p class="MsoNormal" style="margin:0">会议<b>通过</b>了计划。</p>')).toBe(
    '会议通过了计划。',
  ))
it('200 KB of markup is cleaned before anybody notices', () => {
  const text = `<p>${'<span style="font-family:宋体">记</span>'.repeat(5_000)}</p>`
  expect(pasted('', text)).toBe('记'.repeat(5_000))
})
