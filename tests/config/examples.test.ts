import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { enterpriseBranch } from '../domain/examples/enterprise-branch'
import { enterpriseRules } from '../domain/examples/enterprise-rules'

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'config/rate.ts', ...args], {
    encoding: 'utf8',
  })

const [local] = enterpriseRules.local!
const [clause] = local!.clauses
const [override] = local!.overrides!
const [decision] = enterpriseRules.decisions!

/** The enterprise's year with other rules, as a file. */
function withRules(rules: object): string {
  const file = join(mkdtempSync(join(tmpdir(), 'rules-')), 'year.json')
  writeFileSync(file, JSON.stringify({ ...enterpriseBranch, rules }))
  return file
}

describe('npm run rate with the examples', () => {
  it.each([
    [
      'the school’s four stars, the cap that holds them down, and what did and did not count',
      ['examples/school-branch.json'],
      [
        '学校五星级党支部',
        '合计  已得 96.35 分（四星），最多 96.35 分（四星）',
        '封顶  STAR2.C9 党员都参加评议未满足，最高四星',
        '应参加评议的党员 15，其中参加评议的党员 14',
        '应参加的上级会议和活动 20，其中参加的上级会议和活动 19',
        '2025-10-16 的支部集体学习补录超过期限，不计入',
        '的 10 人中，9 人达到',
        '应备材料 4 件，已有 3 件，还缺：四季度计划',
      ],
      ['STAR2.C1a', '2025-05-15', '第三季度'],
    ],
    [
      'the school’s hours as they were written down before the correction',
      ['examples/school-branch.json', '--as-of', '2025-11-25'],
      ['C3b 学习节奏'],
      ['C3c 学时达标率'],
    ],
    [
      'the discipline office’s first star by June, what is pending until when, and the next star',
      ['examples/discipline-branch.json', '--as-of', '2026-06-30'],
      [
        '机关五星党支部',
        'STAR3.D3 党建活动星  已得 14.80 分，最多 19.80 分，还可点亮',
        'STAR3.D4 党员先锋星  已得 19.60 分，最多 19.60 分，已点亮',
        '合计  已得 58.59 分（一星），最多 98.53 分（五星）',
        '办理中 1 件',
        '还来得及，最晚 2026-07-20',
        '还来得及，最晚 2026-12-31',
        '到二星还差：',
        'STAR3.D3b 重温入党誓词',
        'STAR3.D3c 重温入党志愿书',
      ],
      ['未点亮'],
    ],
    [
      'the discipline office’s three stars at last, and two that were missed',
      ['examples/discipline-branch.json'],
      [
        'STAR3.D2 制度落实星  已得 17.40 分，最多 17.40 分，未点亮',
        'STAR3.D5 自身建设星  已得 17.88 分，最多 17.88 分，未点亮',
        '合计  已得 93.82 分（三星），最多 93.82 分（三星）',
        '应交纳党费 108 人次，按时足额 84 人次，补交 24 人次',
        '本年度已经达不到更高一级。',
      ],
      ['还来得及'],
    ],
    [
      'the enterprise’s duties without stars, its own rules, and who decided otherwise',
      ['examples/enterprise-branch.json'],
      [
        '没有适用的评星方案',
        '2025年第三季度：应开展党课 1 次，已有效开展 0 次',
        '按示例公司党委自 2025-07-01 起的决定（X01）：每季一次',
        'QY.1 党员责任区每季排查一次安全隐患',
        '2025年第四季度：应开展责任区安全排查 1 次，已有效开展 0 次',
        'SOE.1.3b 上级文件七天内传达',
        '按时办结 1 件，逾期办结 1 件',
        '2025-08-11 的上缴党费办得晚于期限，不计入',
      ],
      ['合计', 'SOE.3.4c', '上半年'],
    ],
  ])('prints %s', (_, args, says, not) => {
    const { stdout, status } = run(...args)

    expect(status).toBe(0)
    for (const text of says) expect(stdout).toContain(text)
    for (const text of not) expect(stdout).not.toContain(text)
  })

  it('asks about what the unit’s own rules count by before they go live', () => {
    const clauses = [{ ...clause!, title: '每日登录学习平台' }]

    expect(run(withRules({ local: [{ ...local, clauses }] })).stdout).toContain('须先说明理由：QY.1“登录”')
  })

  it.each([
    [
      'a field nobody knows in a clause',
      { local: [{ ...local, clauses: [{ ...clause, weight: 5 }] }] },
      /clauses\/0 \(QY\.1\) must NOT have additional properties: weight/,
    ],
    [
      'an override of a clause that is not there',
      { local: [{ ...local, overrides: [{ ...override, clause: 'SOE.99' }] }] },
      /overrides\.clause \(SOE\.99\) 没有这一条/,
    ],
    [
      'a reading that is none',
      { decisions: [{ ...decision, reading: '每天' }] },
      /decisions\.reading \(X01\) 请从列出的读法里选一个/,
    ],
    [
      'a day that is not in the calendar',
      { decisions: [{ ...decision, from: '2025-02-30' }] },
      /rules\/decisions\/0\/from \(X01\) is no day of any calendar: 2025-02-30/,
    ],
    ['a scheme that is not there', { scheme: 'STAR9' }, /scheme \(STAR9\) 没有这个方案/],
  ])('refuses %s in one message', (_, rules, says) => {
    const { stdout, stderr, status } = run(withRules(rules))

    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(says)
    expect(stderr).not.toContain('    at ')
  })
})
