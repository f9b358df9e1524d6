/**
 * A store's themes as documents: content-addressed bodies, immutable versions, a working copy beside them, one live theme. The
 * shop reads only the published version. What a valid document is, the theme's code says through the ThemeRegistry port.
 */
export * from './drafts.ts'
export * from './files.ts'
export * from './previews.ts'
export * from './registry.ts'
export * from './run-schedule.ts'
export * from './schedules.ts'
export * from './themes.ts'
export * from './versions.ts'
