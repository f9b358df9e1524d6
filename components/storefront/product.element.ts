// Product page: choosing a variant without a page change, the quantity's buttons, the gallery's counter.
type Variant = { id: string; o: string[]; p: string; c: string | null; a: boolean; s: number | null; m: string | null }

class VariantPicker extends HTMLElement {
  connectedCallback() {
    const data = this.querySelector('[data-variants]')?.textContent
    if (!data) return
    const { url, variants } = JSON.parse(data) as { url: string; variants: Variant[] }
    if (!variants.length) return
    this.addEventListener('click', (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('[data-value]')
      if (!link || event.metaKey || event.ctrlKey) return
      event.preventDefault()
      const groups = [...this.querySelectorAll<HTMLElement>('[data-option]')]
      const index = groups.findIndex((g) => g.contains(link))
      const wish = groups.map((g, i) => (i === index ? link : g.querySelector<HTMLElement>('[aria-current]'))?.dataset.value ?? '')
      const next =
        variants.find((v) => v.o.join('\n') === wish.join('\n')) ??
        variants.find((v) => v.o[index] === link.dataset.value && v.a) ??
        variants.find((v) => v.o[index] === link.dataset.value)
      if (next) this.show(next, variants, groups, url)
    })
  }

  show(v: Variant, variants: Variant[], groups: HTMLElement[], url: string) {
    groups.forEach((group, i) => {
      const current = group.querySelector('[data-current]')
      if (current) current.textContent = v.o[i] ?? ''
      for (const link of group.querySelectorAll<HTMLAnchorElement>('[data-value]')) {
        const wish = v.o.map((o, n) => (n === i ? link.dataset.value : o))
        const target = variants.find((x) => x.o.join('\n') === wish.join('\n'))
        if (link.dataset.value === v.o[i]) link.setAttribute('aria-current', 'true')
        else link.removeAttribute('aria-current')
        link.classList.toggle('choice--out', !target?.a)
        if (target) link.href = `${url}?variant=${target.id}`
      }
    })
    const price = this.querySelector('[data-price] .price')
    if (price) price.replaceChildren(...(v.c ? [element('s', v.c), ' ', element('ins', v.p)] : [v.p]))
    for (const input of document.querySelectorAll<HTMLInputElement>('form.buy [name=variant], .sticky-buy [name=variant]'))
      input.value = v.id
    const buy = this.querySelector<HTMLButtonElement>('[data-buy]')
    if (buy) {
      buy.disabled = !v.a
      buy.textContent = v.a ? `${buy.dataset.buy || 'Add'}, ${v.p}` : 'Sold out'
    }
    const sticky = document.querySelector<HTMLButtonElement>('.sticky-buy button')
    if (sticky) {
      sticky.disabled = !v.a
      sticky.textContent = v.a ? `Add, ${v.p}` : 'Sold out'
    }
    const title = document.querySelector('[data-sticky-title]')
    if (title) title.textContent = v.o.join(', ')
    const stock = this.querySelector('[data-stock]')
    if (stock) {
      stock.classList.toggle('stock--none', !v.a)
      stock.replaceChildren(
        v.a ? element('b', v.s === 1 ? 'The last one.' : v.s ? `${v.s} left.` : 'In stock.') : element('span', 'Sold out at the moment.'),
      )
    }
    if (v.m)
      document
        .querySelector(`.gallery img[src*="${v.m}"]`)
        ?.closest('figure')
        ?.parentElement?.prepend(document.querySelector(`.gallery img[src*="${v.m}"]`)?.closest('figure') as Node)
    history.replaceState(null, '', `${url}?variant=${v.id}`)
  }
}

class QuantityField extends HTMLElement {
  connectedCallback() {
    const input = this.querySelector('input')
    this.addEventListener('click', (event) => {
      const step = Number((event.target as Element).closest<HTMLElement>('[data-step]')?.dataset.step)
      if (input && step) input.value = String(Math.max(1, Math.min(9999, (Number(input.value) || 1) + step)))
    })
  }
}

class ProductGallery extends HTMLElement {
  connectedCallback() {
    const list = this.querySelector<HTMLElement>('.gallery')
    const count = this.querySelector('.gallery-count')
    list?.addEventListener(
      'scroll',
      () => {
        const width = list.firstElementChild?.clientWidth || 1
        if (count)
          count.textContent = `${Math.min(list.children.length, Math.round(list.scrollLeft / width) + 1)} / ${list.children.length}`
      },
      { passive: true },
    )
  }
}

function element(name: string, text: string) {
  const node = document.createElement(name)
  node.textContent = text
  return node
}

customElements.define('variant-picker', VariantPicker)
customElements.define('quantity-field', QuantityField)
customElements.define('product-gallery', ProductGallery)
