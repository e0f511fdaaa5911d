import { MAX_ANSWER_BYTES } from '../../limits'
import { refuseRequest } from '../../refusal'

/** The answer to a query or an aggregate; one that is too large is refused. */
export function answerList(list: readonly string[]): object {
  if (list.reduce((sum, text) => sum + Buffer.byteLength(text), 0) > MAX_ANSWER_BYTES)
    refuseRequest(`the answer is larger than ${MAX_ANSWER_BYTES} bytes`)
  return { data: { list } }
}
