import { jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { at, createdAt, id, storeId, updatedAt, version } from './columns.ts'

/** Pages and articles alike: a text with its address. Nobody sees it before `published_at`. */
const written = () => ({
  storeId: storeId(),
  id: id(),
  handle: text('handle').notNull(),
  title: text('title').notNull(),
  bodyHtml: text('body_html').notNull().default(''),
  seoTitle: text('seo_title').notNull().default(''),
  seoDescription: text('seo_description').notNull().default(''),
  publishedAt: at('published_at'),
  version: version(),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
})

export const pages = pgTable('pages', { ...written(), template: text('template').notNull().default('') }, (t) => [
  primaryKey({ columns: [t.storeId, t.id] }),
  unique('pages_handle').on(t.storeId, t.handle),
])

export const blogs = pgTable(
  'blogs',
  {
    storeId: storeId(),
    id: id(),
    handle: text('handle').notNull(),
    title: text('title').notNull(),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [primaryKey({ columns: [t.storeId, t.id] }), unique('blogs_handle').on(t.storeId, t.handle)],
)

export const articles = pgTable(
  'articles',
  {
    ...written(),
    blogId: uuid('blog_id').notNull(),
    excerpt: text('excerpt').notNull().default(''),
    author: text('author').notNull().default(''),
    /** Content hash of its picture in the library. */
    image: text('image').notNull().default(''),
  },
  (t) => [primaryKey({ columns: [t.storeId, t.id] }), unique('articles_handle').on(t.storeId, t.blogId, t.handle)],
)

export type MenuItem = { title: string; url: string; items: MenuItem[] }
export const menus = pgTable(
  'menus',
  {
    storeId: storeId(),
    id: id(),
    handle: text('handle').notNull(),
    title: text('title').notNull(),
    items: jsonb('items').$type<MenuItem[]>().notNull(),
    version: version(),
    updatedAt: updatedAt(),
  },
  (t) => [primaryKey({ columns: [t.storeId, t.id] }), unique('menus_handle').on(t.storeId, t.handle)],
)

/** Where an address that is no longer used leads. */
export const redirects = pgTable(
  'redirects',
  { storeId: storeId(), id: id(), fromPath: text('from_path').notNull(), toPath: text('to_path').notNull(), createdAt: createdAt() },
  (t) => [primaryKey({ columns: [t.storeId, t.id] }), unique('redirects_from').on(t.storeId, t.fromPath)],
)
