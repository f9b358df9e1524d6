import { createElement } from 'react'
import { takeTry } from '#domain/auth'
import { isUuid } from '#domain/kernel'
import { getLiveTheme } from '#domain/themes'
import { toHtml } from '../../themes/core/html.ts'
import { htmlHeaders } from './responses.ts'
import { openShop, shopRequest, visitorOf } from './shopper.ts'
import { openDrawing } from './storefront.ts'
import { drawInTurn } from './turns.ts'

const most = 8

/** Cards of up to eight products (`ids`, separated by commas) as the theme draws them; what is not sold any more is left out. */
export function drawCards(request: Request, segment: string): Promise<Response> {
  return shopRequest(async () => {
    const storeId = await openShop(segment)
    await takeTry('cards-ip', `${storeId} ${visitorOf(request).ip}`)
    const ids = (new URL(request.url).searchParams.get('ids') ?? '').split(',').filter(isUuid)
    const html = await drawInTurn(storeId, async (ctx) => {
      const found = { page: { kind: 'index' as const }, path: '/', tags: [] }
      const { theme, ctx: view } = await openDrawing(ctx, await getLiveTheme(ctx), found)
      const cards = await view.products([...new Set(ids)].slice(0, most))
      if (!cards.length) return ''
      const list = cards.map((card) => createElement(theme.card, { key: card.id, card, ctx: view }))
      return toHtml(createElement('div', { className: 'cards' }, list))
    })
    return new Response(html, { headers: htmlHeaders('private') })
  })
}
