// The bag: counts everywhere, and a drawer instead of a page change. Without it every form still works.
type Line = {
  id: string
  productHandle: string
  title: string
  variantTitle: string
  quantity: number
  formattedTotal: string
  picture: string | null
}
type Cart = { lines: Line[]; itemCount: number; formattedTotal: string; unpaid?: { url: string; number: number } | null }

const text = (value: string) => {
  const node = document.createElement('span')
  node.textContent = value
  return node.innerHTML.replaceAll('"', '&quot;')
}

async function request(url: string, body?: FormData | URLSearchParams): Promise<{ isOk: boolean; data: Cart & { title?: string } }> {
  const form = body instanceof FormData ? new URLSearchParams([...body].map(([k, v]) => [k, String(v)])) : body
  const res = await fetch(url, { headers: { accept: 'application/json' }, ...(form ? { method: 'POST', body: form } : {}) })
  return { isOk: res.ok, data: await res.json() }
}

function showCount(count: number) {
  for (const node of document.querySelectorAll<HTMLElement>('[data-cart-count]')) {
    const isBadge = node.dataset.cartCount === 'badge'
    node.hidden = isBadge && !count
    node.textContent = isBadge ? String(count) : count ? `,\u00a0${count}` : ''
    if (isBadge) node.closest('a')?.setAttribute('aria-label', count ? `Bag, ${count} ${count === 1 ? 'item' : 'items'}` : 'Bag')
  }
}

class CartDrawer {
  dialog = document.createElement('dialog')
  host = document.createElement('cart-drawer')

  constructor() {
    this.dialog.className = 'sheet'
    this.dialog.setAttribute('aria-labelledby', 'bag-title')
    this.host.append(this.dialog)
    document.body.append(this.host)
    this.dialog.addEventListener('click', (event) => {
      if (event.target === this.dialog || (event.target as Element).closest('[data-close]')) this.dialog.close()
    })
    this.dialog.addEventListener('submit', (event) => void this.change(event))
  }

  open(cart: Cart, message = '') {
    showCount(cart.itemCount)
    this.draw(cart, message)
    if (!this.dialog.open) this.dialog.showModal()
  }

  async change(event: SubmitEvent) {
    const form = event.target as HTMLFormElement
    if (!form.action.endsWith('/cart/update')) return
    event.preventDefault()
    const body = new FormData(form, event.submitter)
    const { isOk, data } = await request('/cart/update', body)
    const cart = isOk ? data : (await request('/cart')).data
    this.open(cart, isOk ? '' : (data.title ?? ''))
  }

  draw(cart: Cart, message: string) {
    const lines = cart.lines
      .map(
        (
          l,
        ) => `<div class="line"><a href="/products/${encodeURIComponent(l.productHandle)}" tabindex="-1" aria-hidden="true">${l.picture ? `<img src="${l.picture}" alt="" width="168" height="224">` : '<span class="line-blank"></span>'}</a>
<div class="line-body"><div><b><a href="/products/${encodeURIComponent(l.productHandle)}">${text(l.title)}</a></b><div class="soft">${text(l.variantTitle)}</div></div><div class="price">${text(l.formattedTotal)}</div>
<div class="line-end"><form method="post" action="/cart/update" class="qty qty--small" aria-label="Quantity of ${text(l.title)}"><input type="hidden" name="line" value="${l.id}"><button name="quantity" value="${l.quantity - 1}" aria-label="One less">−</button><span>${l.quantity}</span><button name="quantity" value="${l.quantity + 1}" aria-label="One more">+</button></form>
<form method="post" action="/cart/update"><input type="hidden" name="line" value="${l.id}"><button name="quantity" value="0">Remove<span class="visually-hidden"> ${text(l.title)}</span></button></form></div></div></div>`,
      )
      .join('')
    this.dialog.innerHTML = `<div class="dialog-head"><h2 class="display" id="bag-title">Your bag</h2><button class="close" type="button" data-close aria-label="Close"><svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="m5 5 14 14M19 5 5 19"/></svg></button></div>
<div class="sheet-body">${message ? `<p class="notice" role="alert">${text(message)}</p>` : ''}${cart.unpaid ? `<p class="notice">Order #${cart.unpaid.number} is kept for you and not paid yet. <a href="${cart.unpaid.url}">Back to its payment</a></p>` : ''}${lines || '<div class="empty"><p>Nothing in it yet.</p></div>'}</div>
<div class="dialog-foot">${cart.lines.length ? `<p class="sum sum--total"><span>Total</span><span class="price">${text(cart.formattedTotal)}</span></p><form method="post" action="/cart/checkout"><button class="button button--wide">To the checkout</button></form>` : ''}<a class="text-link small" href="/cart">See the bag</a></div>`
  }
}

let drawer: CartDrawer | undefined
const bag = () => {
  drawer ??= new CartDrawer()
  return drawer
}

document.addEventListener('submit', async (event) => {
  const form = event.target as HTMLFormElement
  if (!form.matches('[data-cart-add]')) return
  event.preventDefault()
  const button = event.submitter
  button?.setAttribute('aria-busy', 'true')
  try {
    const { isOk, data } = await request('/cart/add', new FormData(form))
    bag().open(isOk ? data : (await request('/cart')).data, isOk ? '' : (data.title ?? 'It could not be added.'))
  } catch {
    form.submit() // the plain way
  } finally {
    button?.removeAttribute('aria-busy')
  }
})

document.addEventListener('click', async (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('[data-cart-open]')
  if (!link || event.metaKey || event.ctrlKey || event.button) return
  event.preventDefault()
  try {
    bag().open((await request('/cart')).data)
  } catch {
    location.href = link.href
  }
})

// An open panel of the menu closes with Escape and with a press elsewhere; without script it closes where it was opened.
const openPanel = () => document.querySelector<HTMLDetailsElement>('.mega[open]')
document.addEventListener('click', (event) => {
  const panel = openPanel()
  if (panel && !panel.contains(event.target as Node)) panel.open = false
})
document.addEventListener('keydown', (event) => {
  const panel = event.key === 'Escape' ? openPanel() : null
  if (!panel) return
  panel.open = false
  panel.querySelector('summary')?.focus()
})

const known = /vitrine-bag(?:-\d+)?=(\d+)/.exec(document.cookie)
if (known) showCount(Number(known[1]))
