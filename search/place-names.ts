const rank = /^(Tỉnh|Thành phố|Thị xã|Thị trấn|Quận|Huyện|Phường|Xã|Đặc khu)\s+/u;

/**
 * Names of places without the word for their rank, each once. Numbered wards (Phường 3) are left out:
 * a number alone says nothing in a search.
 */
export function bareNames(...names: readonly string[]): string[] {
  const bare = names.map((name) => name.replace(rank, "").trim());
  return [...new Set(bare)].filter((name) => name !== "" && !/^\d+$/.test(name));
}
