import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * What a form carries for a picture its sender brought in before: the id, and proof that it came with
 * this line's review, so that nobody puts somebody else's waiting picture under theirs.
 * @param secret APP_SECRET
 */
export function pictureTicket(secret: string, lineId: string, mediaId: string): string {
  return `${mediaId}.${sealOf(secret, lineId, mediaId)}`;
}

/** The picture's id; null for a ticket that is not good for this line. */
export function readPictureTicket(secret: string, lineId: string, ticket: string): string | null {
  const [mediaId = "", given = ""] = ticket.split(".");
  const expected = Buffer.from(sealOf(secret, lineId, mediaId));
  const sent = Buffer.from(given);
  return sent.length === expected.length && timingSafeEqual(sent, expected) ? mediaId : null;
}

const sealOf = (secret: string, lineId: string, mediaId: string) =>
  createHmac("sha256", secret)
    .update(`review-picture\n${lineId}\n${mediaId}`)
    .digest()
    .subarray(0, 24)
    .toString("base64url");
