import { z } from 'zod'
import { invalid, type StoreContext } from '../kernel/index.ts'
import { getDraft, mostDocuments } from './drafts.ts'
import { checkDocuments, requireCode } from './registry.ts'
import { documents } from './schemas.ts'
import { listThemes, renameTheme, roomForTheme } from './themes.ts'
import { getTheme, installTheme, readDocuments } from './versions.ts'

/** A theme as a file: its documents, and which theme draws them. Pictures stay in the store they belong to. */
export const themeFile = z.strictObject({
  kind: z.literal('vitrine-theme'),
  v: z.literal(1),
  code: z.string().max(40),
  name: z.string().trim().min(1).max(60),
  documents,
})
export type ThemeFile = z.infer<typeof themeFile>

/** The published documents, or the draft's as they are now. */
export async function exportTheme(ctx: StoreContext, input: { id: string; isDraft: boolean }): Promise<ThemeFile> {
  const { code, name } = await getTheme(ctx, input.id)
  const { documents } = input.isDraft ? await getDraft(ctx, input.id) : await readDocuments(ctx, { id: input.id })
  return { kind: 'vitrine-theme', v: 1, code, name, documents }
}

/** A new theme beside the live one, out of a file. 404 for a theme that is not installed here, 422 with the paths of what is wrong. */
export async function importTheme(ctx: StoreContext, file: ThemeFile): Promise<string> {
  requireCode(file.code)
  if (Object.keys(file.documents).length > mostDocuments) throw invalid('theme.too_many', `A theme has up to ${mostDocuments} documents.`)
  await roomForTheme(ctx)
  checkDocuments(file.code, file.documents)
  const id = await installTheme(ctx, file.code, file.documents, false)
  await renameTheme(ctx, {
    id,
    name: freeName(
      file.name,
      (await listThemes(ctx)).map((theme) => theme.name),
    ),
  })
  return id
}

/** `Atelier`, or `Atelier 2` when there is one. */
function freeName(name: string, taken: string[]): string {
  if (!taken.includes(name)) return name
  const n = Array.from({ length: 99 }, (_, i) => i + 2).find((i) => !taken.includes(`${name.slice(0, 56)} ${i}`)) ?? 100
  return `${name.slice(0, 56)} ${n}`
}
