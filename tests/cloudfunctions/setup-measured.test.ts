import { published } from '#domain/standards/published'
import { organizations } from '../../cloudfunctions/setup/demonstration/unit'

it('the demonstration is measured by standards and schemes there are, and one branch waits for its decision', () => {
  const measured = organizations().flatMap(({ measured: decisions }) => decisions)
  const known = (list: readonly { id: string }[]) => new Set(list.map(({ id }) => id))
  const [standards, schemes] = [known(published.standards), known(published.schemes)]

  expect(measured).toHaveLength(4)
  for (const { standards: chosen, scheme } of measured) {
    expect(chosen.filter((id) => !standards.has(id))).toEqual([])
    expect(scheme === undefined || schemes.has(scheme)).toBe(true)
  }
})
