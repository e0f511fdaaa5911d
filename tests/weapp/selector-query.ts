type Answer = (result: unknown) => void

const box = {
  id: '',
  dataset: {},
  left: 0,
  top: 0,
  right: 100,
  bottom: 40,
  width: 100,
  height: 40,
  scrollLeft: 0,
  scrollTop: 0,
}

/** Answers WeChat's selector queries as if every element were one small box: nothing here lays anything out. */
export const selectorQuery = (soon: (run: () => void) => void) => () => {
  const answers: { result: unknown; heard: Answer | undefined }[] = []
  const select = (result: unknown) => () => {
    const ask = (heard?: Answer) => {
      answers.push({ result, heard })
      return query
    }
    const fields = (_wanted: unknown, heard?: Answer) => ask(heard)
    return { boundingClientRect: ask, scrollOffset: ask, node: ask, context: ask, fields }
  }
  const query = {
    in: () => query,
    select: select(box),
    // NutUI's tabs wait for a list.
    selectAll: select([box]),
    selectViewport: select(box),
    exec: (heard?: Answer) =>
      soon(() => {
        for (const answer of answers) answer.heard?.(answer.result)
        heard?.(answers.map(({ result }) => result))
      }),
  }
  return query
}
