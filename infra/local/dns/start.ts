import { join } from 'node:path';
import dns2 from 'dns2';
import { lookUp } from './zone.ts';

export { addTxt } from './zone.ts';

export interface DnsServer {
  /** `127.0.0.1:<port>`, the same port for UDP and TCP. */
  readonly url: string;
  close(): Promise<void>;
}

const { Packet } = dns2;

/** Answers one question from the zone as it is on disk now (RFC 1035 section 6). */
const answer = (file: string, request: InstanceType<typeof Packet>): InstanceType<typeof Packet> => {
  const response = Packet.createResponseFromRequest(request);
  response.header.aa = 1;
  const [question] = request.questions;
  if (question === undefined || request.questions.length !== 1) {
    response.header.rcode = Packet.RCODE.FORMERR;
    return response;
  }
  const texts = lookUp(file, question.name);
  if (texts === 'broken' || texts === 'absent') {
    response.header.rcode = texts === 'broken' ? Packet.RCODE.SERVFAIL : Packet.RCODE.NXDOMAIN;
    return response;
  }
  if (question.type !== Packet.TYPE.TXT && question.type !== Packet.TYPE.ANY) return response;
  for (const text of texts) {
    response.answers.push(
      Packet.createResourceFromQuestion(question, {
        type: Packet.TYPE.TXT,
        ttl: 1,
        data: characterStrings(text),
      }),
    );
  }
  return response;
};

/** TXT data is made of strings of at most 255 octets each (RFC 1035 section 3.3.14). */
const characterStrings = (text: string): string[] => text.match(/.{1,255}/gs) ?? [''];

const listenOn = async (file: string, wanted: number): Promise<DnsServer> => {
  const handle: dns2.DnsHandler = (request, send) => {
    send(answer(file, request)).catch(() => undefined);
  };
  const udp = dns2.createUDPServer(handle);
  const tcp = dns2.createTCPServer(handle);
  // A datagram that is no DNS message gets no answer; without a listener it would end the process.
  udp.on('requestError', () => undefined);
  tcp.on('requestError', () => undefined);
  await new Promise<void>((resolve, reject) => {
    udp.once('error', reject);
    udp.bind(wanted, '127.0.0.1', () => resolve());
  });
  const { port } = udp.address();
  await new Promise<void>((resolve, reject) => {
    tcp.once('error', (error) => {
      udp.close();
      reject(error);
    });
    tcp.listen(port, '127.0.0.1', () => resolve());
  });
  return {
    url: `127.0.0.1:${port}`,
    close: async () => {
      await new Promise<void>((resolve) => udp.close(() => resolve()));
      await new Promise<void>((resolve) => tcp.close(() => resolve()));
    },
  };
};

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

const MOST_TRIES = 20;

/**
 * Starts the local authoritative DNS server on 127.0.0.1, UDP and TCP. Its whole zone is
 * `<dataDirectory>/dns.json`, read again for every question; what is not in it does not exist.
 * @throws when the port is taken
 */
export const startDns = async (options: {
  readonly dataDirectory: string;
  readonly port?: number;
}): Promise<DnsServer> => {
  const file = join(options.dataDirectory, 'dns.json');
  const wanted = options.port ?? 0;
  // A port that is free for datagrams may be taken for connections; where any will do, another is tried.
  for (let tries = 1; ; tries += 1) {
    try {
      return await listenOn(file, wanted);
    } catch (error) {
      if (wanted !== 0 || tries === MOST_TRIES || !isTaken(error)) throw error;
    }
  }
};
