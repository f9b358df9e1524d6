import net from 'node:net'
import postgres from 'postgres'

type Options = { max: number; statementTimeoutMs: number }

/** A pool whose connections cannot hang: statement, lock and idle limits in the server, a read deadline on the socket. */
export function connect(url: string, { max, statementTimeoutMs }: Options): postgres.Sql {
  const { hostname, port } = new URL(url)
  return postgres(url, {
    max,
    idle_timeout: 60,
    connect_timeout: 5,
    onnotice: () => {},
    connection: {
      statement_timeout: statementTimeoutMs,
      lock_timeout: 2_000,
      idle_in_transaction_session_timeout: 10_000,
      application_name: 'vitrine',
    },
    socket: () => socketWithDeadline(hostname, Number(port || 5432), statementTimeoutMs + 2_000),
  } as postgres.Options<Record<string, postgres.PostgresType>>) as unknown as postgres.Sql
}

/** A frozen server answers nothing: without this the pool would wait for ever. */
function socketWithDeadline(host: string, port: number, deadlineMs: number): Promise<net.Socket> {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ host, port, noDelay: true })
    let timer: NodeJS.Timeout | undefined
    const disarm = () => {
      clearTimeout(timer)
      timer = undefined
    }
    const write = socket.write.bind(socket)
    socket.write = ((...args: Parameters<typeof write>) => {
      timer ??= setTimeout(() => socket.destroy(new Error('The database did not answer in time')), deadlineMs).unref()
      return write(...args)
    }) as typeof socket.write
    socket.on('data', disarm)
    socket.on('close', disarm)
    socket.once('connect', () => resolve(socket))
    socket.once('error', reject)
  })
}
