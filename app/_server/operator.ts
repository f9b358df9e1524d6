import { cookies } from 'next/headers'
import { cookieName, env, hmac, safeEqual } from '#domain/kernel'

const validMs = 12 * 3_600_000
export const operatorCookie = () => cookieName('operator')

export function operatorTicket(now = Date.now()): string {
  const until = String(now + validMs)
  return `${until}.${hmac('operator', until + env().VITRINE_OPERATOR_SECRET)}`
}

/** Whether the operator is signed in: a ticket of twelve hours, signed with the installation's secret. */
export async function isOperator(): Promise<boolean> {
  const [until = '', mac = ''] = ((await cookies()).get(operatorCookie())?.value ?? '').split('.')
  return /^\d+$/.test(until) && Number(until) > Date.now() && safeEqual(mac, hmac('operator', until + env().VITRINE_OPERATOR_SECRET))
}
