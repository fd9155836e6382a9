/** A product's id from the address; one that cannot be any is the id of none. */
export const productId = (given: string | undefined): string =>
  given && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(given)
    ? given
    : "00000000-0000-0000-0000-000000000000";
