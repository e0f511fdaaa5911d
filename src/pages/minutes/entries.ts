/** Lists in a form are never changed in place. */
export const changed = <T>(list: readonly T[], place: number, news: Partial<T>): T[] =>
  list.map((entry, each) => (each === place ? { ...entry, ...news } : entry))

export const without = <T>(list: readonly T[], place: number): T[] => list.filter((_, each) => each !== place)
