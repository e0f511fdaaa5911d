import type { Measured } from '#types/organization'
import type { OrganizationPage } from '#types/organizations'
import { sayDay } from '../../components/china-time'

/** By what it is measured, and from when on. */
export function sayMeasured(
  { from, standards, scheme }: Measured,
  choices: OrganizationPage['choices'],
): string {
  const titleOf = (list: readonly { id: string; title: string }[], id: string) =>
    list.find((one) => one.id === id)?.title ?? id
  const asked = standards.map((id) => titleOf(choices.standards, id)).join('、') || '不设标准'
  const rated = scheme ? `按${titleOf(choices.schemes, scheme)}评星` : '不评星'
  return `${sayDay(from)}起：${asked}；${rated}`
}
