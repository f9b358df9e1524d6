import type { ReactNode } from 'react'
import { prerender } from 'react-dom/static'

/** Finished HTML of an element with async server components: no script, no hydration. */
export async function toHtml(element: ReactNode): Promise<string> {
  const { prelude } = await prerender(element, { onError: () => {} })
  return new Response(prelude).text()
}

export const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')
/** JSON inside a script element: nothing in it can end the element. */
export const jsonForScript = (value: unknown) =>
  JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
