declare module "virtual:enhance" {
  /** The address of the shop's own script. */
  const address: string;
  export default address;
}
