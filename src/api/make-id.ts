const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-'

/** Sixteen letters: unlike any other plan's, and short enough for a printed code. It need not be a secret. */
export const makeId = () =>
  Array.from({ length: 16 }, () => letters[Math.floor(Math.random() * letters.length)]).join('')
