import { createSocket } from 'node:dgram'
import { type Answer, decode, encode } from 'dns-packet'

export type Records = Record<string, { txt?: string[]; cname?: string }>

/** A DNS server of our own, where the started platform asks (VITRINE_DNS). What is not in `records` does not exist. */
export async function startDns(records: Records): Promise<() => Promise<void>> {
  const socket = createSocket('udp4')
  socket.on('message', (message, from) => {
    const query = decode(message)
    const [question] = query.questions ?? []
    if (!question) return
    const found = records[question.name.toLowerCase()]
    const answers: Answer[] =
      question.type === 'TXT'
        ? (found?.txt ?? []).map((data) => ({ type: 'TXT', name: question.name, ttl: 1, data }))
        : question.type === 'CNAME' && found?.cname
          ? [{ type: 'CNAME', name: question.name, ttl: 1, data: found.cname }]
          : []
    const reply = encode({ type: 'response', id: query.id ?? 0, flags: found ? 0 : 3, questions: [question], answers })
    socket.send(reply, from.port, from.address)
  })
  const port = Number(process.env.VITRINE_DNS?.split(':')[1])
  await new Promise<void>((ready) => socket.bind(port, '127.0.0.1', ready))
  return () => new Promise((closed) => socket.close(() => closed()))
}
