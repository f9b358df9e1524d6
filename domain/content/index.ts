/**
 * What a store writes beside its products: pages, blogs with articles, menus. Nothing is public
 * before its time; a changed address leaves a redirect behind. Emits nothing.
 */
export * from './articles.ts'
export * from './blogs.ts'
export * from './menus.ts'
export * from './pages.ts'
export * from './urls.ts'
