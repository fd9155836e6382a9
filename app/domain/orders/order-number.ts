/** "TN-2611-7K3F9Q-A" for the first seller, -B for the second; -AA after -Z. */
export function sellerOrderNumber(orderNumber: string, index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return `${orderNumber}-${"A".repeat(Math.floor(index / 26))}${letter}`;
}

/** What goes into the text of a bank transfer: letters and digits only, so that no bank alters it. */
export function transferMemo(sellerOrderNumber: string): string {
  return sellerOrderNumber.replaceAll("-", "");
}
