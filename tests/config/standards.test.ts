import { spawnSync } from 'node:child_process'

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'config/standards.ts', ...args], {
    encoding: 'utf8',
  })

describe('npm run standards', () => {
  it.each<[string, string[], string[]]>([
    [
      'what a standard asks, since when, when it asks nothing, and what it leans on',
      ['ORGAN'],
      ['ORGAN.6.1a', '施行', '2018-01-01 起', '未设支部委员会', 'X01'],
    ],
    [
      'a scheme’s source, formulas, bands, caps and the weights of the three sides',
      ['STAR1'],
      [
        '评定方案：五星级服务型党支部（争创五星级党支部工作方案（篇1，服务型） 二、（二）创建标准 1—5）',
        '五星：95 分以上',
        '不到 60 分：无星',
        '封顶：等次先进，最高五星；一般，最高二星；后进，最高无星',
        '合成：自评 10%，测评 20%，考评 70%（建议值）',
        '平均（平均（ORGAN.6.1a、ORGAN.6.1b、ORGAN.6.1c、ORGAN.6.1d）、REF.6.1、REF.7.1）',
      ],
    ],
    [
      'stars that light one by one, and the veto on one of them',
      ['STAR3'],
      [
        '点亮：每个维度 18 分以上点亮一颗星（建议值）',
        '否决：STAR3.D5.filed 未满足，自身建设星不点亮（建议值）',
      ],
    ],
    ['what holds the stars down', ['STAR2'], ['封顶：STAR2.C9']],
    [
      'the rulings: readings, our answer, its day, and whether a unit may answer otherwise',
      ['rulings'],
      [
        'X01 党课多久讲一次？',
        '读法：每半年一次（后果已登记） / 每季一次（后果已登记）',
        '解释：按支部采用的标准分别计，不混着算（2026-11-21；单位可以另定）',
        '不由单位另定',
      ],
    ],
    [
      'that a local one is sound, and asks about the clause that wants photographs',
      ['check', 'examples/local-standard.json'],
      ['须先说明理由：BX.3“照片”', '示例单位党支部工作补充规定：3 条，可以使用'],
    ],
  ])('says %s', (_, args, says) => {
    const { stdout, status } = run(...args)

    expect(status).toBe(0)
    for (const text of says) expect(stdout).toContain(text)
  })

  it.each([
    ['a standard too many', ['ORGAN', 'SOE']],
    ['a file too many', ['check', 'examples/local-standard.json', 'another.json']],
    ['no file to check', ['check']],
  ])('refuses %s in one sentence', (_, args) => {
    const { stderr, status } = run(...args)

    expect([status, stderr.trim()]).toEqual([
      1,
      'npm run standards -- <编号> | rulings | check <本地标准.json>',
    ])
  })
})
