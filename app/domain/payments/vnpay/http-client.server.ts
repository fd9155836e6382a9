import { VnpayConnectionError, VnpayTimeoutError } from "./errors";

const MAX_ANSWER_BYTES = 64 * 1024;

/**
 * Posts JSON and reads a JSON answer, both within one deadline. Follows no redirect and reads at
 * most 64 KiB. Throws VnpayTimeoutError, or VnpayConnectionError for any other failure.
 */
export async function postJson(
  fetchImpl: typeof fetch,
  url: string,
  body: Record<string, string>,
  timeoutMs: number,
): Promise<unknown> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetchImpl(url, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify(body),
      redirect: "error",
      signal,
    });
    if (response.status !== 200) {
      await response.body?.cancel();
      throw new VnpayConnectionError(`VNPay answered HTTP ${response.status}`, response.status);
    }
    return JSON.parse(await readText(response));
  } catch (error) {
    if (error instanceof VnpayConnectionError) throw error;
    if (signal.aborted) throw new VnpayTimeoutError(timeoutMs);
    const what = error instanceof SyntaxError ? "VNPay's answer is not JSON" : "VNPay not reached";
    throw new VnpayConnectionError(what, null, { cause: error });
  }
}

async function readText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > MAX_ANSWER_BYTES) {
      await reader?.cancel();
      throw new VnpayConnectionError("VNPay's answer is too long");
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks).toString("utf8");
}
