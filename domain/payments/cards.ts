export type CardOutcome = {
  state: 'succeeded' | 'failed' | 'requires_action' | 'processing'
  errorCode: string | null
  next?: 'dispute' | 'approve'
}

const approve: CardOutcome = { state: 'succeeded', errorCode: null }
const outcomes: Record<string, CardOutcome> = {
  '4242424242424242': approve,
  '4000000000000002': { state: 'failed', errorCode: 'card_declined' },
  '4000000000009995': { state: 'failed', errorCode: 'insufficient_funds' },
  '4000002500003155': { state: 'requires_action', errorCode: null },
  '4000000000000077': { state: 'processing', errorCode: null, next: 'approve' },
  '4000000000000341': { ...approve, next: 'dispute' },
}

/** What the test gateway does with a card. Real cards are refused, so nobody types one in by mistake. */
export const outcomeOf = (digits: string): CardOutcome => outcomes[digits] ?? { state: 'failed', errorCode: 'not_a_test_card' }

export const declineText: Record<string, string> = {
  card_declined: 'The card was declined.',
  insufficient_funds: 'The card does not cover this amount.',
  not_a_test_card: 'This is not one of the test cards. No real card is ever charged here.',
  challenge_failed: 'The payment was not confirmed.',
  canceled: 'The payment was cancelled.',
}

/** ISO/IEC 7812-1 annex B. */
export function isLuhnValid(digits: string): boolean {
  if (!/^\d{12,19}$/.test(digits)) return false
  const total = [...digits].reverse().reduce((acc, char, i) => {
    const doubled = Number(char) * (i % 2 ? 2 : 1)
    return acc + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return total % 10 === 0
}

/** `MM/YY` or `MM / YYYY`, not in the past. */
export function isExpiryValid(text: string, now: Date): boolean {
  const match = /^(\d{1,2})\s*\/?\s*(\d{2}|\d{4})$/.exec(text.trim())
  if (!match) return false
  const month = Number(match[1])
  const year = Number(match[2]) + (match[2]?.length === 2 ? 2000 : 0)
  return month >= 1 && month <= 12 && year < 2100 && Date.UTC(year, month, 1) > now.getTime()
}
