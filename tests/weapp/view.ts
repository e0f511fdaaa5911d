import type { RawNode, Views } from './wcc'

/** An element on the page, as WeChat would show it. */
export type Element = {
  tag: string
  attr: Record<string, unknown>
  parent: Element | undefined
  children: (Element | string)[]
}

const inline = new Set(['wx-text', 'wx-span', 'virtual'])

type See = (file: string, data: unknown) => RawNode

/** Grows the compiler's answer into elements: virtual nodes dissolve, and the component that carries on a deep tree is entered. */
const grow = (raw: RawNode, parent: Element, see: See): (Element | string)[] => {
  const inside = (node: RawNode, under: Element) =>
    (node.children ?? []).flatMap((child) => (typeof child === 'string' ? [child] : grow(child, under, see)))
  if (raw.tag === 'virtual' || raw.tag === 'wx-page') return inside(raw, parent)
  if (raw.tag === 'wx-comp') return inside(see('./comp.wxml', raw.attr ?? {}), parent)
  if (raw.tag === 'wx-custom-wrapper')
    throw new Error('CustomWrapper keeps its own data: teach tests/weapp/view.ts first.')
  const element: Element = { tag: raw.tag, attr: raw.attr ?? {}, parent, children: [] }
  element.children = inside(raw, element)
  return [element]
}

export const render = (
  views: Views,
  file: string,
  data: unknown,
  complain: (message: string) => void,
): Element => {
  const root: Element = { tag: 'wx-page', attr: {}, parent: undefined, children: [] }
  const see: See = (name, given) => views(name, given, complain)
  root.children = grow(see(file, data), root, see)
  return root
}

const hidden = ({ attr }: Element) => attr.hidden === true || /display:\s*none/.test(String(attr.style ?? ''))

const words = (element: Element): string =>
  hidden(element)
    ? ''
    : element.children
        .map((child) => {
          if (typeof child === 'string') return child
          return inline.has(child.tag) ? words(child) : `\n${words(child)}\n`
        })
        .join('')

/** What can be read in an element: one line a block, nothing that is hidden. */
export const textOf = (element: Element) =>
  words(element)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n')

/** Every element that is not hidden, outermost first. */
export const elementsIn = (element: Element): Element[] =>
  hidden(element)
    ? []
    : [element, ...element.children.flatMap((child) => (typeof child === 'string' ? [] : elementsIn(child)))]

const innermost = (found: Element[]) =>
  found.filter((one) => !found.some((other) => other !== one && elementsIn(one).includes(other)))

/** The innermost elements that say exactly this; if none does, those that contain it or carry it as placeholder. */
export const findAll = (root: Element, text: string): Element[] => {
  const all = elementsIn(root)
  const exact = innermost(all.filter((one) => textOf(one) === text || one.attr.placeholder === text))
  return exact.length > 0 ? exact : innermost(all.filter((one) => textOf(one).includes(text)))
}
