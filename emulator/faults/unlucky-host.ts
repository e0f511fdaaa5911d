import { refuseConflict } from '../database/transactions'
import type { Host } from '../functions/host'
import { askedToCall } from './asked'
import type { Faults } from './faults'
import { suffer } from './suffer'

/** The same host, whose calls meet the faults by whichever door they come. */
export function makeUnlucky(host: Host, faults: Faults): Host {
  return {
    ...host,
    call: (...asked: Parameters<Host['call']>) =>
      suffer(faults.meet(askedToCall(asked[0])), refuseConflict, () => host.call(...asked)),
  }
}
