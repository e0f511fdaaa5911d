import type { RatingScheme } from '#types/rating'

/**
 * The yearly appraisal by targets. The document lists 24 duties in four groups and gives no points: all count alike.
 * The thirteenth is the leaders’ of the unit and no branch’s. What it asks twice is counted once: the four meetings
 * under 12, the report to the general meeting under 6, the procedure of admission under 20.
 */
export const targetAppraisal = {
  id: 'TARGET',
  title: '党建工作目标考核',
  source: { document: '单位党建工作目标考核制度', section: '三、目标管理要求与责任内容', item: '1—24' },
  effective: { from: '2018-01-01' },
  appliesTo: [],
  clauses: [],
  dimensions: [
    {
      id: 'TARGET.duties',
      title: '目标管理与责任内容',
      points: 10,
      proposed: true,
      items: [
        { id: 'T1', title: '落实上级决议', points: 1, proposed: true, of: { clause: 'TARGET.1' } },
        {
          id: 'T2',
          title: '计划和落实',
          points: 1,
          proposed: true,
          of: { mean: [{ clause: 'TARGET.2' }, { clause: 'TARGET.2b' }] },
        },
        { id: 'T3', title: '活动有创新', points: 1, proposed: true, of: { clause: 'TARGET.3' } },
        {
          id: 'T4',
          title: '参与决策，团结协作',
          points: 1,
          proposed: true,
          of: { mean: [{ clause: 'TARGET.4a' }, { clause: 'TARGET.4b' }] },
        },
        {
          id: 'T5',
          title: '思想分析和党员教育',
          points: 1,
          proposed: true,
          of: { mean: [{ clause: 'TARGET.5a' }, { clause: 'TARGET.5b' }, { clause: 'TARGET.5c' }] },
        },
        { id: 'T6', title: '向党员大会报告工作', points: 1, proposed: true, of: { clause: 'TARGET.6' } },
        { id: 'T7', title: '学习和执行决议', points: 1, proposed: true, of: { clause: 'TARGET.7' } },
        { id: 'T8', title: '教育管理', points: 1, proposed: true, of: { clause: 'TARGET.8a' } },
        {
          id: 'T9',
          title: '廉政教育和监督',
          points: 1,
          proposed: true,
          of: { mean: [{ clause: 'TARGET.9' }, { clause: 'TARGET.9b' }] },
        },
        {
          id: 'T10',
          title: '关系接转、党费、流动党员',
          points: 1,
          proposed: true,
          of: { mean: [{ clause: 'TARGET.10a' }, { clause: 'TARGET.10b' }, { clause: 'TARGET.10c' }] },
        },
      ],
    },
    {
      id: 'TARGET.rules',
      title: '党内制度',
      points: 7,
      proposed: true,
      items: [
        { id: 'T11', title: '学习', points: 1, proposed: true, of: { clause: 'TARGET.11' } },
        {
          id: 'T12',
          title: '三会一课',
          points: 1,
          proposed: true,
          of: {
            mean: [
              { clause: 'TARGET.12a' },
              { clause: 'TARGET.12b' },
              { clause: 'TARGET.12c' },
              { clause: 'TARGET.12d' },
            ],
          },
        },
        {
          id: 'T14',
          title: '组织生活会',
          points: 1,
          proposed: true,
          of: { mean: [{ clause: 'TARGET.14a' }, { clause: 'TARGET.14b' }] },
        },
        {
          id: 'T15',
          title: '民主评议',
          points: 1,
          proposed: true,
          of: { mean: [{ clause: 'TARGET.15a' }, { clause: 'TARGET.15b' }, { clause: 'TARGET.15c' }] },
        },
        {
          id: 'T16',
          title: '汇报和报告',
          points: 1,
          proposed: true,
          of: { mean: [{ clause: 'TARGET.16a' }, { clause: 'TARGET.16c' }] },
        },
        {
          id: 'T17',
          title: '积极分子和中青年',
          points: 1,
          proposed: true,
          of: { mean: [{ clause: 'TARGET.17a' }, { clause: 'TARGET.17b' }] },
        },
        { id: 'T18', title: '工作纪实', points: 1, proposed: true, of: { clause: 'TARGET.18' } },
      ],
    },
    {
      id: 'TARGET.admission',
      title: '发展工作程序',
      points: 3,
      proposed: true,
      items: [
        { id: 'T19', title: '发展计划', points: 1, proposed: true, of: { clause: 'TARGET.19' } },
        { id: 'T20', title: '培养考察和手续', points: 1, proposed: true, of: { clause: 'TARGET.20' } },
        { id: 'T21', title: '预备党员', points: 1, proposed: true, of: { clause: 'TARGET.21' } },
      ],
    },
    {
      id: 'TARGET.masses',
      title: '思想政治工作',
      points: 3,
      proposed: true,
      items: [
        {
          id: 'T22',
          title: '意识形态和思想分析',
          points: 1,
          proposed: true,
          of: { mean: [{ clause: 'TARGET.22' }, { clause: 'TARGET.22b' }] },
        },
        {
          id: 'T23',
          title: '群众意见和权益',
          points: 1,
          proposed: true,
          of: { mean: [{ clause: 'TARGET.23' }, { clause: 'TARGET.23b' }] },
        },
        { id: 'T24', title: '关心群众', points: 1, proposed: true, of: { clause: 'TARGET.24' } },
      ],
    },
  ],
  bands: [],
  below: 'undecided',
  caps: [],
} as const satisfies RatingScheme
