import { SaxesParser } from 'saxes'
import { orDamaged, refuseFile } from './refusals'

export type Attributes = Readonly<Record<string, string>>
export type Handlers = {
  open?: (tag: string, attributes: Attributes) => void
  text?: (text: string) => void
  close?: (tag: string) => void
}

/** Far more than any program writes; a file made to exhaust the memory has millions. */
const deepest = 64
const mostAttributes = 256

/**
 * Walks through a part of a workbook. Tags and attributes come without their prefix: programs are free in the prefixes
 * they choose, and no two names here differ in nothing else.
 */
export function walk(part: Buffer, { open, text, close }: Handlers): void {
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  let depth = 0
  let attributesLeft = mostAttributes
  parser.on('attribute', () => {
    if (--attributesLeft < 0) refuseFile('damaged')
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > deepest) refuseFile('damaged')
    attributesLeft = mostAttributes
    open?.(local(name), localAll(attributes))
  })
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  parser.on('closetag', ({ name }) => {
    depth--
    close?.(local(name))
  })
  orDamaged(() => parser.write(decode(part)).close())
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

function localAll(attributes: Record<string, string>): Attributes {
  for (const name in attributes) if (name.includes(':')) attributes[local(name)] ??= attributes[name]!
  return attributes
}

const decode = (part: Buffer): string =>
  new TextDecoder(part[0] === 0xff ? 'utf-16le' : part[0] === 0xfe ? 'utf-16be' : 'utf-8').decode(part)
