import { openApp } from './open-app'

const dist = 'dist/weapp'

test('a tap on the page runs the handler in React and shows what came of it', async () => {
  const app = await openApp({ dist })
  expect(app.page().path).toBe('pages/home/index')
  expect(app.text()).toContain('已点 0 次')
  await app.tap('点一下')
  expect(app.text()).toContain('已点 1 次')
  expect(app.errors).toEqual([])
})
