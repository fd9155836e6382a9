declare module "virtual:enhance" {
  /** The address of the shop's own script. */
  const address: string;
  export default address;
}

declare module "virtual:enhance-desk" {
  /** The address of the desks' own script. */
  const address: string;
  export default address;
}
