import { textOf, type Element } from './view'

const bubbling = new Set(['tap', 'longpress', 'touchstart', 'touchmove', 'touchend', 'touchcancel'])

const upward = (element: Element): Element[] =>
  element.parent ? [element, ...upward(element.parent)] : [element]

const camel = (name: string) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())

const mark = ({ attr }: Element) => ({
  id: attr.id,
  dataset: Object.fromEntries(
    Object.entries(attr).flatMap(([name, value]) =>
      name.startsWith('data-') ? [[camel(name.slice(5)), value]] : [],
    ),
  ),
})

/** Sends an event up from an element to each handler the WXML binds on the way, as WeChat does. */
export const fire = (element: Element, type: string, handle: (name: string, event: object) => void) => {
  const way = bubbling.has(type) ? upward(element) : [element]
  if (type === 'tap' && way.some(({ tag, attr }) => tag === 'wx-button' && attr.disabled === true))
    throw new Error(`“${textOf(element)}” is disabled.`)
  let heard = false
  for (const on of way) {
    const caught = on.attr[`catch${type}`]
    const name = caught ?? on.attr[`bind${type}`]
    if (typeof name !== 'string' || name === '') continue
    heard = true
    handle(name, { type, target: mark(element), currentTarget: mark(on), touches: [], changedTouches: [] })
    if (caught) break
  }
  if (!heard) throw new Error(`Nothing on the page listens to ${type} at “${textOf(element)}”.`)
}
