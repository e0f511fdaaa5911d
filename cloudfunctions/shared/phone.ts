import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import type { Phone } from '#types/member'
import { refuse } from './refuse'

const cipher = 'aes-256-gcm'
const [nonceBytes, tagBytes] = [12, 16]
const leastKey = 32

/**
 * A number as it is kept: a digest to find its owner by, the number itself sealed, and the end of it to tell people
 * apart. The seal is made for its owner: copied to somebody else it does not open.
 */
export function phoneFor(owner: string, digits: string): Phone {
  return { mac: macOf(digits), sealed: sealFor(owner, digits), tail: digits.slice(-4) }
}

/** What a number is found by: without the key nobody can try all numbers against it. */
export const macOf = (digits: string): string =>
  createHmac('sha256', keyFor('match')).update(digits).digest('base64url')

/** The digits of a number sealed for this owner. */
export function openPhone({ sealed }: Pick<Phone, 'sealed'>, owner: string): string {
  const key = keyFor('seal')
  try {
    return open(Buffer.from(sealed, 'base64url'), key, owner)
  } catch {
    return refuse('failed', '手机号打不开：PERSONAL_KEY 与存入时的不一致，请管理员改回原来的值')
  }
}

/** Throws unless every byte is as it was sealed with this key for this owner. */
function open(bytes: Buffer, key: Buffer, owner: string): string {
  const body = nonceBytes + tagBytes
  const opening = createDecipheriv(cipher, key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
  opening.setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(nonceBytes, body))
  return Buffer.concat([opening.update(bytes.subarray(body)), opening.final()]).toString()
}

function sealFor(owner: string, digits: string): string {
  const nonce = randomBytes(nonceBytes)
  const sealing = createCipheriv(cipher, keyFor('seal'), nonce).setAAD(Buffer.from(owner))
  const sealed = Buffer.concat([sealing.update(digits), sealing.final()])
  return Buffer.concat([nonce, sealing.getAuthTag(), sealed]).toString('base64url')
}

/** One secret, and from it a key for each use: neither tells anything about the other. */
function keyFor(use: 'match' | 'seal'): Buffer {
  const secret = process.env['PERSONAL_KEY'] ?? ''
  if (secret.length < leastKey)
    refuse(
      'failed',
      `请管理员在各云函数的环境变量里设置 PERSONAL_KEY（至少 ${leastKey} 个字符，设好后不能再改）`,
    )
  return Buffer.from(hkdfSync('sha256', secret, '', `star-branch phone ${use}`, 32))
}
