import path from 'node:path'

const root = path.resolve(__dirname, '..')
const ours = ['domain', 'types'].map((folder) => path.join(root, folder) + path.sep)
const packages = ['@tanstack', 'qrcode-generator'].map((name) => path.join('node_modules', name) + path.sep)

/**
 * Tells the files outside src/ that Babel must bring down to ES5.
 * Without it old phones meet `#private` and `?.`, and the h5 build is a blank page: its minifier quotes private names.
 */
export const modern = (file: string) =>
  ours.some((folder) => file.startsWith(folder)) || packages.some((name) => file.includes(name))
