import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadProducts } from '#domain/catalog'
import { createImport, getImport, presentImport, runImport } from '#domain/imports'
import { env, uuidv7 } from '#domain/kernel'
import type { TestStore } from './builders.ts'

/** Product files in both dialects of Shopify's export. */
export const old =
  'Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Grams,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Compare At Price,Variant Requires Shipping,Variant Taxable,Image Src,Image Position,Status'
export const oldRows = [
  'linen-shirt,Linen shirt,"<p>Light, \nwith a ""collar""</p>",Nord,Shirts,"summer, linen",true,Size,S,Colour,Blue,LS-S-B,200,shopify,5,deny,49.00,59.00,true,true,,,active',
  'linen-shirt,,,,,,,,M,,Blue,LS-M-B,210,shopify,3,deny,49.00,,true,true,,,',
  'linen-shirt,,,,,,,,M,,White,LS-M-W,210,shopify,0,continue,52.00,,true,true,,,',
  'gift,Gift wrap,,Nord,,,false,Title,Default Title,,,,,,,deny,3.5,,false,true,,,',
]
export const fresh =
  'Title,URL handle,Description,Vendor,Type,Tags,Published on online store,Status,SKU,Option1 name,Option1 value,Price,Compare-at price,Inventory tracker,Inventory quantity,Continue selling when out of stock,Weight value (grams),Requires shipping,Product image URL'
export const freshRows = [
  'Oak board,oak-board,<p>Oiled</p>,Nord,Boards,wood,TRUE,Active,OB-1,Title,Default Title,72.00,,shopify,9,FALSE,1400,TRUE,',
  'Stool,stool,,Nord,,,TRUE,Active,ST-1,Height,45,120.00,,shopify,2,TRUE,3000,TRUE,',
  ',stool,,,,,,,ST-2,,65,140.00,,shopify,1,TRUE,3500,TRUE,',
]

type Options = { isDryRun?: boolean; at?: TestStore }

/** Imports into a store, unless another one is named. */
export function importsInto(store: () => TestStore) {
  async function start(text: string | Buffer, options: Options = {}) {
    const at = options.at ?? store()
    const folder = join(env().VITRINE_DATA_DIR, 'uploads')
    await mkdir(folder, { recursive: true })
    const path = join(folder, uuidv7())
    await writeFile(path, text)
    return at.as((ctx) => createImport(ctx, { path, filename: 'products.csv', isDryRun: options.isDryRun ?? false }))
  }
  async function run(text: string | Buffer, options: Options = {}) {
    const at = options.at ?? store()
    const { id } = await start(text, options)
    await runImport(at.id, id)
    return at.as(async (ctx) => presentImport(ctx, await getImport(ctx, id)))
  }
  const find = (handle: string, at = store()) => at.as(async (ctx) => (await loadProducts(ctx, { handles: [handle] }))[0])
  return { start, run, find }
}
