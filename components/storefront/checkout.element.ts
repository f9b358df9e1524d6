// Checkout: address fields follow the country, the card's fields follow the way of paying, one press pays once.
const form = document.querySelector<HTMLFormElement>('form[data-checkout]')
const country = form?.querySelector<HTMLSelectElement>('[data-country]')

function follow() {
  const rule = JSON.parse(country?.selectedOptions[0]?.dataset.rule ?? '{}') as {
    hasPostalCode?: boolean
    postalExample?: string
    hasRegion?: boolean
    regionLabel?: string
  }
  const field = (name: string) => form?.querySelector<HTMLElement>(`[data-field="${name}"]`)
  const postal = field('postalCode')
  const region = field('region')
  if (postal) {
    postal.hidden = !rule.hasPostalCode
    const input = postal.querySelector('input')
    if (input) input.placeholder = rule.postalExample ?? ''
  }
  if (region) {
    region.hidden = !rule.hasRegion
    const label = region.querySelector('span')
    if (label) label.textContent = rule.regionLabel ?? 'Region'
  }
  const method = form?.querySelector<HTMLInputElement>('[name=paymentMethod]:checked')?.value
  for (const body of form?.querySelectorAll<HTMLElement>('[data-method]') ?? []) body.hidden = body.dataset.method !== method
}

form?.addEventListener('change', follow)
form?.addEventListener('submit', () => {
  const pay = form.querySelector<HTMLButtonElement>('.pay')
  if (pay)
    setTimeout(() => {
      pay.disabled = true
    })
})
addEventListener('pageshow', () => {
  const pay = form?.querySelector<HTMLButtonElement>('.pay')
  if (pay) pay.disabled = false
  follow()
})
follow()
document.querySelector<HTMLElement>('.field--error input')?.focus()

export {}
