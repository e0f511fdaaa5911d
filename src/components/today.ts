import { serverNow } from '../api/server-clock'
import { toChina } from './china-time'

/** Today in China by the server's clock. */
export const today = () => toChina(serverNow()).day
