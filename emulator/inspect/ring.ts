/** Keeps the last `size` items and forgets the rest. */
export function createRing<Item>(size: number) {
  const items: Item[] = []
  let next = 0
  return {
    add(item: Item): void {
      items[next] = item
      next = (next + 1) % size
    },
    /** The latest first. */
    latest: (): Item[] => [...items.slice(next), ...items.slice(0, next)].reverse(),
  }
}
