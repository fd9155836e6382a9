import { findVietqrBank } from "#app/domain/money/banks";
import type { BankTransferView, ShareView } from "#app/domain/orders/order-queries.server";
import { Button } from "../button";
import { formatMoney } from "../format";
import { useLocale, useWordsOf } from "../locale";
import { Notice } from "../notice";
import { orderWords } from "../words/checkout-order";

/** A bank transfer to one seller: the code, the same in letters to copy, and the word that it is made. */
export function TransferPanel({
  transfer,
  share,
  code,
  formAction,
}: {
  transfer: BankTransferView;
  share: ShareView;
  code: string | null;
  formAction: string;
}) {
  const locale = useLocale();
  const words = useWordsOf(orderWords);
  const amount = formatMoney(transfer.amount, locale);
  const bank = findVietqrBank(transfer.bankBin)?.name ?? transfer.bankBin;
  const rows: { name: string; shown: string; copied: string | null }[] = [
    { name: words.vietqrAmount, shown: amount, copied: transfer.amount.toString() },
    { name: words.vietqrBank, shown: bank, copied: null },
    { name: words.vietqrAccount, shown: transfer.accountNumber, copied: transfer.accountNumber },
    { name: words.vietqrHolder, shown: transfer.holderName, copied: null },
    { name: words.vietqrMemo, shown: transfer.memo, copied: transfer.memo },
  ];
  return (
    <div className="grid gap-3">
      {transfer.isReported ? (
        <Notice tone="good">
          <p>{words.vietqrReported}</p>
        </Notice>
      ) : (
        <p>{words.vietqrLead}</p>
      )}
      <div className="grid gap-4 sm:grid-cols-[14rem_1fr] sm:items-start">
        {code && (
          <img
            className="mx-auto w-56 rounded-control border border-line"
            src={code}
            width="224"
            height="224"
            alt={words.vietqrAlt(amount, share.seller.name)}
          />
        )}
        <dl className="grid gap-2">
          {rows.map(({ name, shown, copied }) => (
            <div key={name}>
              <dt className="text-sm text-muted">{name}</dt>
              <dd className="flex flex-wrap items-center justify-between gap-x-3">
                <span className="font-semibold break-all" lang="vi">
                  {shown}
                </span>
                {copied && (
                  <copy-text hidden data-text={copied} data-done={words.copied}>
                    <button
                      type="button"
                      className="link-alone px-2"
                      aria-label={words.vietqrCopy(name.toLowerCase())}
                    >
                      {words.copy}
                    </button>
                  </copy-text>
                )}
              </dd>
            </div>
          ))}
        </dl>
      </div>
      {!transfer.isReported && (
        <form method="post" action={formAction}>
          <input type="hidden" name="sellerOrderNumber" value={share.number} />
          <Button className="w-full" aria-label={words.vietqrReportOf(share.seller.name)}>
            {words.vietqrReport}
          </Button>
        </form>
      )}
    </div>
  );
}
