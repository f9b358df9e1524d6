import type { StoreContext } from '#domain/kernel'
import { getLiveTheme } from '#domain/themes'
import { type Brand, brandCss, brandOf } from '../../themes/core/brand.ts'
import { iconPath } from '../../themes/core/picture.tsx'
import { getTheme } from '../../themes/registry.ts'
import { getPictures } from './pictures.ts'

export type PageBrand = { fonts: string[]; tokens: string; mark: React.ReactNode }

/** Logo, accent and faces of the store's live theme, for the pages that look alike in every store. */
export async function loadBrand(ctx: StoreContext): Promise<PageBrand> {
  const { code, documents } = await getLiveTheme(ctx)
  const theme = getTheme(code)
  const brand: Brand = brandOf(theme, documents.settings)
  const [logo] = brand.logo ? await getPictures(ctx, [brand.logo.slice(0, 32)]) : []
  const mark = logo ? (
    <img src={iconPath(logo)} alt={ctx.store.name} height={36} style={{ blockSize: 36, inlineSize: 'auto' }} />
  ) : (
    ctx.store.name
  )
  return { fonts: [brand.displayFace, brand.bodyFace], tokens: brandCss(brand, theme.brand), mark }
}
