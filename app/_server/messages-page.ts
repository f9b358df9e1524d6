import type { z } from 'zod'
import { takeTry } from '#domain/auth'
import { findSubscriber, setSubscribed } from '#domain/customers'
import { DomainError, type StoreContext } from '#domain/kernel'
import { escapeHtml } from '../../themes/core/html.ts'
import { answerForm, parseForm } from './forms.ts'
import type { Loaded } from './loaded.ts'
import { seeOther, wantsJson } from './responses.ts'
import { asShopper, openShop, readForm, shopRequest, visitorOf } from './shopper.ts'
import { renderShop } from './storefront.ts'

const sent = {
  '/contact/sent': { title: 'It is on its way', text: 'Thank you. Your message reached the shop; the answer comes by mail.' },
  '/newsletter/sent': {
    title: 'One more step',
    text: 'Look into your mailbox: there is a mail that asks whether it was you. Say yes there, and you are on the list.',
  },
} as const

/** Takes what a form of the shop sends; a machine that fills in the field nobody sees is thanked like everybody else. */
export function answerMessage<T extends z.ZodType<{ website: string }>>(
  request: Request,
  segment: string,
  schema: T,
  to: keyof typeof sent,
  work: (ctx: StoreContext, input: z.infer<T>) => Promise<void>,
): Promise<Response> {
  return shopRequest(async (requestId) => {
    const take = async () => {
      const storeId = await openShop(segment)
      const input = parseForm(schema, await readForm(request))
      await takeTry('form-ip', `${storeId} ${visitorOf(request).ip}`)
      if (!input.website) await takeTry('form-store', `${storeId} ${to}`) // a machine uses up nobody's tries but its own
      if (!input.website) await asShopper(storeId, (ctx) => work(ctx, input), requestId)
      return { body: { message: sent[to].text }, location: to }
    }
    if (wantsJson(request)) return answerForm(request, requestId, to, take)
    try {
      return seeOther((await take()).location)
    } catch (error) {
      if (!(error instanceof DomainError) || error.status >= 500 || error.status === 404) throw error
      return notSent(segment, error)
    }
  })
}

/** Without script the form is left: its words wait one step back. */
const notSent = (segment: string, { message, status }: DomainError) =>
  renderShop(
    segment,
    async () => words('/contact', 'It was not sent', `<p>${escapeHtml(message)} Go back: what you wrote is still there.</p>`, status),
    { isPrivate: true },
  )

const words = (path: string, title: string, html: string, status?: number): Loaded => ({
  path,
  page: { kind: 'page', handle: '', title, html, seo: { title: '', description: '' }, template: '' },
  tags: [],
  isNoindex: true,
  ...(status ? { status } : {}),
})

/** What became of a form, for those whose browser runs no script. */
export const sentPage = (segment: string, path: keyof typeof sent) =>
  renderShop(segment, async () => words(path, sent[path].title, `<p>${sent[path].text}</p>`), { isPrivate: true })

const press = (wants: 'yes' | 'no', text: string) =>
  `<form method="post"><input type="hidden" name="wants" value="${wants}"><p><button class="button" type="submit">${text}</button></p></form>`

/** The page behind the link of the mail: says yes, or leaves. A press is needed, for programs that read mails follow links too. */
export const subscriberPage = (segment: string, token: string) =>
  renderShop(
    segment,
    async (ctx) => {
      const path = `/newsletter/${token}`
      try {
        const { isOn } = await findSubscriber(ctx, token)
        if (isOn)
          return words(
            path,
            'You are on the list',
            `<p>${escapeHtml(ctx.store.name)} writes to you now and then.</p>${press('no', 'Take me off the list')}`,
          )
        return words(
          path,
          'Shall we write to you?',
          `<p>Letters from ${escapeHtml(ctx.store.name)}, now and then. You leave with the same link.</p>${press('yes', 'Yes, write to me')}`,
        )
      } catch (error) {
        if (!(error instanceof DomainError) || error.status !== 404) throw error
        return words(path, 'This link is not valid', '<p>Perhaps it was cut in two. Copy it whole from the mail.</p>', 404)
      }
    },
    { isPrivate: true },
  )

export function answerSubscriber(request: Request, segment: string, token: string): Promise<Response> {
  return shopRequest((requestId) =>
    answerForm(request, requestId, `/newsletter/${token}`, async () => {
      const storeId = await openShop(segment)
      const { wants } = await readForm(request)
      await asShopper(storeId, (ctx) => setSubscribed(ctx, token, wants === 'yes'), requestId)
      return { body: { isOn: wants === 'yes' }, location: `/newsletter/${token}` }
    }),
  )
}
