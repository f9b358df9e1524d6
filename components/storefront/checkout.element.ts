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

// what was typed survives a reload, in this tab alone and without the card
const kept = ['email', 'firstName', 'lastName', 'address1', 'address2', 'postalCode', 'city', 'region', 'phone', 'country']
const key = `vitrine-checkout ${location.pathname}`
const fieldOf = (name: string) => form?.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`)
try {
  const draft = JSON.parse(sessionStorage.getItem(key) ?? '{}') as Record<string, string>
  const isFresh = kept.every((name) => name === 'country' || !fieldOf(name)?.value)
  for (const [name, value] of Object.entries(draft)) {
    const field = kept.includes(name) && isFresh ? fieldOf(name) : null
    if (field) field.value = value
  }
  form?.addEventListener('input', () => {
    sessionStorage.setItem(key, JSON.stringify(Object.fromEntries(kept.map((name) => [name, fieldOf(name)?.value ?? '']))))
  })
} catch {
  // no storage in this browser: the form works all the same
}
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
