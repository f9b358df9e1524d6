import { formatMoney } from '#domain/kernel'
import { getTestPayment } from '#domain/payments'
import { toHtml } from '../../themes/core/html.ts'
import { renderPage } from '../../themes/core/page.ts'
import { loadBrand } from './brand.tsx'
import { htmlHeaders } from './responses.ts'
import { asShopper } from './shopper.ts'

/** The bank's page of the test gateway: confirm or refuse. */
export async function renderChallenge(storeId: number, ref: string): Promise<Response> {
  return asShopper(storeId, async (ctx) => {
    const payment = await getTestPayment(ctx, ref)
    const amount = formatMoney(payment.amountMinor, payment.currency, ctx.store.locale)
    const brand = await loadBrand(ctx)
    const body = await toHtml(
      <main className="main challenge">
        <p className="brand">{brand.mark}</p>
        <h1 className="title">Confirm {amount}</h1>
        <p className="soft lead">The test gateway plays your bank: card ending {payment.last4}. Nothing is charged.</p>
        {payment.state === 'requires_action' ? (
          <form method="post" action={`/gateway/challenge/${ref}`} className="actions">
            <button type="submit" className="pay" name="answer" value="confirm">
              Confirm the payment
            </button>
            <button type="submit" className="plain" name="answer" value="refuse">
              Refuse
            </button>
          </form>
        ) : (
          <p className="actions">
            <a className="pay" href={new URL(payment.returnUrl).pathname}>
              To the order
            </a>
          </p>
        )}
      </main>,
    )
    const head = {
      title: `Confirm the payment · ${ctx.store.name}`,
      description: '',
      canonical: null,
      image: null,
      isNoindex: true,
      jsonLd: [],
      lang: 'en',
      siteName: ctx.store.name,
      type: 'website',
    }
    return new Response(renderPage({ head, body, css: 'checkout', fonts: brand.fonts, tokens: brand.tokens, scripts: [] }), {
      headers: htmlHeaders('private'),
    })
  })
}
