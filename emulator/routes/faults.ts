import { knownActions } from '../actions'
import { cloudApiActions } from '../cloud-api/operations'
import { CLOUD_API, GET_OBJECT, PUT_OBJECT } from '../faults/asked'
import type { Faults, Standing } from '../faults/faults'
import { BadRule, readRules } from '../faults/rule'
import type { Route } from '../http/exchange'
import { readJson, sendJson } from '../http/exchange'

const MAX_BYTES = 1024 * 1024
const path = /^\/faults$/
/** Everything a rule may be about. */
const ACTIONS = [
  ...knownActions(),
  PUT_OBJECT,
  GET_OBJECT,
  ...cloudApiActions().map((action) => `${CLOUD_API}${action}`),
]

/** `PUT` orders faults in the place of all that were ordered, `DELETE` ends them, `GET` tells what they have done. */
export function faultRoutes(faults: Faults): Route[] {
  const tell = (): object[] => faults.list().map(describe)
  return [
    {
      method: 'GET',
      path,
      answer: ({ response }) => {
        sendJson(response, 200, tell())
      },
    },
    {
      method: 'PUT',
      path,
      async answer({ request, response }) {
        try {
          faults.order(readRules(await readJson(request, MAX_BYTES), ACTIONS))
          sendJson(response, 200, tell())
        } catch (error) {
          if (!(error instanceof BadRule)) throw error
          const { field, message } = error
          sendJson(response, 400, { code: 'INVALID_PARAM', field, message: `${field} ${message}`.trim() })
        }
      },
    },
    {
      method: 'DELETE',
      path,
      answer: ({ response }) => {
        faults.order([])
        sendJson(response, 200, tell())
      },
    },
  ]
}

function describe({ rule, met, struck }: Standing): object {
  return { ...rule, met, struck }
}
