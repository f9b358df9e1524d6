import { slugify } from '../kernel/index.ts'
import type { DemoStore } from './catalogue.ts'

const link = (title: string, url: string) => ({ title, url, items: [] as [] })

/** The menus of a demo store: its collections, its page and its blog. */
export const menusOf = (demo: DemoStore) => [
  {
    handle: 'header',
    title: 'Main menu',
    items: [
      link('Everything', '/search'),
      ...demo.collections.slice(0, 3).map((c) => link(c.title, `/collections/${slugify(c.title)}`)),
      link('Journal', '/blogs/journal'),
    ],
  },
  {
    handle: 'footer',
    title: 'Footer',
    items: [
      link('Everything', '/search'),
      link('This week', '/collections/this-week'),
      link('Collections', '/collections'),
      link('About us', '/pages/about'),
    ],
  },
]
