import type { RatingScheme } from '#types/rating'

const document = '争创五星级党支部工作方案（篇3，纪检监察机关）'

/**
 * Five stars of a discipline office, each lit by itself. The document names what every star asks, and its table of points is
 * missing: twenty points for a star, lit from eighteen, and the veto on the last are all proposed. It bears no date.
 */
export const star3 = {
  id: 'STAR3',
  title: '机关五星党支部',
  source: { document, section: '二、主要任务（四）', item: '1—5' },
  effective: { from: '2018-01-01' },
  appliesTo: ['disciplineOffice', 'office'],
  clauses: [
    {
      id: 'STAR3.D5.filed',
      title: '当年没有立案',
      source: { document, section: '二、主要任务（四）', item: '5' },
      effective: { from: '2018-01-01' },
      owner: 'branch',
      must: { kind: 'avoid', breach: 'unitCaseFiled', months: 12 },
    },
  ],
  dimensions: [
    {
      id: 'STAR3.D1',
      title: '理论学习星',
      points: 20,
      proposed: true,
      items: [
        { id: 'D1a', title: '学习计划', points: 3, proposed: true, of: { clause: 'REF.13.1' } },
        { id: 'D1b', title: '学习节奏', points: 4, proposed: true, of: { clause: 'ORGAN.5.2a' } },
        { id: 'D1c', title: '党员学时达标率', points: 5, proposed: true, of: { clause: 'ORGAN.5.2e' } },
        { id: 'D1d', title: '班子学时达标率', points: 3, proposed: true, of: { clause: 'ORGAN.5.2f' } },
        { id: 'D1e', title: '指定内容覆盖', points: 3, proposed: true, of: { clause: 'STAR3.D1a' } },
        { id: 'D1f', title: '深度', points: 2, proposed: true, of: { clause: 'STAR3.D1b' } },
      ],
    },
    {
      id: 'STAR3.D2',
      title: '制度落实星',
      points: 20,
      proposed: true,
      items: [
        {
          id: 'D2a',
          title: '三会一课',
          points: 5,
          proposed: true,
          of: {
            mean: [
              { clause: 'ORGAN.6.1a' },
              { clause: 'ORGAN.6.1b' },
              { clause: 'ORGAN.6.1c' },
              { clause: 'ORGAN.6.1d' },
            ],
          },
        },
        { id: 'D2b', title: '组织生活会', points: 2, proposed: true, of: { clause: 'REF.6.1' } },
        { id: 'D2c', title: '民主评议', points: 2, proposed: true, of: { clause: 'REF.7.1' } },
        { id: 'D2d', title: '谈心谈话', points: 2, proposed: true, of: { clause: 'ORGAN.2.4a' } },
        { id: 'D2e', title: '主题党日', points: 2, proposed: true, of: { clause: 'REF.5.2' } },
        { id: 'D2f', title: '双重组织生活', points: 2, proposed: true, of: { clause: 'ORGPROJ.3c' } },
        { id: 'D2g', title: '计划、落实、总结', points: 2, proposed: true, of: { clause: 'STAR3.D2a' } },
        { id: 'D2h', title: '述职评议', points: 1, proposed: true, of: { clause: 'STAR3.D2b' } },
        { id: 'D2i', title: '关系接转', points: 1, proposed: true, of: { clause: 'TARGET.10a' } },
        { id: 'D2j', title: '日常管理', points: 1, proposed: true, of: { clause: 'STAR3.D2c' } },
      ],
    },
    {
      id: 'STAR3.D3',
      title: '党建活动星',
      points: 20,
      proposed: true,
      items: [
        { id: 'D3a', title: '佩戴徽章', points: 2, proposed: true, of: { clause: 'STAR3.D3a' } },
        { id: 'D3b', title: '重温誓词', points: 3, proposed: true, of: { clause: 'STAR3.D3b' } },
        { id: 'D3c', title: '重温志愿书', points: 2, proposed: true, of: { clause: 'STAR3.D3c' } },
        { id: 'D3d', title: '政治生日', points: 4, proposed: true, of: { clause: 'STAR3.D3d' } },
        { id: 'D3e', title: '上级活动参与率', points: 5, proposed: true, of: { clause: 'STAR3.D3e' } },
        { id: 'D3f', title: '任务按时率', points: 4, proposed: true, of: { clause: 'ORGAN.1.3c' } },
      ],
    },
    {
      id: 'STAR3.D4',
      title: '党员先锋星',
      points: 20,
      proposed: true,
      items: [
        { id: 'D4a', title: '志愿服务覆盖率', points: 8, proposed: true, of: { clause: 'STAR3.D4a' } },
        { id: 'D4b', title: '文明创建等中心工作', points: 4, proposed: true, of: { clause: 'STAR3.D4b' } },
        { id: 'D4c', title: '急难险重行动', points: 4, proposed: true, of: { clause: 'ORGAN.6.3' } },
        { id: 'D4d', title: '作用发挥', points: 4, proposed: true, of: { clause: 'STAR3.D4c' } },
      ],
    },
    {
      id: 'STAR3.D5',
      title: '自身建设星',
      points: 20,
      proposed: true,
      items: [
        { id: 'D5a', title: '班子健全', points: 3, proposed: true, of: { clause: 'ORGAN.1.1a' } },
        { id: 'D5b', title: '主体责任材料', points: 3, proposed: true, of: { clause: 'STAR3.D5a' } },
        { id: 'D5c', title: '纪律、政德、家风教育', points: 3, proposed: true, of: { clause: 'STAR3.D5b' } },
        { id: 'D5d', title: '零违纪', points: 4, proposed: true, of: { clause: 'ORGAN.5.3d' } },
        { id: 'D5e', title: '党籍管理', points: 2, proposed: true, of: { clause: 'STAR3.D5c' } },
        { id: 'D5f', title: '党费按时足额率', points: 5, proposed: true, of: { clause: 'ORGAN.5.3a' } },
      ],
      veto: { clause: 'STAR3.D5.filed', proposed: true },
    },
  ],
  bands: [],
  below: 0,
  caps: [],
  lights: { from: 18, proposed: true },
} as const satisfies RatingScheme
