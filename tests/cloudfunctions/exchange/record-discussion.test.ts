import { aMeeting, someMinutes } from './a-meeting'
import { facts, source, under } from './a-record'

describe('议了什么 — what was said and decided', () => {
  it('who said what, line by line', () => {
    const points = [
      { speaker: '甲立春', text: '先讲第一点。\n再讲第二点。' },
      { speaker: '', text: '大家同意。' },
    ]
    expect(under(source({ minutes: someMinutes({ points }) }), '发言要点')).toBe(
      '甲立春：先讲第一点。｜再讲第二点。｜大家同意。',
    )
  })

  it.each(['organizationalLifeMeeting', 'leadershipLifeMeeting', 'memberAppraisal'] as const)(
    'of a %s only where the paper lies, whatever was written',
    (kind) => {
      const points = [{ speaker: '甲立春', text: '对乙雨水的批评' }]
      const paper = {
        ...facts,
        recorderName: '',
        hostName: '',
        paperPlace: '档案柜三层',
        paperKeeper: '乙雨水',
      }
      const given = source({ meeting: aMeeting({ kind }), minutes: someMinutes({ points, facts: paper }) })

      expect(under(given, '发言要点')).toBe('记于纸质材料，不录入本系统｜存放处：档案柜三层｜保管人：乙雨水')
    },
  )

  it('the agenda as it was gone through, else as it was announced', () => {
    const minutes = someMinutes({ agenda: ['学习文件', '讨论计划'] })

    expect(under(source({ minutes }), '议题')).toBe('1. 学习文件｜2. 讨论计划')
    expect(under(source(), '议题')).toBe('通报一季度工作')
  })

  it('what was resolved, who carries it out and by when', () => {
    const resolutions = [
      { id: 'r1', text: '四月开展走访', owner: '丙惊蛰', dueOn: '2026-04-30' as const },
      { id: 'r2', text: '张贴公示', owner: '', doneOn: '2026-03-26' as const },
    ]
    expect(under(source({ minutes: someMinutes({ resolutions }) }), '决议')).toBe(
      '1. 四月开展走访（落实责任人：丙惊蛰；期限：2026-04-30）｜2. 张贴公示（2026-03-26 已落实）',
    )
  })

  it('the votes by hand, with what came of them', () => {
    const vote = { id: 'v1', matter: '接收庚立夏为预备党员', business: 'admission' as const, written: 1 }
    const votes = [{ ...vote, inFavour: 4, against: 0, abstained: 1 }]
    const given = source({
      minutes: someMinutes({ votes }),
      votes: [{ id: 'v1', quorate: true, carried: true, say: '赞成 5 票（含书面意见 1 份），通过' }],
    })

    expect(under(given, '表决')).toBe('接收庚立夏为预备党员：赞成 5 票（含书面意见 1 份），通过')
  })

  it('the votes as they were counted, where nothing is decided by them', () => {
    const vote = { id: 'v1', matter: '年度计划', business: 'ordinary' as const, written: 0 }
    const votes = [{ ...vote, inFavour: 9, against: 0, abstained: 0 }]
    const say = '票数多于到会人数，请核对'
    const given = source({
      minutes: someMinutes({ votes }),
      votes: [{ id: 'v1', quorate: true, wrong: say, say }],
    })

    expect(under(given, '表决')).toBe(`年度计划：赞成 9 票，反对 0 票，弃权 0 票｜${say}`)
  })

  it('an election by its ballots', () => {
    const election = { id: 'v1', matter: '选举支部委员', business: 'election' as const, written: 0 }
    const candidates = [
      { name: '甲立春', inFavour: 5 },
      { name: '乙雨水', inFavour: 3 },
    ]
    const ballots = { seats: 1, handedOut: 5, cameBack: 5, candidates }
    const votes = [{ ...election, ...ballots, inFavour: 0, against: 0, abstained: 0 }]

    expect(under(source({ minutes: someMinutes({ votes }) }), '表决')).toBe(
      '选举支部委员：应选 1 名，发出选票 5 张，收回 5 张，甲立春 5 票，乙雨水 3 票',
    )
  })
})
