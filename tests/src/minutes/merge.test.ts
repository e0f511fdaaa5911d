import fc from 'fast-check'
import { merge } from '../../../src/pages/minutes/merge'
import type { Typed } from '../../../src/pages/minutes/typed'

const point = (text: string, speaker = '') => ({ speaker, text })
const resolution = (id: string, text: string, owner = '') => ({ id, text, owner })
const facts = (news: Partial<Typed<'facts'>> = {}): Typed<'facts'> => ({
  ...{ recorderName: '', hostName: '', place: '', lecturerName: '', paperPlace: '', paperKeeper: '' },
  form: 'onSite',
  ...news,
})

describe('entries that are what they say', () => {
  it('what either added stands there, each before what it was written before', () => {
    const merged = merge('agenda', {
      base: ['一', '二'],
      mine: ['一', '我', '二'],
      theirs: ['一', '二', '他'],
    })
    expect(merged).toEqual(['一', '我', '二', '他'])
  })
  it('what both changed stands there twice, theirs first', () => {
    const three = { base: [point('原')], mine: [point('原，我补')], theirs: [point('原，他补')] }
    expect(merge('points', three)).toEqual([point('原，他补'), point('原，我补')])
  })
  it('what one took out and the other left alone is gone', () => {
    expect(merge('agenda', { base: ['一', '二'], mine: ['二'], theirs: ['一', '二', '三'] })).toEqual([
      '二',
      '三',
    ])
  })
  it('what one took out and the other changed stays as changed', () => {
    expect(merge('agenda', { base: ['一'], mine: [], theirs: ['一，改'] })).toEqual(['一，改'])
  })
  it('the same words written on both sides stand there once', () => {
    expect(merge('agenda', { base: [], mine: ['同'], theirs: ['同'] })).toEqual(['同'])
  })
  it('nothing that either wrote is lost, whatever it was', () => {
    const texts = fc.array(fc.constantFrom('甲', '乙', '丙', '丁', '戊'), { maxLength: 6 })
    fc.assert(
      fc.property(texts, texts, texts, (base, mine, theirs) => {
        const merged = merge('agenda', { base, mine, theirs })
        const written = [...mine, ...theirs].filter((text) => !base.includes(text))
        expect(written.filter((text) => !merged.includes(text))).toEqual([])
      }),
    )
  })
})

describe('entries with an id', () => {
  const base = [resolution('a', '修订计划')]
  it('changed on one side only, the change stands', () => {
    const changed = [resolution('a', '修订计划', '张三')]
    expect(merge('resolutions', { base, mine: changed, theirs: base })).toEqual(changed)
    expect(merge('resolutions', { base, mine: base, theirs: changed })).toEqual(changed)
  })
  it('changed on both sides, both stand and each has an id of its own', () => {
    const merged = merge('resolutions', {
      base,
      mine: [resolution('a', '修订计划', '张三')],
      theirs: [resolution('a', '修订计划', '李四')],
    })
    expect(merged).toEqual([resolution('a', '修订计划', '李四'), resolution('a-2', '修订计划', '张三')])
  })
  it('put together a second time, the id is another one again', () => {
    const mine = [resolution('a', '我'), resolution('a-2', '原有')]
    const merged = merge('resolutions', { base, mine, theirs: [resolution('a', '他')] })
    expect(merged.map(({ id }) => id)).toEqual(['a', 'a-3', 'a-2'])
  })
  it('added on both sides, both stand', () => {
    const merged = merge('resolutions', {
      base,
      mine: [...base, resolution('m', '我')],
      theirs: [...base, resolution('t', '他')],
    })
    expect(merged.map(({ id }) => id).sort()).toEqual(['a', 'm', 't'])
  })
  it('taken out by them and untouched by me, it is gone; changed by me, it stays', () => {
    const changed = [resolution('a', '改过')]
    expect(merge('resolutions', { base, mine: base, theirs: [] })).toEqual([])
    expect(merge('resolutions', { base, mine: changed, theirs: [] })).toEqual(changed)
  })
  it('taken out by me and untouched by them, it is gone; changed by them, it stays', () => {
    const changed = [resolution('a', '改过')]
    expect(merge('resolutions', { base, mine: [], theirs: base })).toEqual([])
    expect(merge('resolutions', { base, mine: [], theirs: changed })).toEqual(changed)
  })
})

describe('facts', () => {
  it('each field takes the side that changed it', () => {
    const three = { base: facts(), mine: facts({ hostName: '张三' }), theirs: facts({ place: '三楼' }) }
    expect(merge('facts', three)).toMatchObject({ hostName: '张三', place: '三楼' })
  })
  it('two different names are both written down', () => {
    const three = { base: facts(), mine: facts({ hostName: '张三' }), theirs: facts({ hostName: '李四' }) }
    expect(merge('facts', three).hostName).toBe('李四、张三')
  })
})
