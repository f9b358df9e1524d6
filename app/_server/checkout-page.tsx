import { addressRule, type Checkout, countryName, getCheckout } from '#domain/checkout'
import { formatMoney, type StoreContext } from '#domain/kernel'
import { loadCartOfCheckout } from '#domain/orders'
import { methodsOf } from '#domain/payments'
import { ratesFor } from '#domain/shipping'
import { getSettings } from '#domain/stores'
import type { Cart } from '#schemas/cart'
import { toHtml } from '../../themes/core/html.ts'
import { renderPage } from '../../themes/core/page.ts'
import { Picture } from '../../themes/core/picture.tsx'
import { loadBrand } from './brand.tsx'
import { Field, Icon, type Item, Items, Sums } from './checkout-parts.tsx'
import { htmlHeaders, seeOther } from './responses.ts'
import { asShopper } from './shopper.ts'

/** The checkout: one page, everything typed is kept, errors stand under their fields. A paid cart leads to its order. */
export async function renderCheckout(storeId: number, token: string): Promise<Response> {
  return asShopper(storeId, async (ctx) => {
    const checkout = await getCheckout(ctx, token)
    const { cart, orderToken, isSettled } = await loadCartOfCheckout(ctx, checkout)
    if (orderToken && isSettled) return seeOther(`/orders/${orderToken}`)
    const { values } = await getSettings(ctx, ['shipping', 'payments', 'checkout', 'tax'])
    const brand = await loadBrand(ctx)
    const body = await toHtml(<Page ctx={ctx} mark={brand.mark} checkout={checkout} cart={cart} settings={values} />)
    const head = {
      title: `Checkout · ${ctx.store.name}`,
      description: '',
      canonical: null,
      image: null,
      isNoindex: true,
      jsonLd: [],
      lang: 'en',
      siteName: ctx.store.name,
      type: 'website',
    }
    return new Response(renderPage({ head, body, css: 'checkout', fonts: brand.fonts, tokens: brand.tokens, scripts: ['checkout'] }), {
      headers: htmlHeaders('private'),
    })
  })
}

type Settings = Awaited<ReturnType<typeof getSettings<'shipping' | 'payments' | 'checkout' | 'tax'>>>['values']

function Page({
  ctx,
  mark,
  checkout,
  cart,
  settings,
}: {
  ctx: StoreContext
  mark: React.ReactNode
  checkout: Checkout
  cart: Cart
  settings: Settings
}) {
  const { form, problem, quote } = checkout
  const { currency, locale } = ctx.store
  const money = (minor: number) => formatMoney(minor, currency, locale)
  const country =
    form.country || (settings.shipping.countries.includes(ctx.store.country) ? ctx.store.country : settings.shipping.countries[0]) || ''
  const rule = addressRule(country)
  const rates = ratesFor(settings.shipping, country, quote.subtotalMinor)
  const rate = rates.find((r) => r.id === form.shippingRate) ?? rates[0]
  const methods = methodsOf(ctx, settings.payments)
  const method = methods.find((m) => m.id === form.paymentMethod)?.id ?? methods[0]?.id
  const error = (path: string) => problem?.errors.find((e) => e.path === path)?.message
  const text = { form, error }
  const name = { form, error: (path: string) => error(path) ?? error('name') }
  return (
    <div className="split">
      <main className="main">
        <div className="top">
          <a className="brand" href="/">
            {mark}
          </a>
          <a href="/cart">Back to the bag</a>
        </div>
        <h1 className="visually-hidden">Checkout</h1>
        <details className="phone-sum">
          <summary>
            <span>
              Your order, {cart.itemCount} {cart.itemCount === 1 ? 'piece' : 'pieces'}
            </span>
            <b className="price">{money(quote.totalMinor)}</b>
          </summary>
          <div>
            <Items items={itemsOf(cart, money)} />
            <Sums quote={quote} money={money} taxName={settings.tax.name} />
          </div>
        </details>
        <p className="hold">
          <Icon name="clock" />
          Your goods are held for {settings.checkout.holdMinutes} minutes once you press Pay.
        </p>
        {ctx.store.mode === 'test' && (
          <p className="hold">
            <Icon name="info" />
            This is a test shop. Pay with card 4242 4242 4242 4242; nothing is charged and nothing is sent.
          </p>
        )}
        {problem && (
          <p className="hold hold--error" id="problem" role="alert">
            {problem.message}
          </p>
        )}
        <form method="post" action={`/checkout/${checkout.token}/complete`} noValidate data-checkout="">
          <section className="block">
            <h2>Contact</h2>
            <div className="fields">
              <Field {...text} name="email" label="E-mail" type="email" autoComplete="email" inputMode="email" />
            </div>
          </section>
          <section className="block">
            <h2>Delivery address</h2>
            <div className="fields">
              <label className="field">
                <span>Country</span>
                <select name="country" defaultValue={country} autoComplete="country" data-country="">
                  {settings.shipping.countries.map((code) => (
                    <option key={code} value={code} data-rule={JSON.stringify(addressRule(code))}>
                      {countryName(code, 'en')}
                    </option>
                  ))}
                </select>
                {error('country') && <em role="alert">{error('country')}</em>}
              </label>
              <Field {...name} name="firstName" label="First name" autoComplete="given-name" width="half" />
              <Field {...name} name="lastName" label="Last name" autoComplete="family-name" width="half" />
              <Field {...text} name="address1" label="Street and number" autoComplete="address-line1" />
              <Field {...text} name="address2" label="Flat, floor, company (optional)" autoComplete="address-line2" />
              <Field
                {...text}
                name="postalCode"
                label="Postcode"
                autoComplete="postal-code"
                width="third"
                hint={rule.postalExample}
                isHidden={!rule.hasPostalCode}
              />
              <Field {...text} name="city" label="Town" autoComplete="address-level2" width="two" />
              <Field {...text} name="region" label={rule.regionLabel} autoComplete="address-level1" isHidden={!rule.hasRegion} />
              <Field {...text} name="phone" label="Telephone, for the carrier (optional)" autoComplete="tel" type="tel" inputMode="tel" />
            </div>
          </section>
          <fieldset className="block">
            <legend>Delivery</legend>
            {rates.length ? (
              <div className="choices">
                {rates.map((r) => (
                  <label key={r.id} className="choice">
                    <input type="radio" name="shippingRate" value={r.id} defaultChecked={r.id === rate?.id} />
                    <span>
                      <b>{r.title}</b>
                    </span>
                    <span className="price">{r.priceMinor ? money(r.priceMinor) : 'Free'}</span>
                  </label>
                ))}
              </div>
            ) : (
              <p className="soft">This store does not deliver to the country that is chosen.</p>
            )}
          </fieldset>
          <fieldset className="block">
            <legend>Payment</legend>
            <div className="choices">
              {methods.map((m) => (
                <div key={m.id}>
                  <label className="choice">
                    <input type="radio" name="paymentMethod" value={m.id} defaultChecked={m.id === method} />
                    <span>
                      <b>{m.title}</b>
                    </span>
                    {m.id === 'test' ? <Icon name="lock" /> : <span />}
                  </label>
                  {m.id === 'test' && (
                    <div className="choice-body" data-method="test">
                      <div className="fields">
                        <Field form={{}} error={error} name="cardNumber" label="Card number" autoComplete="cc-number" inputMode="numeric" />
                        <Field
                          form={{}}
                          error={error}
                          name="cardExpiry"
                          label="Expires"
                          autoComplete="cc-exp"
                          inputMode="numeric"
                          width="half"
                          hint="MM / YY"
                        />
                        <Field
                          form={{}}
                          error={error}
                          name="cardCvc"
                          label="Security code"
                          autoComplete="cc-csc"
                          inputMode="numeric"
                          width="half"
                          hint="3 digits"
                        />
                      </div>
                    </div>
                  )}
                  {m.id === 'manual' && (
                    <div className="choice-body" data-method="manual">
                      <p className="small">{settings.payments.manualInstructions}</p>
                    </div>
                  )}
                </div>
              ))}
              {!methods.length && <p className="choice-body">This store takes no payments yet.</p>}
            </div>
          </fieldset>
          <button className="pay" type="submit">
            <Icon name="lock" />
            Pay <span className="price">{money(quote.totalMinor)}</span>
          </button>
          <p className="fine">You order with an obligation to pay.{quote.taxesIncluded ? '' : ' Tax is added to the prices.'}</p>
        </form>
      </main>
      <aside className="side" aria-label="Your order">
        <div>
          <Items items={itemsOf(cart, money)} />
          <Sums quote={quote} money={money} taxName={settings.tax.name} />
        </div>
      </aside>
    </div>
  )
}

const itemsOf = (cart: Cart, money: (minor: number) => string): Item[] =>
  cart.lines.map((l) => ({
    ...l,
    price: money(l.totalMinor),
    picture: l.picture && <Picture picture={l.picture} sizes="68px" alt="" />,
  }))
