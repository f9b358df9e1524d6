/** `next start` without our server still hears purges and has its themes. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || !process.env.VITRINE_APP_DATABASE_URL) return
  const { startShared } = await import('./server/shared.ts')
  await startShared()
}
