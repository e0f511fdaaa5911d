import type { Route } from '../http/exchange'
import { isRecord, readJson, sendJson } from '../http/exchange'

type Person = { readonly openid: string; readonly name: string; readonly role: string }

const MAX_BYTES = 1024 * 1024

/** The people a local screen may offer to be; kept in memory. */
export function peopleRoutes(): Route[] {
  let people: readonly Person[] = []
  return [
    {
      method: 'GET',
      path: /^\/people$/,
      answer: ({ response }) => {
        sendJson(response, 200, people)
      },
    },
    {
      method: 'PUT',
      path: /^\/people$/,
      async answer({ request, response }) {
        const body = await readJson(request, MAX_BYTES)
        if (!Array.isArray(body) || !body.every(isPerson)) {
          sendJson(response, 400, {
            code: 'INVALID_PARAM',
            message: 'Send [{openid, name, role}, …], all strings.',
          })
          return
        }
        people = body.map(({ openid, name, role }) => ({ openid, name, role }))
        sendJson(response, 200, people)
      },
    },
  ]
}

function isPerson(value: unknown): value is Person {
  return isRecord(value) && ['openid', 'name', 'role'].every((field) => typeof value[field] === 'string')
}
