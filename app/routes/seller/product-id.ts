import { isId } from "#app/http/read-id";

/** A product's id from the address; one that cannot be any is the id of none. */
export const productId = (given: string | undefined): string =>
  isId(given) ? given : "00000000-0000-0000-0000-000000000000";
