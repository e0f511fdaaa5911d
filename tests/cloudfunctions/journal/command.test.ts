import { spawnSync } from 'node:child_process'
import { after, openHouse, type House } from '../house'
import { anEntry, linksOf, sealNow, threeLinks, write } from './chains'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
beforeEach(() => threeLinks(house))
afterAll(() => house.close())

const table = (name: 'journal' | 'seals') => house.database().collection(name)
const entryAt = (minutes: number) => anEntry('zonghe', minutes)._id

function command(...flags: string[]) {
  const where = ['--env', 'emulator', '--url', house.url()]
  const args = ['node_modules/tsx/dist/cli.mjs', 'config/journal.ts', ...where, ...flags]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  return { code: status, said: stdout + stderr }
}

describe('npm run journal — the same by a command', () => {
  it('looks through every chain, and ends well', async () => {
    await write(house, [anEntry('zhizao', 40)])
    await house.moveTo(after(60))
    await sealNow(house)
    const { code, said } = command()

    expect({ code, chains: said.match(/^✓ \w+/gm) }).toEqual({ code: 0, chains: ['✓ zhizao', '✓ zonghe'] })
  })

  it('names the first broken link, and ends badly', async () => {
    await table('journal').doc(entryAt(10)).update({ by: 'x' })
    const { code, said } = command('--chain', 'zonghe')

    expect({ code, said }).toEqual({ code: 1, said: `✗ zonghe：日志 ${entryAt(10)} 封存以后被改动过\n` })
  })

  it('finds a head noted down earlier in a chain that has grown since, and misses one that was cut off', async () => {
    const [, two, three] = await linksOf(house, 'zonghe')
    expect(command('--chain', 'zonghe', '--head', two!.hash)).toMatchObject({ code: 0 })

    await table('seals').doc(three!._id).remove()
    for (const minutes of [20, 21]) await table('journal').doc(entryAt(minutes)).remove()
    expect(command('--chain', 'zonghe')).toMatchObject({ code: 0 })
    expect(command('--chain', 'zonghe', '--head', three!.hash)).toMatchObject({
      code: 1,
      said: expect.stringMatching(/截去/) as string,
    })
  })

  it('says what it needs when it is not given it', async () => {
    expect(command('--head', 'abc')).toMatchObject({ code: 1, said: expect.stringMatching(/--chain/) })
  })
})
