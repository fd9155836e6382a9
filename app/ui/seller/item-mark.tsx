import type { DossierItem } from "#app/domain/sellers/dossier-queries.server";
import { Icon, type IconName } from "../icon";
import { dossierWords as words } from "../words/dossier";

const looks: Record<keyof typeof words.itemStates, { className: string; icon: IconName }> = {
  missing: { className: "mark-quiet", icon: "minus" },
  filled: { className: "mark-leaf", icon: "check" },
  sent: { className: "mark-sky", icon: "clock" },
  accepted: { className: "mark-leaf", icon: "tick" },
  refused: { className: "mark-chili", icon: "wrong" },
  expired: { className: "mark-chili", icon: "care" },
  waived: { className: "mark-leaf", icon: "tick" },
};

/** An item's state in words, with its sign and colour; what is filled in and not sent yet says so. */
export function ItemMark({ item }: { item: Pick<DossierItem, "status" | "isAnswered"> }) {
  const state = item.status === "missing" && item.isAnswered ? "filled" : item.status;
  const { className, icon } = looks[state];
  return (
    <span className={`mark flex-none ${className}`}>
      <Icon name={icon} size={16} />
      {words.itemStates[state]}
    </span>
  );
}
