/**
 * A certificate made at run time, for an office that is as unsafe as a test needs it: signed by itself, for any name and any
 * time. X.509 (RFC 5280) in DER, written by hand, for Node reads certificates and does not make them.
 */
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A private key and its certificate, as `node:https` takes them (PEM). */
export type Certificate = { readonly key: string; readonly cert: string };

/** Make one for a host name or an IPv4 address. Times are when it holds from and until. */
export function makeCertificate(host: string, notBefore: Date, notAfter: Date): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = sequence(set(sequence(objectId(commonName), der(0x0c, Buffer.from(host)))));
  const body = sequence(
    der(0xa0, integer(Buffer.from([2]))), // version 3
    integer(Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    sequence(objectId(ecdsaWithSha256)),
    name,
    sequence(time(notBefore), time(notAfter)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(sequence(objectId(subjectAltName), der(0x04, sequence(altName(host)))))),
  );
  const signature = sign('sha256', body, privateKey);
  const whole = sequence(body, sequence(objectId(ecdsaWithSha256)), der(0x03, Buffer.from([0]), signature));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${whole.toString('base64')}\n-----END CERTIFICATE-----\n`,
  };
}

/** Object identifiers, encoded: 2.5.4.3, 1.2.840.10045.4.3.2 and 2.5.29.17. */
const commonName = [0x55, 0x04, 0x03];
const ecdsaWithSha256 = [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02];
const subjectAltName = [0x55, 0x1d, 0x11];

/** One value with its tag and length (X.690, 8.1). */
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
const sequence = (...parts: readonly Uint8Array[]): Buffer => der(0x30, ...parts);
const set = (...parts: readonly Uint8Array[]): Buffer => der(0x31, ...parts);
const integer = (bytes: Uint8Array): Buffer => der(0x02, bytes);
const objectId = (bytes: readonly number[]): Buffer => der(0x06, Buffer.from(bytes));
/** GeneralizedTime: any year of four digits. */
const time = (at: Date): Buffer => der(0x18, Buffer.from(`${at.toISOString().replaceAll(/[-:T]|\..*/g, '')}Z`));
const altName = (host: string): Buffer =>
  /^[\d.]+$/.test(host) ? der(0x87, Buffer.from(host.split('.').map(Number))) : der(0x82, Buffer.from(host));
