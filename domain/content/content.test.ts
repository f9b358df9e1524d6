import { expect, test } from 'vitest'
import { createRedirect, findRedirect } from '#domain/stores'
import { aStore } from '../../test/builders.ts'
import {
  createArticle,
  createBlog,
  createMenu,
  createPage,
  deleteBlog,
  deleteMenu,
  findPublicArticle,
  findPublicPage,
  getPage,
  listMenus,
  listPublicArticles,
  updateArticle,
  updatePage,
} from './index.ts'
import { createMenuInput, createPageInput } from './schemas.ts'

test('a page is public at once, cleaned, and only where it belongs', async () => {
  const [store, other] = [await aStore(), await aStore()]
  const page = await store.as((ctx) =>
    createPage(ctx, { title: 'About us', bodyHtml: '<p onclick="x()">Hello</p><script>alert(1)</script>' }),
  )
  expect(page).toMatchObject({ handle: 'about-us', bodyHtml: '<p>Hello</p>' })
  expect(await store.as((ctx) => findPublicPage(ctx, 'about-us'))).toMatchObject({ id: page.id })
  expect(await other.as((ctx) => findPublicPage(ctx, 'about-us'))).toBeNull()
  await expect(other.as((ctx) => getPage(ctx, page.id))).rejects.toMatchObject({ status: 404 })
  await expect(store.as((ctx) => createPage(ctx, { title: 'About us' }))).rejects.toMatchObject({ status: 409, code: 'handle.taken' })
})

test('nothing is seen before its time', async () => {
  const store = await aStore()
  const blog = await store.as((ctx) => createBlog(ctx, { title: 'Journal' }))
  const draft = await store.as((ctx) => createArticle(ctx, { blogId: blog.id, title: 'Not yet' }))
  const later = new Date(Date.now() + 3_600_000).toISOString()
  await store.as((ctx) => createArticle(ctx, { blogId: blog.id, title: 'Tomorrow', publishedAt: later }))
  await store.as((ctx) => createPage(ctx, { title: 'Hidden', publishedAt: null }))
  expect(await store.as((ctx) => listPublicArticles(ctx, blog.id, 10))).toEqual([])
  expect(await store.as((ctx) => findPublicArticle(ctx, blog.id, 'tomorrow'))).toBeNull()
  expect(await store.as((ctx) => findPublicPage(ctx, 'hidden'))).toBeNull()
  await store.as((ctx) => updateArticle(ctx, { id: draft.id, publishedAt: new Date().toISOString() }))
  expect((await store.as((ctx) => listPublicArticles(ctx, blog.id, 10))).map((a) => a.title)).toEqual(['Not yet'])
  await expect(store.as((ctx) => deleteBlog(ctx, blog.id))).rejects.toMatchObject({ status: 409, code: 'blog.not_empty' })
})

test('an address that was changed twice leads to the last one in one step, and one in use again leads nowhere', async () => {
  const store = await aStore()
  const { id } = await store.as((ctx) => createPage(ctx, { title: 'One' }))
  await store.as((ctx) => updatePage(ctx, { id, handle: 'two' }))
  await store.as((ctx) => updatePage(ctx, { id, handle: 'three' }))
  const leads = (path: string) => store.as((ctx) => findRedirect(ctx, path))
  expect([await leads('/pages/one'), await leads('/pages/two')]).toEqual(['/pages/three', '/pages/three'])
  await store.as((ctx) => updatePage(ctx, { id, handle: 'one' }))
  expect([await leads('/pages/one'), await leads('/pages/two'), await leads('/pages/three')]).toEqual([null, '/pages/one', '/pages/one'])
})

test('a redirect by hand ends where its chain ends; a circle is refused', async () => {
  const store = await aStore()
  const add = (fromPath: string, toPath: string) => store.as((ctx) => createRedirect(ctx, { fromPath, toPath }))
  await add('/b', '/c')
  await add('/a', '/b')
  expect(await store.as((ctx) => findRedirect(ctx, '/a'))).toBe('/c')
  await expect(add('/a', '/d')).rejects.toMatchObject({ status: 409, code: 'redirect.taken' })
  await expect(add('/x', '/x')).rejects.toMatchObject({ status: 422, code: 'redirect.loop' })
  await expect(add('/c', '/a')).rejects.toMatchObject({ status: 422, code: 'redirect.loop' })
})

test('of two who save the same page one is told', async () => {
  const store = await aStore()
  const { id, version } = await store.as((ctx) => createPage(ctx, { title: 'Shared' }))
  const saves = await Promise.allSettled(['A', 'B', 'C'].map((title) => store.as((ctx) => updatePage(ctx, { id, version, title }))))
  expect(saves.filter((s) => s.status === 'fulfilled')).toHaveLength(1)
  for (const s of saves) if (s.status === 'rejected') expect(s.reason).toMatchObject({ status: 409, code: 'page.version_conflict' })
})

test('a store has the two menus that themes show; others come and go; three levels and no link that runs', async () => {
  const store = await aStore()
  const menus = await store.as(listMenus)
  expect(menus.map((m) => m.handle)).toEqual(['header', 'footer'])
  await expect(store.as((ctx) => deleteMenu(ctx, menus[0]?.id ?? ''))).rejects.toMatchObject({ code: 'menu.in_use' })
  const deep = { title: 'a', url: '/a', items: [{ title: 'b', url: '/b', items: [{ title: 'c', url: '/c', items: [] }] }] }
  const made = await store.as((ctx) => createMenu(ctx, createMenuInput.parse({ title: 'Help', items: [deep] })))
  await store.as((ctx) => deleteMenu(ctx, made.id))
  const fourth = { ...deep, items: [{ ...deep, items: [{ ...deep }] }] }
  expect(createMenuInput.safeParse({ title: 'x', items: [fourth] }).success).toBe(false)
  for (const url of ['javascript:alert(1)', '//evil.example', 'http://plain.example', '/\\evil'])
    expect([url, createMenuInput.safeParse({ title: 'x', items: [{ title: 'y', url }] }).success]).toEqual([url, false])
})

test('two redirects made at once never lead to each other; the shop’s own addresses are nobody’s', async () => {
  const store = await aStore()
  const add = (fromPath: string, toPath: string) => store.as((ctx) => createRedirect(ctx, { fromPath, toPath }))
  for (const n of [1, 2, 3]) {
    const made = await Promise.allSettled([add(`/x${n}`, `/y${n}`), add(`/y${n}`, `/x${n}`)])
    expect(made.filter((m) => m.status === 'fulfilled')).toHaveLength(1)
  }
  for (const path of ['/', '/cart', '/checkout/x', '/media/a.webp', '/search'])
    await expect(add(path, '/elsewhere')).rejects.toMatchObject({ status: 422, code: 'redirect.in_use' })
  for (const [from, to] of [
    ['/l2', '/l2?x=1'],
    ['/l3', '/%6c3'],
    ['/l4', '/l4/'],
    ['/l5', '/l5#a'],
  ] as const)
    await expect(add(from, to)).rejects.toMatchObject({ status: 422, code: 'redirect.loop' })
})

test('an address that nobody could see leads nowhere when it changes', async () => {
  const store = await aStore()
  const { id } = await store.as((ctx) => createPage(ctx, { title: 'Draft', handle: 'z1', publishedAt: null }))
  await store.as((ctx) => updatePage(ctx, { id, handle: 'secret-launch' }))
  expect(await store.as((ctx) => findRedirect(ctx, '/pages/z1'))).toBeNull()
})

test('a text that grows when it is cleaned is refused as too long, and control characters are no part of a title', async () => {
  const store = await aStore()
  for (const bodyHtml of ['<'.repeat(200_000), '&'.repeat(200_000)])
    await expect(store.as((ctx) => createPage(ctx, { title: 'Long', bodyHtml }))).rejects.toMatchObject({
      status: 422,
      code: 'text.too_long',
    })
  expect(createPageInput.parse({ title: ' A\u0001\u000bB ' }).title).toBe('A B')
})
