/** An instant as the browser's own field for day and time wants it, in the reader's zone: `2026-05-01T18:00`. */
export function localTime(iso: string): string {
  const at = new Date(iso)
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
