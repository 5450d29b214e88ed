// The authenticator app of somebody on the staff: six digits each half minute (RFC 6238), made of a secret.
import { createHmac } from "node:crypto";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** What it shows now, for the secret that was typed into it by hand. */
export function code(secret: string, now = Date.now()): string {
  const bits = [...secret].filter((letter) => letters.includes(letter)).map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0"));
  const bytes = bits.join("").match(/.{8}/g) ?? [];
  const key = Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
  const halfMinute = Buffer.alloc(8);
  halfMinute.writeBigUInt64BE(BigInt(Math.floor(now / 30_000)));
  const made = createHmac("sha1", key).update(halfMinute).digest();
  const number = made.readUInt32BE(made[made.length - 1] & 15) & 0x7fff_ffff;
  return String(number % 1_000_000).padStart(6, "0");
}
