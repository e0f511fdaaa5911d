import type { RatingScheme } from '#types/rating'

const document = '争创五星级党支部工作方案（篇1，服务型）'

/**
 * Five stars of service. The document gives five times twenty points and the bands; how the twenty are divided is proposed,
 * and so is the weight of the three sides. It bears no date: the office binds branches to it from a day on.
 */
export const star1 = {
  id: 'STAR1',
  title: '五星级服务型党支部',
  source: { document, section: '二、（二）创建标准', item: '1—5' },
  effective: { from: '2018-01-01' },
  appliesTo: ['governmentService'],
  clauses: [],
  dimensions: [
    {
      id: 'STAR1.D1',
      title: '服务体系星',
      points: 20,
      items: [
        {
          id: 'D1a',
          title: '应建尽建、设置合理，一厅一支部',
          points: 8,
          proposed: true,
          of: { clause: 'STAR1.D1a' },
        },
        { id: 'D1b', title: '工青妇等群团组织健全', points: 6, proposed: true, of: { clause: 'STAR1.D1b' } },
        {
          id: 'D1c',
          title: '服务链条延伸到群众身边',
          points: 6,
          proposed: true,
          of: { clause: 'STAR1.D1c' },
        },
      ],
    },
    {
      id: 'STAR1.D2',
      title: '服务队伍星',
      points: 20,
      items: [
        { id: 'D2a', title: '书记与班子', points: 6, proposed: true, of: { clause: 'STAR1.D2a' } },
        {
          id: 'D2b',
          title: '党建联络员固定，有后备干部',
          points: 4,
          proposed: true,
          of: { clause: 'STAR1.D2b' },
        },
        { id: 'D2c', title: '流动党员规范管理', points: 5, proposed: true, of: { clause: 'STAR1.D2c' } },
        { id: 'D2d', title: '志愿者队伍与志愿服务', points: 5, proposed: true, of: { clause: 'STAR1.D2d' } },
      ],
    },
    {
      id: 'STAR1.D3',
      title: '服务机制星',
      points: 20,
      items: [
        { id: 'D3a', title: '党建工作责任制', points: 4, proposed: true, of: { clause: 'STAR1.D3a' } },
        {
          id: 'D3b',
          title: '三会一课、组织生活会、民主评议',
          points: 10,
          proposed: true,
          of: {
            mean: [
              {
                mean: [
                  { clause: 'ORGAN.6.1a' },
                  { clause: 'ORGAN.6.1b' },
                  { clause: 'ORGAN.6.1c' },
                  { clause: 'ORGAN.6.1d' },
                ],
              },
              { clause: 'REF.6.1' },
              { clause: 'REF.7.1' },
            ],
          },
        },
        {
          id: 'D3c',
          title: '党支部服务站与办实事品牌',
          points: 3,
          proposed: true,
          of: { clause: 'STAR1.D3c' },
        },
        { id: 'D3d', title: '联系服务群众的成效', points: 3, proposed: true, of: { clause: 'STAR1.D3d' } },
      ],
    },
    {
      id: 'STAR1.D4',
      title: '服务保障星',
      points: 20,
      items: [
        {
          id: 'D4a',
          title: '经费落实，有使用计划与管理制度',
          points: 8,
          proposed: true,
          of: { clause: 'STAR1.D4a' },
        },
        {
          id: 'D4b',
          title: '有场所、有设施、有维护',
          points: 7,
          proposed: true,
          of: { clause: 'STAR1.D4b' },
        },
        { id: 'D4c', title: '功能拓展与日常管理', points: 5, proposed: true, of: { clause: 'STAR1.D4c' } },
      ],
    },
    {
      id: 'STAR1.D5',
      title: '服务业绩星',
      points: 20,
      items: [
        {
          id: 'D5a',
          title: '流程优化、时限压缩、环节精简',
          points: 5,
          proposed: true,
          of: { clause: 'STAR1.D5a' },
        },
        { id: 'D5b', title: '政务服务零差错', points: 5, proposed: true, of: { clause: 'STAR1.D5b' } },
        { id: 'D5c', title: '群众满意率不低于 95%', points: 6, proposed: true, of: { clause: 'STAR1.D5c' } },
        {
          id: 'D5d',
          title: '群众反映的问题有效解决',
          points: 4,
          proposed: true,
          of: { clause: 'STAR1.D5d' },
        },
      ],
    },
  ],
  bands: [
    { stars: 5, from: 95 },
    { stars: 4, from: 90 },
    { stars: 3, from: 80 },
    { stars: 2, from: 70 },
    { stars: 1, from: 60 },
  ],
  below: 0,
  caps: [{ kind: 'grade', atMost: { advanced: 5, ordinary: 2, backward: 0 } }],
  combination: { self: 10, members: 20, committee: 70, proposed: true },
} as const satisfies RatingScheme
