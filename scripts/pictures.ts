// The README's pictures, from the screenshots that `npm run e2e -- pages dashboard` leaves in artifacts/: node scripts/pictures.ts
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'

const root = join(import.meta.dirname, '..')
const pictures = {
  shop: 'shop--1440',
  circuit: 'circuit--1440',
  market: 'larder--1440',
  editor: 'theme-editor-1440',
  product: 'shop-products-stoneware-mug-1440',
  checkout: 'shop-checkout-1440',
  home: 'dashboard-1440-light',
  analytics: 'dashboard-analytics-1440-light',
  products: 'dashboard-products-1440-light',
  'product-editor': 'dashboard-product-1440-dark',
  orders: 'dashboard-orders-1440-light',
}
for (const [name, shot] of Object.entries(pictures)) {
  const file = join(root, 'artifacts', `${shot}.png`)
  if (!existsSync(file)) throw new Error(`${file} is missing: run npm run e2e -- pages first`)
  const { width = 0, height = 0 } = await sharp(file).metadata()
  await sharp(file)
    .extract({ left: 0, top: 0, width, height: Math.min(height, Math.round(width * 0.7)) })
    .resize({ width: 1200 })
    .webp({ quality: 80 })
    .toFile(join(root, 'docs/img', `${name}.webp`))
}
